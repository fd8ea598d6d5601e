import { VarintReader } from "./bytes.ts";
import { FIRST_ENTRY, ITEM, WEIGHT_UNIT } from "./text-stream.ts";

/** Weighs titles and headings while an index is built: each of their terms counts once, by its mass. */
export class SectionWeigher {
  /** The term of a provisional number, -1 where it isn't a word's. */
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

  /** The summed mass of the terms from `start` of a stream to the end of the block, as it is stored. */
  sum(stream: Uint8Array, start: number, end: number): number {
    return Math.round(this.#weigh(stream, start, end, (mass) => mass) * WEIGHT_UNIT);
  }

  /** The Euclidean length of those masses, as it is stored. */
  length(stream: Uint8Array, start: number, end: number): number {
    return Math.round(Math.sqrt(this.#weigh(stream, start, end, (mass) => mass * mass)) * WEIGHT_UNIT);
  }

  #weigh(stream: Uint8Array, start: number, end: number, value: (mass: number) => number): number {
    const reader = new VarintReader(stream, start);
    const section = ++this.#section;
    let sum = 0;
    while (reader.at < end) {
      const id = reader.next();
      if (id === ITEM.block || id === ITEM.heading) break;
      const term = id < FIRST_ENTRY ? -1 : this.#termOf(id - FIRST_ENTRY);
      if (term < 0 || this.#met[term] === section) continue;
      this.#met[term] = section;
      sum += value(this.#mass[term]!);
    }
    return sum;
  }
}
