import type { CompiledIndex } from "../index/compiled-index.ts";
import { fuseOver } from "./fuse.ts";

const MAX_TERMS = 5;
const THRESHOLD = 0.5;
/** Words compared by Fuse, chosen by how many letters they share with the one looked for. */
const SHORTLIST = 200;
/** Letters that one of two words may have and the other not, and by which it may be longer. */
const MAX_APART = 6;
const MAX_LONGER = 4;

/** Words of the corpus that look most like those of a query that found nothing, further off than a correction may be. */
export function suggestTerms(index: CompiledIndex, words: readonly string[]): string[] {
  const suggestions = new Set<string>();
  for (const word of words.slice(0, 8)) {
    if (word.length < 3 || index.lexicon.idOf(word) >= 0) continue;
    const found = fuseOver(shortlist(index, word), THRESHOLD).search(word.slice(0, 32), { limit: 2 });
    for (const { item } of found) suggestions.add(item);
  }
  return [...suggestions].slice(0, MAX_TERMS);
}

/** The words that share most letters with one; of those that share as many, the most frequent. */
function shortlist({ lexicon }: CompiledIndex, word: string): string[] {
  const ids = new Set<number>();
  for (let apart = 0; apart < MAX_APART && ids.size < SHORTLIST; apart++) {
    const near = lexicon.letters.near(word, {
      shortest: word.length - MAX_LONGER,
      longest: word.length + MAX_LONGER,
      missing: apart,
      extra: apart,
      missingPairs: Infinity,
    });
    // The lexicon is in order of frequency, and so are its ids.
    for (const id of near.sort((a, b) => a - b)) if (lexicon.frequencyOf(id) > 0) ids.add(id);
  }
  return [...ids].slice(0, SHORTLIST).map((id) => lexicon.text(id));
}
