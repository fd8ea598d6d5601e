import { ByteWriter, IntWriter } from "./bytes.ts";
import { encodePosting, MAX_COUNT } from "./postings.ts";

/** Collects which articles have which terms, then writes every term's postings. */
export class TermCollector {
  readonly #terms = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #frequencies = new IntWriter();
  readonly #termOfWord: number[] = [];
  #postingTerms = new IntWriter(1 << 14);
  /** How often title and body have the term: 16 bits each, the title's above. */
  #postingCounts = new IntWriter(1 << 14);
  readonly #articleEnds = new IntWriter();
  /** Of the article at hand: its terms, and by term how often each stands there, as in {@link #postingCounts}. */
  readonly #inArticle: number[] = [];
  readonly #counts = new IntWriter();
  readonly #stem: (word: string) => string;
  readonly #text: (word: number) => string;

  constructor(stem: (word: string) => string, text: (word: number) => string) {
    this.#stem = stem;
    this.#text = text;
  }

  /** Counts a term of the article at hand, by its provisional number. */
  count(term: number, inTitle: boolean): void {
    const counts = this.#counts.at(term);
    if (counts === 0) this.#inArticle.push(term);
    if (inTitle) {
      if (counts >>> 16 < MAX_COUNT) this.#counts.set(term, counts + (1 << 16));
    } else if ((counts & MAX_COUNT) < MAX_COUNT) this.#counts.set(term, counts + 1);
  }

  /** Ends the article at hand. */
  endArticle(): void {
    for (const term of this.#inArticle) {
      this.#frequencies.increment(term);
      this.#postingTerms.push(term);
      this.#postingCounts.push(this.#counts.at(term));
      this.#counts.set(term, 0);
    }
    this.#inArticle.length = 0;
    this.#articleEnds.push(this.#postingTerms.length);
  }

  /** The provisional term of a word. */
  termOf(word: number): number {
    const known = this.#termOfWord[word];
    if (known !== undefined) return known;
    const name = this.#stem(this.#text(word));
    let term = this.#terms.get(name);
    if (term === undefined) {
      term = this.#names.length;
      this.#terms.set(name, term);
      this.#names.push(name);
      this.#frequencies.push(0);
      this.#counts.push(0);
    }
    this.#termOfWord[word] = term;
    return term;
  }

  /** Whether some article that has ended has a word, in any form. */
  has(word: string): boolean {
    const term = this.#terms.get(this.#stem(word));
    return term !== undefined && this.#frequencies.at(term) > 0;
  }

  /** All terms in order of their names, with their postings; nothing can be counted afterwards. */
  finish(): FinishedTerms {
    const order = Uint32Array.from(this.#names.keys()).sort((a, b) => (this.#names[a]! < this.#names[b]! ? -1 : 1));
    const rank = new Uint32Array(order.length);
    for (const [position, term] of order.entries()) rank[term] = position;
    const frequencies = order.map((term) => this.#frequencies.at(term));
    return {
      rank,
      frequencies,
      names: Array.from(order, (term) => this.#names[term]!),
      ...this.#write(rank, frequencies),
    };
  }

  #write(rank: Uint32Array, frequencies: Uint32Array): { offsets: Uint32Array; bytes: Uint8Array } {
    const starts = new Uint32Array(frequencies.length + 1);
    for (let term = 0; term < frequencies.length; term++) starts[term + 1] = starts[term]! + frequencies[term]!;
    const articles = new Uint32Array(this.#postingTerms.length);
    const counts = new Uint32Array(this.#postingTerms.length);
    const next = starts.slice();
    const terms = this.#postingTerms.view();
    let posting = 0;
    for (const [article, end] of this.#articleEnds.view().entries()) {
      for (; posting < end; posting++) {
        const slot = next[rank[terms[posting]!]!]!++;
        articles[slot] = article;
        counts[slot] = this.#postingCounts.at(posting);
      }
    }
    // By article they are of no more use: in a large corpus that is a fifth of all memory.
    this.#postingTerms = new IntWriter(1);
    this.#postingCounts = new IntWriter(1);
    const out = new ByteWriter(articles.length * 2 + 16);
    const offsets = new IntWriter(frequencies.length + 1);
    offsets.push(0);
    for (let term = 0; term < frequencies.length; term++) {
      let previous = -1;
      for (let slot = starts[term]!; slot < starts[term + 1]!; slot++) {
        encodePosting(out, previous, articles[slot]!, counts[slot]! >>> 16, counts[slot]! & MAX_COUNT);
        previous = articles[slot]!;
      }
      offsets.push(out.length);
    }
    return { offsets: offsets.view(), bytes: out.view() };
  }
}

/** What {@link TermCollector.finish} yields; every array but `rank` in the order of the terms' names. */
export interface FinishedTerms {
  /** The final term of a provisional one. */
  readonly rank: Uint32Array;
  readonly names: readonly string[];
  readonly frequencies: Uint32Array;
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
}
