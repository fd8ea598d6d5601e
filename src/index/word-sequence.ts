import { FIRST_ENTRY, ITEM } from "./text-stream.ts";

/** The words of one article as lexicon ids: those of the title, then those of the body. */
export interface WordSequence {
  readonly ids: Uint32Array;
  /** How many of `ids` are filled. */
  readonly length: number;
  /** How many of them are the title's. */
  readonly titleLength: number;
  /** Where each block of the body begins, as a position in `ids`. */
  readonly blocks: readonly number[];
  /** For each of `blocks`, whether it is a heading, and the byte of the stream at which it begins. */
  readonly headings: readonly boolean[];
  readonly offsets: readonly number[];
}

/**
 * Reads the words of a stream.
 *
 * @param wordBits - see `Lexicon.allWordBits`.
 */
export function readWords(stream: Uint8Array, wordBits: Uint8Array): WordSequence {
  const ids = new Uint32Array(stream.length);
  const blocks: number[] = [];
  const headings: boolean[] = [];
  const offsets: number[] = [];
  let length = 0;
  let at = 0;
  const end = stream.length;
  while (at < end) {
    // The varint is read in place: this loop runs for every word of every candidate, mostly before it is compiled.
    let id = stream[at++]!;
    if (id > 127) {
      id = (id & 127) | (stream[at++]! << 7);
      for (let shift = 14; id >>> shift !== 0; shift += 7) id = (id & ((1 << shift) - 1)) | (stream[at++]! << shift);
    }
    if (id >= FIRST_ENTRY) {
      const position = id - FIRST_ENTRY;
      if ((wordBits[position >> 3]! >> (position & 7)) & 1) ids[length++] = id;
    } else if (id === ITEM.block || id === ITEM.heading) {
      blocks.push(length);
      headings.push(id === ITEM.heading);
      offsets.push(at);
    }
  }
  return { ids, length, titleLength: blocks[0] ?? length, blocks, headings, offsets };
}
