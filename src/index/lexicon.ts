import { Column, lowerBound, Strings, type Uints } from "./columns.ts";
import { LetterIndex } from "./letter-index.ts";
import type { Pages } from "./pages.ts";
import { type Entries, FIRST_ENTRY } from "./text-stream.ts";
import { wordHash } from "./word-hash.ts";

/** Before the name of a term in the lexicon; no word has it. */
export const TERM_NAME = "\u0001";

/** The texts of the commonest entries are kept once they were read, and those of so many others. */
const COMMON = 1024;
const OTHERS = 1 << 16;

/** The words of a corpus, the texts between them and the names of terms, by their ids. */
export class Lexicon implements Entries {
  /** For finding words that are near another one. */
  readonly letters: LetterIndex;
  readonly #texts: Strings;
  readonly #common: (string | undefined)[];
  readonly #others = new Map<number, string>();
  readonly #terms: Column;
  readonly #frequencies: Column;
  readonly #ranks: Column;
  readonly #wordBits: Column;
  readonly #hash: Column;
  readonly #order: Column;

  constructor(pages: Pages) {
    this.letters = new LetterIndex(pages);
    this.#texts = new Strings(pages, "lexiconOffsets", "lexicon");
    this.#common = new Array(Math.min(COMMON, this.#texts.length));
    this.#terms = new Column(pages, "lexiconTerms");
    this.#frequencies = new Column(pages, "lexiconFrequencies");
    this.#ranks = new Column(pages, "lexiconRanks");
    this.#wordBits = new Column(pages, "wordBits");
    this.#hash = new Column(pages, "wordHash");
    this.#order = new Column(pages, "wordOrder");
  }

  get wordCount(): number {
    return this.#order.length;
  }

  /** One more than the largest id. */
  get idLimit(): number {
    return this.#texts.length + FIRST_ENTRY;
  }

  text(id: number): string {
    const rank = id - FIRST_ENTRY;
    let text = rank < COMMON ? this.#common[rank] : this.#others.get(rank);
    if (text !== undefined) return text;
    text = this.#texts.text(rank);
    if (rank < COMMON) this.#common[rank] = text;
    else {
      if (this.#others.size >= OTHERS) this.#others.clear();
      this.#others.set(rank, text);
    }
    return text;
  }

  isWord(id: number): boolean {
    const rank = id - FIRST_ENTRY;
    return ((this.#wordBits.at(rank >> 3) >> (rank & 7)) & 1) === 1;
  }

  /** A bit for every entry by `id - FIRST_ENTRY`, lowest first: whether it is a word. */
  allWordBits(): Uints {
    return this.#wordBits.all();
  }

  /** The term of a word by its id. */
  termOf(id: number): number {
    return this.#terms.at(id - FIRST_ENTRY) - 1;
  }

  /** How often the entry of an id occurs; 0 for a word that only joins two others. */
  frequencyOf(id: number): number {
    const ranks = this.#ranks.all();
    const after = lowerBound(ranks.length, (at) => ranks[at]! <= id - FIRST_ENTRY);
    return this.#frequencies.at(after - 1);
  }

  /** The id of a folded word, or -1. */
  idOf(folded: string): number {
    const last = this.#hash.length - 1;
    let slot = wordHash(folded) & last;
    // A table that was damaged on purpose could have no free slot.
    for (let probe = 0; probe <= last; probe++) {
      const id = this.#hash.at(slot) - 1 + FIRST_ENTRY;
      if (id < FIRST_ENTRY) return -1;
      if (this.text(id) === folded) return id;
      slot = (slot + 1) & last;
    }
    return -1;
  }

  /** The term of a name, which need not be a word, or -1. */
  termNamed(name: string): number {
    const id = this.idOf(TERM_NAME + name);
    return id < 0 ? -1 : this.termOf(id);
  }

  /** The ids of the words that begin with `prefix`, in order. */
  beginningWith(prefix: string): number[] {
    const firstFrom = (text: string) => lowerBound(this.wordCount, (at) => this.text(this.#order.at(at)) < text);
    const start = firstFrom(prefix);
    const end = firstFrom(`${prefix}\uffff`);
    const order = this.#order.range(start, end);
    return Array.from(order.subarray(start, end));
  }
}
