import { WEIGHT_UNIT } from "../index/text-stream.ts";
import type { Evidence } from "./evidence.ts";
import type { Interpreted } from "./slots.ts";
import { CONFIDENCE_SCALE } from "./units.ts";

/** Compares titles and headings with one query; each slot of the one and each term of the other counts once. */
export class SectionCovers {
  readonly #query: Interpreted;
  /** By slot: the section in which it was last met, and how sure that was. */
  readonly #slotMet: Int32Array;
  readonly #slotConfidence: Int32Array;
  /** By term: the section in which it was last met. */
  readonly #termMet = new Map<number, number>();
  #section = 0;

  constructor(query: Interpreted) {
    this.#query = query;
    this.#slotMet = new Int32Array(query.slots.length);
    this.#slotConfidence = new Int32Array(query.slots.length);
  }

  /** The summed mass of the title's terms that the query has. */
  title({ hits: { positions, marks }, signs, from, to, titleLength }: Evidence): number {
    const section = ++this.#section;
    let covered = 0;
    for (let at = from; at < to && positions[at]! < titleLength; at++) {
      const { term, mass } = signs[marks[at]!]!;
      if (this.#termMet.get(term) === section) continue;
      this.#termMet.set(term, section);
      covered += mass;
    }
    return covered;
  }

  /** The best cosine of the query and a heading, 0 where none has a word of it. */
  bestHeading({ hits, signs, from, to, fromBlock, toBlock, length }: Evidence): number {
    const { positions, marks, blockPositions, blockWeights } = hits;
    const { slots, norm } = this.#query;
    let best = 0;
    let at = from;
    for (let block = fromBlock; block < toBlock && at < to; block++) {
      if (blockWeights[block]! < 0) continue;
      const start = blockPositions[block]!;
      const end = block + 1 < toBlock ? blockPositions[block + 1]! : length;
      const section = ++this.#section;
      // The product of what the slots weigh in the query and in the heading.
      let dot = 0;
      while (at < to && positions[at]! < start) at++;
      for (; at < to && positions[at]! < end; at++) {
        const { slot, confidence } = signs[marks[at]!]!;
        const before = this.#slotMet[slot] === section ? this.#slotConfidence[slot]! : 0;
        if (confidence <= before) continue;
        const { weight, mass } = slots[slot]!;
        dot += (weight * mass * (confidence - before)) / CONFIDENCE_SCALE;
        this.#slotMet[slot] = section;
        this.#slotConfidence[slot] = confidence;
      }
      // What is stored is rounded, so that a heading's own words could be more than all of it.
      if (dot > 0) best = Math.max(best, Math.min(1, (dot * WEIGHT_UNIT) / (norm * blockWeights[block]!)));
    }
    return best;
  }
}
