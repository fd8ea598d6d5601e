import type { CompiledIndex } from "../index/compiled-index.ts";
import { emptyPostings, type Postings } from "../index/postings.ts";
import { findSequence } from "./sequence.ts";
import type { Alternative, Slot } from "./slots.ts";

/** The articles that have a slot: how often, and how sure it is that this is what was meant. */
export interface Gathered {
  /** How many of the arrays' places are filled. */
  readonly length: number;
  readonly articles: Uint32Array;
  /** Counts are weighted by confidence. */
  readonly titles: Uint16Array | Float32Array;
  readonly bodies: Uint16Array | Float32Array;
  /** An article's own is that of its best alternative; one number where all have the same. */
  readonly confidences: number | Float32Array;
}

/** Brings the postings of a slot's alternatives together. */
export class Gatherer {
  readonly #index: CompiledIndex;
  readonly #sequences = new Map<string, Postings>();
  #postings: Postings = emptyPostings();
  #merged: Merged | undefined;

  constructor(index: CompiledIndex) {
    this.#index = index;
  }

  /** Prepares for another query. */
  ask(): void {
    this.#sequences.clear();
  }

  /** What is returned is valid until the next call. */
  gather(slot: Slot): Gathered {
    if (slot.alternatives.length > 1) return this.#merge(slot.alternatives);
    const [only] = slot.alternatives as [Alternative];
    const { length, articles, titleCounts, bodyCounts } = this.#read(only);
    return { length, articles, titles: titleCounts, bodies: bodyCounts, confidences: only.confidence };
  }

  #merge(alternatives: readonly Alternative[]): Gathered {
    this.#merged ??= new Merged(this.#index.articles.count);
    this.#merged.clear();
    for (const alternative of alternatives) this.#merged.add(this.#read(alternative), alternative.confidence);
    return this.#merged;
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
}

/** Several postings added up; an article stands where it was met first. */
class Merged implements Gathered {
  length = 0;
  readonly articles: Uint32Array;
  readonly titles: Float32Array;
  readonly bodies: Float32Array;
  readonly confidences: Float32Array;
  /** By article: one more than its place, 0 where it wasn't met. */
  readonly #placeOf: Uint32Array;

  /** @param count - of all articles. */
  constructor(count: number) {
    this.articles = new Uint32Array(count);
    this.titles = new Float32Array(count);
    this.bodies = new Float32Array(count);
    this.confidences = new Float32Array(count);
    this.#placeOf = new Uint32Array(count);
  }

  clear(): void {
    for (let at = 0; at < this.length; at++) this.#placeOf[this.articles[at]!] = 0;
    this.length = 0;
  }

  add({ length, articles, titleCounts, bodyCounts }: Postings, confidence: number): void {
    const { titles, bodies, confidences } = this;
    const placeOf = this.#placeOf;
    for (let at = 0; at < length; at++) {
      const article = articles[at]!;
      let place = placeOf[article]! - 1;
      if (place < 0) {
        place = this.length++;
        placeOf[article] = place + 1;
        this.articles[place] = article;
        titles[place] = bodies[place] = confidences[place] = 0;
      }
      titles[place]! += confidence * titleCounts[at]!;
      bodies[place]! += confidence * bodyCounts[at]!;
      if (confidence > confidences[place]!) confidences[place] = confidence;
    }
  }
}
