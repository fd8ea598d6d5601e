import { Column, lowerBound, Strings } from "./columns.ts";
import { LetterIndex } from "./letter-index.ts";
import type { Pages } from "./pages.ts";
import { FIRST_ENTRY } from "./text-stream.ts";
import { wordHash } from "./word-hash.ts";

/** Before the name of a term in the lexicon; no word has it. */
export const TERM_NAME = "\u0001";

/** The texts of the commonest entries are kept once they were read, and those of so many others. */
const COMMON = 1024;
const OTHERS = 1 << 16;

/**
 * The words of a corpus, the texts between them and the names of terms, by their ids: first the few texts that are among
 * the commonest of all entries, then the words, the names and the other texts, each of these in order of frequency.
 */
export class Lexicon {
  /** The words are the entries from this id on to the one before {@link endOfWords}. */
  readonly firstWord: number;
  readonly endOfWords: number;
  /** For finding words that are near another one. */
  readonly letters: LetterIndex;
  readonly #texts: Strings;
  readonly #common: (string | undefined)[];
  readonly #others = new Map<number, string>();
  readonly #terms: Column;
  readonly #frequencies: Column;
  readonly #firsts: Column;
  readonly #hash: Column;
  readonly #order: Column;

  constructor(pages: Pages, firstWord: number) {
    this.letters = new LetterIndex(pages);
    this.#texts = new Strings(pages, "lexiconOffsets", "lexicon");
    this.#common = new Array(Math.min(COMMON, this.#texts.length));
    this.#terms = new Column(pages, "wordTerms");
    this.#frequencies = new Column(pages, "wordFrequencies");
    this.#firsts = new Column(pages, "frequencyFirsts");
    this.#hash = new Column(pages, "wordHash");
    this.#order = new Column(pages, "wordOrder");
    this.firstWord = firstWord;
    this.endOfWords = firstWord + this.#order.length;
  }

  get wordCount(): number {
    return this.#order.length;
  }

  /** One more than the largest id. */
  get endOfIds(): number {
    return FIRST_ENTRY + this.#texts.length;
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

  /** The term of a word by its id. */
  termOf(id: number): number {
    return this.#terms.at(id - this.firstWord);
  }

  /** How often the word of an id occurs; 0 for a word that only joins two others. */
  frequencyOf(id: number): number {
    const firsts = this.#firsts.all();
    const after = lowerBound(firsts.length, (at) => firsts[at]! <= id - this.firstWord);
    return this.#frequencies.at(after - 1);
  }

  /** The id of a folded word, or -1. */
  idOf(folded: string): number {
    const last = this.#hash.length - 1;
    let slot = wordHash(folded) & last;
    // A table that was damaged on purpose could have no free slot.
    for (let probe = 0; probe <= last; probe++) {
      const id = this.#hash.at(slot);
      if (id === 0) return -1;
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
