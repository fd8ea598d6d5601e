/**
 * How an article's text is stored: as a sequence of lexicon ids, from which the ranker reads which words stand where
 * and the presenter rebuilds the exact text. One space between words is left out; everything else between words is a
 * lexicon entry of its own. A word stands there folded; the items below say how it was spelt. Before everything stands
 * what the title weighs, and behind the item of a heading what that weighs: see `section-weigher.ts`.
 */
export const ITEM = {
  /** The next word begins with a capital. */
  capital: 0,
  /** The next word is in capitals. */
  upper: 1,
  /** The next entry is the spelling of the word after it. */
  spelling: 2,
  /** A block ends: the title, a paragraph, a list item. */
  block: 3,
  /** As {@link ITEM.block}, and the next block is a heading. */
  heading: 4,
} as const;

/** What titles and headings weigh is stored as an integer: so many to one. */
export const WEIGHT_UNIT = 100;

/** Ids below this are {@link ITEM}s. */
export const FIRST_ENTRY = 5;

/** A word with a capital first letter. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The byte behind the number that begins at another one. */
export function afterVarint(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at]! > 127) at++;
  return at + 1;
}
