import { VarintReader } from "./bytes.ts";
import type { Extent } from "./columns.ts";
import type { Lexicon } from "./lexicon.ts";
import { afterVarint, ITEM } from "./text-stream.ts";

/** The words of one article as lexicon ids: those of the title, then those of the body. Read into again and again. */
export class WordSequence {
  ids = new Uint32Array(1024);
  /** How many of `ids` are filled. */
  length = 0;
  /** How many of them are the title's. */
  titleLength = 0;
  readonly #bytes: Uint8Array;
  readonly #lexicon: Lexicon;

  /** @param bytes - of the index. */
  constructor(bytes: Uint8Array, lexicon: Lexicon) {
    this.#bytes = bytes;
    this.#lexicon = lexicon;
  }

  /** Takes the words of a stream in the place of those that were read before. */
  read({ start, end }: Extent): void {
    if (this.ids.length < end - start) this.ids = new Uint32Array(2 * (end - start));
    const { ids } = this;
    const { firstWord, endOfWords } = this.#lexicon;
    const reader = new VarintReader(this.#bytes, afterVarint(this.#bytes, start));
    let length = 0;
    let titleLength = -1;
    while (reader.at < end) {
      const id = reader.next();
      if (id >= firstWord && id < endOfWords) ids[length++] = id;
      else if (id === ITEM.block || id === ITEM.heading) {
        if (titleLength < 0) titleLength = length;
        if (id === ITEM.heading) reader.next();
      }
    }
    this.length = length;
    this.titleLength = titleLength < 0 ? length : titleLength;
  }
}
