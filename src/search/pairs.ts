import type { Evidence } from "./evidence.ts";
import type { Interpreted } from "./slots.ts";

/** For every pair of neighbouring slots, whether the article has them in that order as close as the query does. */
export function neighbouringPairs({ titleLength, length, positions, signs }: Evidence, query: Interpreted): boolean[] {
  const found: boolean[] = new Array(Math.max(0, query.slots.length - 1)).fill(false);
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at]!;
    const { slot } = signs[at]!;
    const next = query.slots[slot + 1];
    if (!next || found[slot]) continue;
    const gap = Math.max(1, Math.round(next.position - query.slots[slot]!.position));
    const end = position < titleLength ? titleLength : length;
    for (let after = at + 1; after < positions.length; after++) {
      const other = positions[after]!;
      if (other - position > gap || other >= end) break;
      if (signs[after]!.slot === slot + 1 && other > position) {
        found[slot] = true;
        break;
      }
    }
  }
  return found;
}

/** What every pair is worth: the more, the fewer of the candidates have it. */
export function pairWeights(candidates: readonly boolean[][], articles: number, query: Interpreted): number[] {
  return query.slots.slice(1).map((next, at) => {
    const slot = query.slots[at]!;
    const frequency = candidates.reduce((sum, pairs) => sum + (pairs[at] ? 1 : 0), 0);
    const sureness = Math.sqrt(slot.commonness * next.commonness) * slot.confidence * next.confidence;
    return (sureness * Math.log(1 + articles / (frequency + 0.5))) / query.mass;
  });
}
