import type { CompiledIndex } from "../index/compiled-index.ts";
import { emptyPostings, type Postings } from "../index/postings.ts";
import { findSequence } from "./sequence.ts";
import type { Alternative, Slot } from "./slots.ts";

/** Told once for every article that has a slot: how often, and how sure it is that this is what was meant. */
export type Visit = (article: number, titleCount: number, bodyCount: number, confidence: number) => void;

/** Brings the postings of a slot's alternatives together. */
export class Gatherer {
  readonly #index: CompiledIndex;
  readonly #sequences = new Map<string, Postings>();
  #postings: Postings = emptyPostings();
  #sums: { title: Float32Array; body: Float32Array; confidence: Float32Array } | undefined;

  constructor(index: CompiledIndex) {
    this.#index = index;
  }

  /** Counts are weighted by confidence; an article's own is that of its best alternative. */
  each(slot: Slot, visit: Visit): void {
    if (slot.alternatives.length === 1) {
      const [only] = slot.alternatives as [Alternative];
      const { length, articles, titleCounts, bodyCounts } = this.#read(only);
      for (let at = 0; at < length; at++) visit(articles[at]!, titleCounts[at]!, bodyCounts[at]!, only.confidence);
      return;
    }
    const { title, body, confidence } = this.#emptySums();
    const touched: number[] = [];
    for (const alternative of slot.alternatives) {
      const { length, articles, titleCounts, bodyCounts } = this.#read(alternative);
      for (let at = 0; at < length; at++) {
        const article = articles[at]!;
        if (confidence[article] === 0) touched.push(article);
        title[article]! += alternative.confidence * titleCounts[at]!;
        body[article]! += alternative.confidence * bodyCounts[at]!;
        if (alternative.confidence > confidence[article]!) confidence[article] = alternative.confidence;
      }
    }
    for (const article of touched) {
      visit(article, title[article]!, body[article]!, confidence[article]!);
      title[article] = body[article] = confidence[article] = 0;
    }
  }

  #read({ terms }: Alternative): Postings {
    if (terms.length > 1) return this.#sequence(terms);
    this.#postings = this.#index.terms.postings(terms[0]!, this.#postings);
    return this.#postings;
  }

  /** The words of a phrase share its synonyms: each is looked for once. */
  #sequence(terms: readonly number[]): Postings {
    const key = terms.join();
    let found = this.#sequences.get(key);
    if (!found) {
      found = findSequence(this.#index, terms);
      this.#sequences.set(key, found);
    }
    return found;
  }

  #emptySums() {
    const { count } = this.#index.articles;
    this.#sums ??= {
      title: new Float32Array(count),
      body: new Float32Array(count),
      confidence: new Float32Array(count),
    };
    return this.#sums;
  }
}
