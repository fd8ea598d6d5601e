import { VarintReader } from "./bytes.ts";
import type { Hits } from "./hits.ts";
import type { Lexicon } from "./lexicon.ts";
import { ITEM } from "./text-stream.ts";

/** Marks of what is no word, and of items that begin a block; from 1 on they are words'. */
const NO_WORD = -1;
const BLOCK = -2;

/** Finds marked words in streams. */
export class MarkedWords {
  readonly #bytes: Uint8Array;
  readonly #lexicon: Lexicon;
  /** By lexicon id: 0 for a word that isn't marked. */
  readonly #marks: Int32Array;

  /** @param bytes - of the index. */
  constructor(bytes: Uint8Array, lexicon: Lexicon) {
    this.#bytes = bytes;
    this.#lexicon = lexicon;
    this.#marks = new Int32Array(lexicon.endOfIds);
    this.#marks.fill(NO_WORD, 0, lexicon.firstWord).fill(NO_WORD, lexicon.endOfWords);
    this.#marks[ITEM.block] = BLOCK;
    this.#marks[ITEM.heading] = BLOCK;
  }

  /** The mark of a word, 0 for none. */
  markOf(id: number): number {
    return this.#marks[id]!;
  }

  /** @param mark - 0, or 1 or more. */
  mark(id: number, mark: number): void {
    this.#marks[id] = mark;
  }

  /**
   * Adds the marked words and the blocks of a stream.
   *
   * @param start - the byte behind the title's weight.
   * @param end - of the stream.
   * @returns how many words the stream has, of title and body.
   */
  scan(start: number, end: number, into: Hits): number {
    into.reserve(end - start);
    const bytes = this.#bytes;
    const marks = this.#marks;
    const { positions, ends, blockPositions, blockStarts, blockWeights } = into;
    const found = into.marks;
    let { count, blockCount } = into;
    let position = 0;
    // All in one loop: it runs for every word of an article, mostly before it is compiled.
    for (let at = start; at < end; ) {
      let id = bytes[at++]!;
      if (id > 127) {
        id = (id & 127) | (bytes[at++]! << 7);
        for (let shift = 14; id >>> shift !== 0; shift += 7) id = (id & ((1 << shift) - 1)) | (bytes[at++]! << shift);
      }
      const mark = marks[id]!;
      if (mark > 0) {
        positions[count] = position++;
        ends[count] = at;
        found[count++] = mark;
      } else if (mark === 0) {
        position++;
      } else if (mark === BLOCK) {
        let weight = -1;
        if (id === ITEM.heading) {
          weight = bytes[at++]!;
          for (let shift = 7; weight >>> shift !== 0; shift += 7)
            weight = (weight & ((1 << shift) - 1)) | (bytes[at++]! << shift);
        }
        blockPositions[blockCount] = position;
        blockWeights[blockCount] = weight;
        blockStarts[blockCount++] = at;
      }
    }
    into.count = count;
    into.blockCount = blockCount;
    return position;
  }

  /**
   * Whether each of some sets has the word at its place, from a byte of a stream on: all of them in the title, or anywhere
   * behind it.
   *
   * @param end - of the stream.
   */
  follow(sets: readonly ReadonlySet<number>[], start: number, end: number, inTitle: boolean): boolean {
    const { firstWord, endOfWords } = this.#lexicon;
    const reader = new VarintReader(this.#bytes, start);
    let met = 0;
    while (met < sets.length && reader.at < end) {
      const id = reader.next();
      if (id >= firstWord && id < endOfWords) {
        if (!sets[met++]!.has(id)) return false;
      } else if (id === ITEM.block || id === ITEM.heading) {
        if (inTitle) return false;
        if (id === ITEM.heading) reader.next();
      }
    }
    return met === sets.length;
  }
}
