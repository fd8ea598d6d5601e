import type { Block } from "../text/blocks.ts";
import { type Word, words } from "../text/words.ts";
import { VarintReader } from "./bytes.ts";

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

/** The entries of a lexicon by their ids. */
export interface Entries {
  isWord(id: number): boolean;
  text(id: number): string;
}

/** A block with its words, as `words` finds them in its text. */
export interface DecodedBlock extends Block {
  readonly words: readonly Word[];
  /** The byte at which the next block begins, or -1. */
  readonly next: number;
  readonly nextIsHeading: boolean;
}

/** The byte at which the title begins. */
export function titleStart(stream: Uint8Array): number {
  return afterVarint(stream, 0);
}

function afterVarint(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at]! > 127) at++;
  return at + 1;
}

/** The blocks of a stream, the title first, as {@link encodeText} was given them. */
export function decodeText(stream: Uint8Array, entries: Entries): Block[] {
  const blocks: Block[] = [];
  let heading = false;
  for (let start = titleStart(stream); start >= 0; ) {
    const { text, next, nextIsHeading } = decodeBlock(stream, start, heading, entries);
    blocks.push({ text, heading });
    start = next;
    heading = nextIsHeading;
  }
  return blocks;
}

/** What is wanted of a block. */
export interface Wanted {
  /** Characters after which the rest isn't. Default: everything is. */
  readonly enough?: number;
  /** Characters of a text that the block is added to: the places of words are counted from its beginning. Default 0. */
  readonly behind?: number;
}

/**
 * The rest of a block of a stream.
 *
 * @param start - a byte at which the block, or a word of it, begins.
 * @param heading - whether the block is a heading.
 */
export function decodeBlock(
  stream: Uint8Array,
  start: number,
  heading: boolean,
  entries: Entries,
  { enough = Infinity, behind = 0 }: Wanted = {},
): DecodedBlock {
  const reader = new VarintReader(stream, start);
  const words: Word[] = [];
  const parts: string[] = [];
  let length = 0;
  let gap: string | undefined;
  let casing = -1;
  let spelling: string | undefined;
  let next = -1;
  let nextIsHeading = false;
  while (reader.at < stream.length && length < enough) {
    const id = reader.next();
    if (id === ITEM.block || id === ITEM.heading) {
      nextIsHeading = id === ITEM.heading;
      next = nextIsHeading ? afterVarint(stream, reader.at) : reader.at;
      break;
    }
    if (id < FIRST_ENTRY) {
      casing = id;
      continue;
    }
    const entry = entries.text(id);
    if (casing === ITEM.spelling && spelling === undefined) spelling = entry;
    else if (!entries.isWord(id)) gap = entry;
    else {
      gap ??= length === 0 ? "" : " ";
      const word = spelling ?? spelled(entry, casing);
      parts.push(gap, word);
      length += gap.length + word.length;
      words.push({ start: behind + length - word.length, end: behind + length, folded: entry });
      gap = undefined;
      casing = -1;
      spelling = undefined;
    }
  }
  if (gap !== undefined) parts.push(gap);
  return { text: parts.join(""), heading, words, next, nextIsHeading };
}

/** A place of a stream at which words begin. */
export interface Place {
  readonly byte: number;
  /** A sentence begins there, or the block does. */
  readonly startsSentence: boolean;
}

const SENTENCE_END = /[.!?。！？]["'”’)\]]*\s/;

/**
 * Where the sentence begins that has a block's `word`-th word, or, in a long sentence, the word that is `lead` words
 * before that one.
 *
 * @param start - the byte at which the block begins.
 */
export function sentenceStart(stream: Uint8Array, start: number, word: number, lead: number, entries: Entries): Place {
  const reader = new VarintReader(stream, start);
  const starts: number[] = [];
  let sentence = 0;
  let begin = start;
  let spelling = false;
  while (starts.length < word && reader.at < stream.length) {
    const id = reader.next();
    if (id < FIRST_ENTRY) {
      spelling = id === ITEM.spelling;
      continue;
    }
    if (spelling) spelling = false;
    else if (entries.isWord(id)) {
      starts.push(begin);
      begin = reader.at;
    } else {
      begin = reader.at;
      if (starts.length > 0 && SENTENCE_END.test(entries.text(id))) sentence = starts.length;
    }
  }
  starts.push(begin);
  if (word - sentence > lead) return { byte: starts[word - lead]!, startsSentence: false };
  return { byte: sentence === 0 ? start : starts[sentence]!, startsSentence: true };
}

function spelled(word: string, casing: number): string {
  if (casing === ITEM.capital) return capitalised(word);
  return casing === ITEM.upper ? word.toUpperCase() : word;
}
