import type { CompiledIndex } from "../index/compiled-index.ts";
import type { Alternative } from "./slots.ts";

/** At most so many words of a prefix are looked at, and so many terms searched. */
const MAX_WORDS = 512;
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
  const frequencies = new Map<number, number>();
  const start = lexicon.lowerBound(prefix);
  const end = Math.min(lexicon.wordCount, start + MAX_WORDS);
  for (let position = start; position < end && lexicon.wordAt(position).startsWith(prefix); position++) {
    const term = lexicon.termAt(position);
    const frequency = lexicon.frequencyAt(position);
    if (term !== known && index.terms.frequency(term) > 0) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + frequency * index.terms.weight(term));
    }
  }
  return [...frequencies]
    .sort(([a, often], [b, oftener]) => oftener - often || a - b)
    .slice(0, MAX_TERMS)
    .map(([term]) => ({ terms: [term], confidence: known >= 0 ? COMPLETED / 2 : COMPLETED }));
}
