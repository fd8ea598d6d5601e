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
  // Words have their ids in order of frequency.
  const words = bestFirst(lexicon.beginningWith(prefix), MAX_WORDS, (a, b) => a - b);
  const frequencies = new Map<number, number>();
  for (const id of words) {
    const term = lexicon.termOf(id);
    if (term === known || index.terms.frequency(term) === 0) continue;
    frequencies.set(term, (frequencies.get(term) ?? 0) + lexicon.frequencyOf(id) * index.terms.weight(term));
  }
  return [...frequencies]
    .sort(([a, less], [b, more]) => more - less || a - b)
    .slice(0, MAX_TERMS)
    .map(([term]) => ({ terms: [term], confidence: known >= 0 ? COMPLETED / 2 : COMPLETED }));
}
