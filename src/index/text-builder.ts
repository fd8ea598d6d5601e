import type { Lexicon } from "./lexicon.ts";
import { afterVarint, capitalised, FIRST_ENTRY, ITEM } from "./text-stream.ts";

/** A text and its words: for each its lexicon id, -1 for one that isn't there, and where it stands. */
export interface PlacedText {
  readonly text: string;
  /** How many of the arrays' places are filled. */
  readonly count: number;
  readonly ids: readonly number[];
  /** Offsets in UTF-16 code units, half-open. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Rebuilds texts from streams, as `encodeArticles` was given them, together with their words: one text after the other,
 * in the same arrays.
 */
export class TextBuilder implements PlacedText {
  text = "";
  count = 0;
  readonly ids: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** After {@link addBlock}: the byte at which the next block begins, or -1, and whether that is a heading. */
  next = -1;
  nextIsHeading = false;
  readonly #bytes: Uint8Array;
  readonly #lexicon: Lexicon;
  /** The block that is added, in parts that have a space between. */
  readonly #parts: string[] = [];

  /** @param bytes - of the index. */
  constructor(bytes: Uint8Array, lexicon: Lexicon) {
    this.#bytes = bytes;
    this.#lexicon = lexicon;
  }

  /** Begins another text. */
  begin(text = ""): void {
    this.text = text;
    this.count = 0;
  }

  /**
   * Adds the rest of a block.
   *
   * @param start - a byte at which the block, or a word of it, begins.
   * @param end - of the stream.
   * @param enough - how long the text is to be: what the block has beyond that is left out.
   */
  addBlock(start: number, end: number, enough = Infinity): void {
    const bytes = this.#bytes;
    const lexicon = this.#lexicon;
    const { firstWord, endOfWords, texts } = lexicon;
    const { kept } = texts;
    const { ids, starts, ends } = this;
    const parts = this.#parts;
    let added = 0;
    let { count } = this;
    let { length } = this.text;
    let at = start;
    let gap: string | undefined = "";
    let casing = -1;
    let spelling: string | undefined;
    this.next = -1;
    // All in one loop: it runs for every word that is shown, mostly before it is compiled.
    while (at < end && length < enough) {
      let id = bytes[at++]!;
      if (id > 127) {
        id = (id & 127) | (bytes[at++]! << 7);
        for (let shift = 14; id >>> shift !== 0; shift += 7) id = (id & ((1 << shift) - 1)) | (bytes[at++]! << shift);
      }
      if (id >= firstWord && id < endOfWords) {
        let word = kept[id - FIRST_ENTRY] ?? texts.text(id - FIRST_ENTRY);
        if (spelling !== undefined) word = spelling;
        else if (casing === ITEM.capital) word = capitalised(word);
        else if (casing === ITEM.upper) word = word.toUpperCase();
        if (gap === undefined) {
          parts[added++] = word;
          length++;
        } else {
          length += gap.length;
          if (added === 0) parts[added++] = gap + word;
          else parts[added - 1] += gap + word;
        }
        ids[count] = id;
        starts[count] = length;
        length += word.length;
        ends[count++] = length;
        gap = undefined;
        casing = -1;
        spelling = undefined;
      } else if (id >= FIRST_ENTRY) {
        if (casing === ITEM.spelling) {
          spelling = kept[id - FIRST_ENTRY] ?? texts.text(id - FIRST_ENTRY);
          casing = -1;
        } else gap = kept[id - FIRST_ENTRY] ?? texts.text(id - FIRST_ENTRY);
      } else if (id < ITEM.block) {
        casing = id;
      } else {
        this.nextIsHeading = id === ITEM.heading;
        this.next = this.nextIsHeading ? afterVarint(bytes, at) : at;
        break;
      }
    }
    if (gap !== undefined) {
      if (added === 0) parts[added++] = gap;
      else parts[added - 1] += gap;
    }
    parts.length = added;
    this.text += parts.join(" ");
    this.count = count;
  }

  /** The text as it is now, which stays when another is begun. */
  copy(): PlacedText {
    const { text, count, ids, starts, ends } = this;
    return { text, count, ids: ids.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
  }

  /** Adds text without words of its own. */
  add(text: string): void {
    this.text += text;
  }

  /**
   * Puts text without words of its own before what was added last.
   *
   * @param offset - where that begins.
   * @param word - how many words were there before.
   */
  insert(text: string, offset: number, word: number): void {
    this.text = this.text.slice(0, offset) + text + this.text.slice(offset);
    for (let at = word; at < this.count; at++) {
      this.starts[at]! += text.length;
      this.ends[at]! += text.length;
    }
  }

  /** Ends the text at an offset: the words behind it are none of its own. */
  cut(offset: number): void {
    this.text = this.text.slice(0, offset);
    while (this.count > 0 && this.ends[this.count - 1]! > offset) this.count--;
  }
}
