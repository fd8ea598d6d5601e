import type { Interpreted } from "./slots.ts";

/**
 * What every pair of neighbouring slots is worth: the more, the fewer of the candidates have it.
 *
 * @param candidates - of each, by the first slot of a pair, whether it has that.
 */
export function pairWeights(
  candidates: readonly (readonly boolean[])[],
  articles: number,
  query: Interpreted,
): number[] {
  return query.slots.slice(1).map((next, at) => {
    const slot = query.slots[at]!;
    const frequency = candidates.reduce((sum, pairs) => (pairs[at] ? sum + 1 : sum), 0);
    const sureness = Math.sqrt(slot.commonness * next.commonness) * slot.confidence * next.confidence;
    return (sureness * Math.log(1 + articles / (frequency + 0.5))) / query.mass;
  });
}
