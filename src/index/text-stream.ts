import type { Block } from "../text/blocks.ts";
import { words } from "../text/words.ts";
import { VarintReader } from "./bytes.ts";

/**
 * How an article's text is stored: as a sequence of lexicon ids, from which the ranker reads which words stand where
 * and the presenter rebuilds the exact text. One space between words is left out; everything else between words is a
 * lexicon entry of its own. A word stands there folded; the items below say how it was spelt.
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
    const gap = text.slice(end, word.start);
    if (end === 0 ? gap !== "" : gap !== " ") sink.fragment(gap);
    const spelling = text.slice(word.start, word.end);
    if (spelling !== word.folded) {
      if (spelling === capitalised(word.folded)) sink.item(ITEM.capital);
      else if (spelling === word.folded.toUpperCase()) sink.item(ITEM.upper);
      else {
        sink.item(ITEM.spelling);
        sink.fragment(spelling);
      }
    }
    sink.word(word.folded);
    end = word.end;
  }
  if (end < text.length) sink.fragment(text.slice(end));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** An entry of the lexicon. */
export interface Entry {
  readonly text: string;
  readonly word: boolean;
}

/** The blocks of a stream, the title first, as {@link encodeText} was given them. */
export function decodeText(stream: Uint8Array, entryOf: (id: number) => Entry): Block[] {
  return [...decodeBlocks(stream, 0, false, entryOf)];
}

/**
 * The blocks of a stream from one on, decoded as they are asked for.
 *
 * @param start - the byte at which a block begins.
 * @param heading - whether that block is a heading.
 */
export function* decodeBlocks(
  stream: Uint8Array,
  start: number,
  heading: boolean,
  entryOf: (id: number) => Entry,
): Generator<Block> {
  const reader = new VarintReader(stream, start);
  let isHeading = heading;
  let text = "";
  let gap: string | undefined;
  let casing = -1;
  let spelling: string | undefined;
  while (reader.at < stream.length) {
    const id = reader.next();
    if (id === ITEM.block || id === ITEM.heading) {
      yield { text: text + (gap ?? ""), heading: isHeading };
      text = "";
      gap = undefined;
      isHeading = id === ITEM.heading;
    } else if (id < FIRST_ENTRY) {
      casing = id;
    } else {
      const entry = entryOf(id);
      if (casing === ITEM.spelling && spelling === undefined) spelling = entry.text;
      else if (!entry.word) gap = entry.text;
      else {
        text += (gap ?? (text === "" ? "" : " ")) + (spelling ?? spelled(entry.text, casing));
        gap = undefined;
        casing = -1;
        spelling = undefined;
      }
    }
  }
  yield { text: text + (gap ?? ""), heading: isHeading };
}

function spelled(word: string, casing: number): string {
  if (casing === ITEM.capital) return capitalised(word);
  return casing === ITEM.upper ? word.toUpperCase() : word;
}
