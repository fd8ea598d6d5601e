import { Column, lowerBound, Strings } from "./columns.ts";
import type { Pages } from "./pages.ts";
import { type Entry, FIRST_ENTRY } from "./text-stream.ts";
import { wordHash } from "./word-hash.ts";

/** The words of a corpus, and the texts between them, by their ids; and the words in order, by their position. */
export class Lexicon {
  readonly wordCount: number;
  readonly #texts: Strings;
  /** Entries that were read: the commonest are read again and again. */
  readonly #entries: (Entry | undefined)[];
  readonly #terms: Column<Uint32Array>;
  readonly #wordBits: Column<Uint8Array>;
  readonly #hash: Column<Uint32Array>;
  readonly #order: Column<Uint32Array>;
  readonly #signatures: Column<Uint32Array>;
  readonly #lengths: Column<Uint8Array>;
  readonly #frequencies: Column<Uint32Array>;

  constructor(pages: Pages) {
    this.#texts = new Strings(pages, "lexiconOffsets", "lexicon");
    this.#entries = new Array(this.#texts.length);
    this.#terms = new Column(pages, "lexiconTerms", Uint32Array);
    this.#wordBits = new Column(pages, "wordBits", Uint8Array);
    this.#hash = new Column(pages, "wordHash", Uint32Array);
    this.#order = new Column(pages, "wordOrder", Uint32Array);
    this.#signatures = new Column(pages, "wordSignatures", Uint32Array);
    this.#lengths = new Column(pages, "wordLengths", Uint8Array);
    this.#frequencies = new Column(pages, "wordFrequencies", Uint32Array);
    this.wordCount = this.#order.length;
  }

  /** One more than the largest id. */
  get idLimit(): number {
    return this.#texts.length + FIRST_ENTRY;
  }

  entry(id: number): Entry {
    const position = id - FIRST_ENTRY;
    let entry = this.#entries[position];
    if (entry === undefined) {
      const word = ((this.#wordBits.at(position >> 3) >> (position & 7)) & 1) === 1;
      entry = { text: this.#texts.text(position), word };
      this.#entries[position] = entry;
    }
    return entry;
  }

  /** The term of a word by its id. */
  termOf(id: number): number {
    return this.#terms.at(id - FIRST_ENTRY);
  }

  /** A bit for every entry by `id - FIRST_ENTRY`, lowest first: whether it is a word. */
  allWordBits(): Uint8Array {
    return this.#wordBits.all();
  }

  /** The position of a folded word, or -1. */
  find(folded: string): number {
    const last = this.#hash.length - 1;
    let slot = wordHash(folded) & last;
    // A table that was damaged on purpose could have no free slot.
    for (let probe = 0; probe <= last; probe++) {
      const position = this.#hash.at(slot) - 1;
      if (position < 0 || this.wordAt(position) === folded) return position;
      slot = (slot + 1) & last;
    }
    return -1;
  }

  /** The id of a folded word, or -1. */
  idOf(folded: string): number {
    const position = this.find(folded);
    return position < 0 ? -1 : this.idAt(position);
  }

  /** The position of the first word that isn't before `folded`. */
  lowerBound(folded: string): number {
    return lowerBound(this.wordCount, (position) => this.wordAt(position) < folded);
  }

  /** The positions of the words that begin with `prefix`: from the first to the one after the last. */
  prefixRange(prefix: string): [start: number, end: number] {
    return [this.lowerBound(prefix), this.lowerBound(`${prefix}\uffff`)];
  }

  wordAt(position: number): string {
    return this.entry(this.#order.at(position)).text;
  }

  idAt(position: number): number {
    return this.#order.at(position);
  }

  termAt(position: number): number {
    return this.#terms.at(this.#order.at(position) - FIRST_ENTRY);
  }

  /** How often the word at a position occurs; 0 for one that only joins two others. */
  frequencyAt(position: number): number {
    return this.#frequencies.at(position);
  }

  /** By position; see {@link frequencyAt}. */
  allFrequencies(): Uint32Array {
    return this.#frequencies.all();
  }

  /** By position; see `signature.ts`. */
  allSignatures(): Uint32Array {
    return this.#signatures.all();
  }

  /** By position; 255 at most. */
  allLengths(): Uint8Array {
    return this.#lengths.all();
  }
}
