import type { Block } from "../text/blocks.ts";
import { words } from "../text/words.ts";

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

/** What a text is made of, in order, as {@link encodeText} tells it. */
export interface TextSink {
  item(item: number): void;
  /** Text that isn't a word: punctuation, or an unusual spelling. */
  fragment(text: string): void;
  word(folded: string): void;
}

/** Tells the title and then the blocks of a text to a sink. */
export function encodeText(title: string, blocks: readonly Block[], sink: TextSink): void {
  encodeBlock(title, sink);
  for (const block of blocks) {
    sink.item(block.heading ? ITEM.heading : ITEM.block);
    encodeBlock(block.text, sink);
  }
}

function encodeBlock(text: string, sink: TextSink): void {
  let end = 0;
  for (const word of words(text)) {
    const isUsual = end === 0 ? word.start === 0 : word.start === end + 1 && text[end] === " ";
    if (!isUsual) sink.fragment(text.slice(end, word.start));
    const isFolded = word.folded.length === word.end - word.start && text.startsWith(word.folded, word.start);
    if (!isFolded) encodeSpelling(text.slice(word.start, word.end), word.folded, sink);
    sink.word(word.folded);
    end = word.end;
  }
  if (end < text.length) sink.fragment(text.slice(end));
}

function encodeSpelling(spelling: string, folded: string, sink: TextSink): void {
  if (spelling === capitalised(folded)) sink.item(ITEM.capital);
  else if (spelling === folded.toUpperCase()) sink.item(ITEM.upper);
  else {
    sink.item(ITEM.spelling);
    sink.fragment(spelling);
  }
}

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
