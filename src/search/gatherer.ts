import type { CompiledIndex } from "../index/compiled-index.ts";
import { emptyPostings, type Postings } from "../index/postings.ts";
import { findSequence } from "./sequence.ts";
import type { Alternative, Slot } from "./slots.ts";
import { CONFIDENCE_SCALE, inUnits } from "./units.ts";

/** The articles that have a slot: how often, and how sure it is that this is what was meant. */
export interface Gathered {
  /** How many of the arrays' places are filled. */
  readonly length: number;
  readonly articles: Uint32Array;
  readonly titles: Int32Array;
  readonly bodies: Int32Array;
  /** What one word counts of which it is sure that it was meant; another counts less. */
  readonly one: number;
  /** How sure alternatives are, falling, and the place there of the surest that an article has: the first if not said. */
  readonly confidences: readonly number[];
  readonly surest: Uint8Array | undefined;
}

/** Brings the postings of a slot's alternatives together. */
export class Gatherer {
  readonly #index: CompiledIndex;
  #sequences = new Map<string, Postings>();
  #postings: Postings = emptyPostings();
  #merged: Merged | undefined;

  constructor(index: CompiledIndex) {
    this.#index = index;
  }

  /** Prepares for another query. */
  ask(): void {
    // Not emptied: that would keep what was in it alive until the next full collection.
    if (this.#sequences.size > 0) this.#sequences = new Map();
  }

  /** What is returned is valid until the next call. */
  gather(slot: Slot): Gathered {
    if (slot.alternatives.length > 1) return this.#merge(slot.alternatives);
    const [only] = slot.alternatives as [Alternative];
    const { length, articles, titleCounts, bodyCounts } = this.#read(only);
    return {
      length,
      articles,
      titles: titleCounts,
      bodies: bodyCounts,
      one: 1,
      confidences: [only.confidence],
      surest: undefined,
    };
  }

  #merge(alternatives: readonly Alternative[]): Gathered {
    this.#merged ??= new Merged(this.#index.articles.count);
    const confidences = [...new Set(alternatives.map(({ confidence }) => confidence))].sort((a, b) => b - a);
    this.#merged.begin(confidences);
    for (const alternative of alternatives) {
      this.#merged.add(this.#read(alternative), confidences.indexOf(alternative.confidence));
    }
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
  readonly titles: Int32Array;
  readonly bodies: Int32Array;
  readonly one = CONFIDENCE_SCALE;
  confidences: readonly number[] = [];
  readonly surest: Uint8Array;
  /** By article: one more than its place, 0 where it wasn't met. */
  readonly #placeOf: Uint32Array;

  /** @param count - of all articles. */
  constructor(count: number) {
    this.articles = new Uint32Array(count);
    this.titles = new Int32Array(count);
    this.bodies = new Int32Array(count);
    this.surest = new Uint8Array(count);
    this.#placeOf = new Uint32Array(count);
  }

  begin(confidences: readonly number[]): void {
    for (let at = 0; at < this.length; at++) this.#placeOf[this.articles[at]!] = 0;
    this.length = 0;
    this.confidences = confidences;
  }

  /** @param which - of the confidences is that of the postings. */
  add({ length, articles, titleCounts, bodyCounts }: Postings, which: number): void {
    const { titles, bodies, surest } = this;
    const placeOf = this.#placeOf;
    const counts = inUnits(this.confidences[which]!, CONFIDENCE_SCALE);
    for (let at = 0; at < length; at++) {
      const article = articles[at]!;
      let place = placeOf[article]! - 1;
      if (place < 0) {
        place = this.length++;
        placeOf[article] = place + 1;
        this.articles[place] = article;
        titles[place] = bodies[place] = 0;
        surest[place] = which;
      }
      titles[place]! += counts * titleCounts[at]!;
      bodies[place]! += counts * bodyCounts[at]!;
      if (which < surest[place]!) surest[place] = which;
    }
  }
}
