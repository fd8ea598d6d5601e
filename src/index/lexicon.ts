import { Column, lowerBound } from "./columns.ts";
import { LetterIndex } from "./letter-index.ts";
import type { IndexMeta } from "./meta.ts";
import { PackedStrings } from "./packed-strings.ts";
import type { Pages } from "./pages.ts";
import { FIRST_ENTRY } from "./text-stream.ts";
import { tagOf, wordHash } from "./word-hash.ts";

/** Before the name of a term in the lexicon; no word has it. */
export const TERM_NAME = "\u0001";

/**
 * The words of a corpus, the texts between them and the names of terms, by their ids: first the few texts that are among
 * the commonest of all entries, then the words, the names and the other texts, each of these in order of frequency.
 */
export class Lexicon {
  /** The words are the entries from this id on to the one before {@link endOfWords}. */
  readonly firstWord: number;
  readonly endOfWords: number;
  /** One more than the largest id. */
  readonly endOfIds: number;
  /** For finding words that are near another one. */
  readonly letters: LetterIndex;
  /** By id, less {@link FIRST_ENTRY}. */
  readonly texts: PackedStrings;
  readonly #terms: Column;
  readonly #frequencies: Column;
  readonly #firsts: Column;
  readonly #tags: Column;
  readonly #slots: Column;
  readonly #order: Column;

  constructor(pages: Pages, { firstWord, entries }: Pick<IndexMeta, "firstWord" | "entries">) {
    this.letters = new LetterIndex(pages);
    this.texts = new PackedStrings(pages, "lexiconOffsets", "lexicon", entries);
    this.#terms = new Column(pages, "wordTerms");
    this.#frequencies = new Column(pages, "wordFrequencies");
    this.#firsts = new Column(pages, "frequencyFirsts");
    this.#tags = new Column(pages, "wordTags");
    this.#slots = new Column(pages, "wordSlots");
    this.#order = new Column(pages, "wordOrder");
    this.firstWord = firstWord;
    this.endOfWords = firstWord + this.#order.length;
    this.endOfIds = FIRST_ENTRY + entries;
  }

  text(id: number): string {
    return this.texts.text(id - FIRST_ENTRY);
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
    const { length } = this.#tags;
    const hash = wordHash(folded);
    const tag = tagOf(hash);
    let slot = hash % length;
    // A table that was damaged on purpose could have no free slot.
    for (let probe = 0; probe < length; probe++) {
      const found = this.#tags.at(slot);
      if (found === 0) return -1;
      if (found === tag) {
        const id = this.#slots.at(slot);
        if (this.text(id) === folded) return id;
      }
      if (++slot === length) slot = 0;
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
    const firstFrom = (text: string) => lowerBound(this.#order.length, (at) => this.text(this.#order.at(at)) < text);
    const start = firstFrom(prefix);
    const end = firstFrom(`${prefix}\uffff`);
    const order = this.#order.range(start, end);
    return Array.from(order.subarray(start, end));
  }
}
