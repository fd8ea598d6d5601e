import { VarintReader } from "./bytes.ts";
import type { Extent } from "./columns.ts";
import type { Lexicon } from "./lexicon.ts";
import { ITEM, WEIGHT_UNIT } from "./text-stream.ts";

/** What {@link MarkedWords.next} gives for an item that begins a block: a heading's weight comes next. */
export const BLOCK_MARK = { block: 1, heading: 2 } as const;
/** The first mark for a word. */
export const FIRST_MARK = 3;
const NO_WORD = -1;

/**
 * Goes through streams from one marked word to the next, counting the words between. All that runs for every word is in
 * one small function, so that the compiler has warmed up to it soon and at little cost.
 */
export class MarkedWords {
  /** The byte behind what {@link next} found. */
  at = 0;
  /** How many words come before that, of title and body. */
  position = 0;
  readonly #bytes: Uint8Array;
  readonly #lexicon: Lexicon;
  /** By lexicon id: 0 for a word that isn't marked. */
  readonly #marks: Int32Array;
  #end = 0;

  /** @param bytes - of the index. */
  constructor(bytes: Uint8Array, lexicon: Lexicon) {
    this.#bytes = bytes;
    this.#lexicon = lexicon;
    this.#marks = new Int32Array(lexicon.endOfIds);
    this.#marks.fill(NO_WORD, 0, lexicon.firstWord).fill(NO_WORD, lexicon.endOfWords);
    for (const item of ["block", "heading"] as const) this.#marks[ITEM[item]] = BLOCK_MARK[item];
  }

  /** The mark of a word, 0 for none. */
  markOf(id: number): number {
    return this.#marks[id]!;
  }

  /** @param mark - 0, or {@link FIRST_MARK} or more. */
  mark(id: number, mark: number): void {
    this.#marks[id] = mark;
  }

  /** Begins a stream; returns what its title weighs. */
  begin({ start, end }: Extent): number {
    this.at = start;
    this.#end = end;
    this.position = 0;
    return this.readWeight();
  }

  /** The next mark of a word or a block, 0 at the end of the stream. Behind a word's, its caller counts it. */
  next(): number {
    const bytes = this.#bytes;
    const marks = this.#marks;
    const end = this.#end;
    let { at, position } = this;
    let mark = 0;
    while (at < end) {
      let id = bytes[at]!;
      at++;
      if (id > 127) {
        id = (id & 127) | (bytes[at]! << 7);
        at++;
        for (let shift = 14; id >>> shift !== 0; shift += 7, at++)
          id = (id & ((1 << shift) - 1)) | (bytes[at]! << shift);
      }
      mark = marks[id]!;
      if (mark > 0) break;
      position += 1 + mark;
    }
    this.at = at;
    this.position = position;
    return mark > 0 ? mark : 0;
  }

  /**
   * Whether each of some sets has the word at its place, from the one that comes next on: all of them in the title, or
   * anywhere behind it.
   */
  follow(sets: readonly ReadonlySet<number>[], inTitle: boolean): boolean {
    const { firstWord, endOfWords } = this.#lexicon;
    const reader = new VarintReader(this.#bytes, this.at);
    let met = 0;
    while (met < sets.length && reader.at < this.#end) {
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

  /** Goes past what is stored with a heading: what that weighs. */
  readWeight(): number {
    const reader = new VarintReader(this.#bytes, this.at);
    const weight = reader.next() / WEIGHT_UNIT;
    this.at = reader.at;
    return weight;
  }
}
