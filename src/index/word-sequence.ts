import { VarintReader } from "./bytes.ts";
import type { Uints } from "./columns.ts";
import { FIRST_ENTRY, ITEM, WEIGHT_UNIT } from "./text-stream.ts";

/** The words of one article as lexicon ids: those of the title, then those of the body. Read into again and again. */
export class WordSequence {
  ids = new Uint32Array(1024);
  /** How many of `ids` are filled. */
  length = 0;
  /** How many of them are the title's. */
  titleLength = 0;
  /** Where each block of the body begins, as a position in `ids`. */
  blocks: number[] = [];
  /** For each of `blocks`: whether it is a heading, what that weighs, and the byte of the stream at which it begins. */
  headings: boolean[] = [];
  weights: number[] = [];
  offsets: number[] = [];
  titleWeight = 0;

  /**
   * Takes the words of a stream in the place of those that were read before.
   *
   * @param wordBits - see `Lexicon.allWordBits`.
   */
  read(stream: Uint8Array, wordBits: Uints): void {
    const end = stream.length;
    if (this.ids.length < end) this.ids = new Uint32Array(2 * end);
    const { ids } = this;
    const blocks: number[] = [];
    const headings: boolean[] = [];
    const weights: number[] = [];
    const offsets: number[] = [];
    const reader = new VarintReader(stream);
    this.titleWeight = reader.next() / WEIGHT_UNIT;
    let length = 0;
    let { at } = reader;
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
        reader.at = at;
        const heading = id === ITEM.heading;
        blocks.push(length);
        headings.push(heading);
        weights.push(heading ? reader.next() / WEIGHT_UNIT : 0);
        at = reader.at;
        offsets.push(at);
      }
    }
    this.length = length;
    this.titleLength = blocks[0] ?? length;
    this.blocks = blocks;
    this.headings = headings;
    this.weights = weights;
    this.offsets = offsets;
  }
}
