import { VarintReader } from "./bytes.ts";
import { Strings } from "./columns.ts";
import type { Pages } from "./pages.ts";
import { decodePostings, type Postings } from "./postings.ts";
import { readTermHead, type TermHead } from "./term-record.ts";

/**
 * Where synonyms come from: the corpus lists them, they are those of the language, or the corpus writes the word as two
 * with a joiner between.
 */
export const SYNONYM_KINDS = ["corpus", "language", "apart"] as const;
export type SynonymKind = (typeof SYNONYM_KINDS)[number];

/** A phrase with synonyms: see `synonyms-by-term.ts`. */
interface SynonymEntry {
  /** The terms of the phrase after its first. */
  readonly rest: readonly number[];
  readonly kind: SynonymKind;
  /** What else can be said. */
  readonly others: readonly (readonly number[])[];
}

/** So many terms are remembered: a query asks for the same few again and again. */
const REMEMBERED = 1024;

/** The terms of an index, what the forms of a word share, by their number. */
export class TermTable {
  readonly #records: Strings;
  readonly #heads = new Map<number, TermHead>();

  constructor(pages: Pages) {
    this.#records = new Strings(pages, "termOffsets", "terms");
  }

  /** How many articles have a term. */
  frequency(term: number): number {
    return this.#head(term).frequency;
  }

  /** How much a term counts beside others: 1, or less for a common word. */
  weight(term: number): number {
    return this.#head(term).weight;
  }

  /** The lexicon ids of the words that share a term. */
  words(term: number): readonly number[] {
    return this.#head(term).words;
  }

  /** The phrases that begin with a term and have synonyms. */
  synonyms(term: number): SynonymEntry[] {
    const { synonyms, postings } = this.#head(term);
    const entries: SynonymEntry[] = [];
    if (synonyms === postings) return entries;
    const reader = new VarintReader(this.#records.bytes(term), synonyms);
    const list = () => Array.from({ length: reader.next() }, () => reader.next());
    while (reader.at < postings) {
      const rest = list();
      const kind = SYNONYM_KINDS[reader.next()]!;
      entries.push({ rest, kind, others: Array.from({ length: reader.next() }, list) });
    }
    return entries;
  }

  postings(term: number, into: Postings): Postings {
    const { frequency, postings } = this.#head(term);
    return decodePostings(this.#records.bytes(term), postings, frequency, into);
  }

  #head(term: number): TermHead {
    let head = this.#heads.get(term);
    if (head === undefined) {
      if (this.#heads.size >= REMEMBERED) this.#heads.clear();
      head = readTermHead(this.#records.bytes(term));
      this.#heads.set(term, head);
    }
    return head;
  }
}
