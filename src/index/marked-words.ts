import { VarintReader } from "./bytes.ts";
import type { Hits } from "./hits.ts";
import type { Lexicon } from "./lexicon.ts";
import { ITEM } from "./text-stream.ts";

/** Marks of what is no word, and of items that begin a block; from 1 on they are words'. */
const NO_WORD = -1;
const BLOCK = -2;
const HEADING = -3;

/** Finds marked words in streams. */
export class MarkedWords {
  readonly #bytes: Uint8Array;
  readonly #lexicon: Lexicon;
  /** By lexicon id: 0 for a word that isn't marked. */
  readonly #marks: Int32Array;
  /** The byte behind what was found last, and how many words come before that. */
  #at = 0;
  #position = 0;

  /** @param bytes - of the index. */
  constructor(bytes: Uint8Array, lexicon: Lexicon) {
    this.#bytes = bytes;
    this.#lexicon = lexicon;
    this.#marks = new Int32Array(lexicon.endOfIds);
    this.#marks.fill(NO_WORD, 0, lexicon.firstWord).fill(NO_WORD, lexicon.endOfWords);
    this.#marks[ITEM.block] = BLOCK;
    this.#marks[ITEM.heading] = HEADING;
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
    let { count, blockCount, positions, ends, marks, blockPositions, blockStarts, blockWeights } = into;
    this.#at = start;
    this.#position = 0;
    for (let mark = this.#next(end); mark !== 0; mark = this.#next(end)) {
      if (mark > 0) {
        if (count === positions.length) {
          into.count = count;
          into.reserveWords(1);
          ({ positions, ends, marks } = into);
        }
        positions[count] = this.#position++;
        ends[count] = this.#at;
        marks[count++] = mark;
        continue;
      }
      if (blockCount === blockPositions.length) {
        into.blockCount = blockCount;
        into.reserveBlocks(1);
        ({ blockPositions, blockStarts, blockWeights } = into);
      }
      blockPositions[blockCount] = this.#position;
      blockWeights[blockCount] = mark === HEADING ? this.#readWeight() : -1;
      blockStarts[blockCount++] = this.#at;
    }
    into.count = count;
    into.blockCount = blockCount;
    return this.#position;
  }

  /**
   * Goes to the next word or block that is marked and returns its mark, 0 at the end. All that runs for every word is in
   * this small function, so that the compiler has warmed up to it soon and at little cost.
   */
  #next(end: number): number {
    const bytes = this.#bytes;
    const marks = this.#marks;
    let at = this.#at;
    let position = this.#position;
    let mark = 0;
    while (at < end) {
      let id = bytes[at++]!;
      if (id > 127) {
        id = (id & 127) | (bytes[at++]! << 7);
        for (let shift = 14; id >>> shift !== 0; shift += 7) id = (id & ((1 << shift) - 1)) | (bytes[at++]! << shift);
      }
      mark = marks[id]!;
      if (mark === 0) position++;
      else if (mark !== NO_WORD) break;
      else mark = 0;
    }
    this.#at = at;
    this.#position = position;
    return mark;
  }

  /** Goes past what is stored with a heading: what that weighs. */
  #readWeight(): number {
    const reader = new VarintReader(this.#bytes, this.#at);
    const weight = reader.next();
    this.#at = reader.at;
    return weight;
  }

  /**
   * Whether each of some sets has the word at its place, from a byte of a stream on: all of them in the title, or anywhere
   * behind it.
   *
   * @param end - of the stream.
   */
  follow(sets: readonly ReadonlySet<number>[], start: number, end: number, inTitle: boolean): boolean {
    const reader = new VarintReader(this.#bytes, start);
    for (const set of sets) if (!set.has(this.#nextWord(reader, end, inTitle))) return false;
    return true;
  }

  /** The id of the first word from a byte of a stream on, as for {@link follow}; -1 where there is none. */
  wordBehind(start: number, end: number, inTitle: boolean): number {
    return this.#nextWord(new VarintReader(this.#bytes, start), end, inTitle);
  }

  #nextWord(reader: VarintReader, end: number, inTitle: boolean): number {
    const { firstWord, endOfWords } = this.#lexicon;
    while (reader.at < end) {
      const id = reader.next();
      if (id >= firstWord && id < endOfWords) return id;
      if (id === ITEM.block || id === ITEM.heading) {
        if (inTitle) return -1;
        if (id === ITEM.heading) reader.next();
      }
    }
    return -1;
  }
}
