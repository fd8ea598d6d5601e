import { isAlphabetic, type Word, words } from "./words.ts";

/** A word of a query as it is looked up. */
export interface AskedWord {
  /** Folded. */
  readonly word: string;
  /** Of the first of the words that it was typed as, counted from 0. */
  readonly position: number;
  /** What a pair of characters is made of: texts hold it as these two words. */
  readonly characters?: readonly [string, string];
}

/** Whether two folded words are characters of scripts without spaces: where they stand together, they are a pair. */
export const areCharacters = (first: string, second: string): boolean => !isAlphabetic(first) && !isAlphabetic(second);

/** Of each word whether it and the next are a pair. */
export function pairedWithNext(found: readonly Word[]): boolean[] {
  return found.map(({ end, folded }, at) => {
    const next = found[at + 1];
    return next !== undefined && next.start === end && areCharacters(folded, next.folded);
  });
}

/**
 * Reads characters that stand together by their pairs, as Lucene's CJK analyser does: of three characters the first with
 * the second, and the second with the third. A lone character says little, since most words of these scripts have two or
 * more; it is read by itself where no pair has it. Other words are read as they are.
 *
 * @param words - folded.
 * @param paired - as {@link pairedWithNext} tells.
 * @param isKnown - whether a pair can be looked up.
 */
export function inPairs(
  words: readonly string[],
  paired: readonly boolean[],
  isKnown: (pair: string) => boolean,
): AskedWord[] {
  const asked: AskedWord[] = [];
  let isRead = false;
  for (let position = 0; position < words.length; position++) {
    const word = words[position]!;
    const pair = paired[position] ? word + words[position + 1]! : "";
    const isPair = pair !== "" && isKnown(pair);
    if (isPair) asked.push({ word: pair, position, characters: [word, words[position + 1]!] });
    else if (!isRead) asked.push({ word, position });
    isRead = isPair;
  }
  return asked;
}

/** The words of a text as a query is read of which all pairs are known. */
export function wordsInPairs(text: string): AskedWord[] {
  const found = words(text);
  return inPairs(
    found.map(({ folded }) => folded),
    pairedWithNext(found),
    () => true,
  );
}

/** The pairs of a text. */
export function pairsOf(text: string): string[] {
  return wordsInPairs(text).flatMap(({ word, characters }) => (characters ? [word] : []));
}
