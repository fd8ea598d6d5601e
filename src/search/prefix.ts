import type { CompiledIndex } from "../index/compiled-index.ts";
import { bestFirst } from "./best-first.ts";
import type { Alternative } from "./slots.ts";

/** Of the words that begin so, the most frequent are looked at, and of their terms the most frequent searched. */
const MAX_WORDS = 48;
const MAX_TERMS = 12;
/** What a completed word counts beside one typed whole. */
const COMPLETED = 0.8;

/**
 * The terms of the words that begin with `prefix`, the most frequent first.
 *
 * @param known - a term that is searched already.
 */
export function prefixAlternatives(index: CompiledIndex, prefix: string, known = -1): Alternative[] {
  const { lexicon } = index;
  const often = lexicon.allFrequencies();
  const [start, end] = lexicon.prefixRange(prefix);
  const positions = Array.from({ length: end - start }, (_, at) => start + at);
  const [words] = bestFirst(positions, MAX_WORDS, (a, b) => often[b]! - often[a]! || a - b);
  const frequencies = new Map<number, number>();
  for (const position of words) {
    const term = lexicon.termAt(position);
    if (term === known || index.terms.frequency(term) === 0) continue;
    frequencies.set(term, (frequencies.get(term) ?? 0) + often[position]! * index.terms.weight(term));
  }
  return [...frequencies]
    .sort(([a, less], [b, more]) => more - less || a - b)
    .slice(0, MAX_TERMS)
    .map(([term]) => ({ terms: [term], confidence: known >= 0 ? COMPLETED / 2 : COMPLETED }));
}
