import { VarintReader } from "./bytes.ts";
import { Column, lowerBound, Strings } from "./columns.ts";
import type { Pages } from "./pages.ts";
import { decodePostings, type Postings } from "./postings.ts";

/** A phrase with synonyms: see `synonym-sections.ts`. */
export interface SynonymEntry {
  /** The terms of the phrase after its first. */
  readonly rest: readonly number[];
  /** The synonyms are those of the language, not of the corpus. */
  readonly ofLanguage: boolean;
  /** What else can be said. */
  readonly others: readonly (readonly number[])[];
}

/** The terms of an index: what the forms of a word share, by their number, in order of their names. */
export class TermTable {
  readonly count: number;
  readonly #names: Strings;
  readonly #frequencies: Column<Uint32Array>;
  readonly #weights: Column<Uint8Array>;
  readonly #postings: Strings;
  readonly #words: Strings;
  readonly #synonyms: Strings;

  constructor(pages: Pages) {
    this.#names = new Strings(pages, "termOffsets", "terms");
    this.#frequencies = new Column(pages, "termFrequencies", Uint32Array);
    this.#weights = new Column(pages, "termWeights", Uint8Array);
    this.#postings = new Strings(pages, "postingOffsets", "postings");
    this.#words = new Strings(pages, "termWordOffsets", "termWords");
    this.#synonyms = new Strings(pages, "synonymOffsets", "synonyms");
    this.count = this.#names.length;
  }

  name(term: number): string {
    return this.#names.text(term);
  }

  /** The number of a term, or -1. */
  find(name: string): number {
    const term = lowerBound(this.count, (at) => this.#names.text(at) < name);
    return term < this.count && this.#names.text(term) === name ? term : -1;
  }

  /** How many articles have a term. */
  frequency(term: number): number {
    return this.#frequencies.at(term);
  }

  /** How much a term counts beside others: 1, or less for a common word. */
  weight(term: number): number {
    return this.#weights.at(term) / 100;
  }

  /** The lexicon ids of the words that share a term. */
  words(term: number): number[] {
    const bytes = this.#words.bytes(term);
    const reader = new VarintReader(bytes);
    const ids: number[] = [];
    while (reader.at < bytes.length) ids.push(reader.next());
    return ids;
  }

  /** The phrases that begin with a term and have synonyms. */
  synonyms(term: number): SynonymEntry[] {
    const bytes = this.#synonyms.bytes(term);
    const reader = new VarintReader(bytes);
    const list = () => Array.from({ length: reader.next() }, () => reader.next());
    const entries: SynonymEntry[] = [];
    while (reader.at < bytes.length) {
      const rest = list();
      const ofLanguage = reader.next() === 1;
      entries.push({ rest, ofLanguage, others: Array.from({ length: reader.next() }, list) });
    }
    return entries;
  }

  postings(term: number, into: Postings): Postings {
    return decodePostings(this.#postings.bytes(term), 0, this.frequency(term), into);
  }
}
