import type { VarintReader } from "./bytes.ts";
import { WEIGHT_UNIT } from "./text-stream.ts";

/**
 * Weighs titles and headings while an index is built: each of their terms counts once, by its mass. They are given as in
 * `section-words.ts`.
 */
export class SectionWeigher {
  /** The term of a provisional number. */
  readonly #termOf: (number: number) => number;
  readonly #mass: Float64Array;
  /** By term: the section in which it was last met. */
  readonly #met: Uint32Array;
  #section = 0;

  /** @param mass - by term. */
  constructor(termOf: (number: number) => number, mass: Float64Array) {
    this.#termOf = termOf;
    this.#mass = mass;
    this.#met = new Uint32Array(mass.length);
  }

  /** The summed mass of the terms of the next section, as it is stored. */
  sum(sections: VarintReader): number {
    return Math.round(this.#weigh(sections, (mass) => mass) * WEIGHT_UNIT);
  }

  /** The Euclidean length of those masses, as it is stored. */
  length(sections: VarintReader): number {
    return Math.round(Math.sqrt(this.#weigh(sections, (mass) => mass * mass)) * WEIGHT_UNIT);
  }

  #weigh(sections: VarintReader, value: (mass: number) => number): number {
    const section = ++this.#section;
    let sum = 0;
    for (let number = sections.next(); number > 0; number = sections.next()) {
      const term = this.#termOf(number - 1);
      if (this.#met[term] === section) continue;
      this.#met[term] = section;
      sum += value(this.#mass[term]!);
    }
    return sum;
  }
}
