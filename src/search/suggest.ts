import type { CompiledIndex } from "../index/compiled-index.ts";
import { fuseOver } from "./fuse.ts";

const MAX_TERMS = 5;
/** Words of a query that are looked at, how many are suggested for each, and the shortest that says enough. */
const MAX_WORDS = 8;
const TERMS_A_WORD = 2;
const SHORTEST = 3;
/** Letters of a word that Fuse compares: it takes 32 at a time. */
const MAX_LENGTH = 32;
/** Fuse's score runs from 0, the same, to 1, nothing in common; above this a suggestion would puzzle. */
const THRESHOLD = 0.5;
/** Words compared by Fuse, chosen by how many letters they share with the one looked for. */
const SHORTLIST = 200;
/** Letters that one of two words may have and the other not, and by which it may be longer. */
const MAX_APART = 5;
const MAX_LONGER = 4;

/** Words of the corpus that look most like those of a query that found nothing, further off than a correction may be. */
export function suggestTerms(index: CompiledIndex, words: readonly string[]): string[] {
  const suggestions = new Set<string>();
  for (const word of words.slice(0, MAX_WORDS)) {
    if (word.length < SHORTEST || index.lexicon.idOf(word) >= 0) continue;
    const found = fuseOver(shortlist(index, word), THRESHOLD).search(word.slice(0, MAX_LENGTH), {
      limit: TERMS_A_WORD,
    });
    for (const { item } of found) suggestions.add(item);
  }
  return [...suggestions].slice(0, MAX_TERMS);
}

/** The words that share most letters with one; of those that share as many, the most frequent. */
function shortlist({ lexicon }: CompiledIndex, word: string): string[] {
  const ids = new Set<number>();
  for (let apart = 0; apart <= MAX_APART && ids.size < SHORTLIST; apart++) {
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
