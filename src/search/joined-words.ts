import type { CompiledIndex } from "../index/compiled-index.ts";
import type { AskedWord } from "../text/character-pairs.ts";
import { isAlphabetic } from "../text/words.ts";
import { prefixAlternatives } from "./prefix.ts";
import type { Slot } from "./slots.ts";

const CONFIDENCE = 0.7;
/** A name such as `e-1234` is that of one thing. */
const CONFIDENCE_WITH_DIGITS = 1;
/** Two short words of letters make a word by chance; with digits, or in a script without spaces, they don't. */
const MIN_LENGTH = 4;

/** The longer first part of a word with a hyphen is a word by itself. */
const SHORT_PART = 2;

/**
 * The words of a query with some of them joined: two neighbours, of which the corpus doesn't know one, are the word that they
 * make together where it knows that: `wi-fi` where the articles say `wifi`.
 *
 * @param begins - the last word may be the beginning of one, and so may what it makes with a short one before it.
 */
export function withUnknownJoined(index: CompiledIndex, words: readonly AskedWord[], begins: boolean): AskedWord[] {
  const asked: AskedWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const { word, position } = words[at]!;
    const next = words[at + 1]?.word;
    const isApart = next !== undefined && (index.termOf(word) < 0 || index.termOf(next) < 0);
    const isBeginning = begins && at === words.length - 2 && word.length <= SHORT_PART;
    if (isApart && (idOfJoined(index, word, next) >= 0 || (isBeginning && beginsWord(index, word + next)))) {
      asked.push({ word: word + next, position });
      at++;
    } else asked.push(words[at]!);
  }
  return asked;
}

const beginsWord = (index: CompiledIndex, letters: string) => prefixAlternatives(index, letters).length > 0;

/** The lexicon id of the word that two make together; -1 where there is none. */
function idOfJoined(index: CompiledIndex, first: string, second: string): number {
  const joined = first + second;
  const isTooShort = joined.length < MIN_LENGTH && isAlphabetic(joined) && !/\d/.test(joined);
  return isTooShort ? -1 : index.lexicon.idOf(joined);
}

/** Lets two neighbouring words of a query also match the one word they make together: `log in`, `login`. */
export function addJoined(index: CompiledIndex, slots: readonly Slot[]): void {
  for (let at = 0; at + 1 < slots.length; at++) {
    const [first, second] = [slots[at]!, slots[at + 1]!];
    if (second.position - first.position > 1) continue;
    const id = idOfJoined(index, first.word, second.word);
    if (id < 0) continue;
    const term = index.lexicon.termOf(id);
    const confidence = /\d/.test(first.word + second.word) ? CONFIDENCE_WITH_DIGITS : CONFIDENCE;
    for (const slot of [first, second]) {
      if (!slot.alternatives.some(({ terms }) => terms.length === 1 && terms[0] === term)) {
        slot.alternatives.push({ terms: [term], confidence });
      }
    }
  }
}
