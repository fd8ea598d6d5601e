import type { Evidence } from "./evidence.ts";
import type { Interpreted } from "./slots.ts";

/** How a title or a heading and a query cover each other. */
export interface Cover {
  /** The summed mass of the section's terms that the query has. */
  readonly covered: number;
  /** The product of what the slots weigh in the query and in the section. */
  readonly dot: number;
}

/** Compares titles and headings with one query; each slot of the one and each term of the other counts once. */
export class SectionCovers {
  readonly #query: Interpreted;
  /** By slot: the section in which it was last met, and how sure that was. */
  readonly #slotMet: number[];
  readonly #slotConfidence: number[];
  /** By term: the section in which it was last met. */
  readonly #termMet = new Map<number, number>();
  #section = 0;

  constructor(query: Interpreted) {
    this.#query = query;
    this.#slotMet = new Array(query.slots.length).fill(0);
    this.#slotConfidence = new Array(query.slots.length).fill(0);
  }

  /** The cover of the words from one position to another. */
  of({ positions, signs }: Evidence, from: number, to: number): Cover {
    const section = ++this.#section;
    const { slots } = this.#query;
    let dot = 0;
    let covered = 0;
    for (let at = firstFrom(positions, from); at < positions.length; at++) {
      if (positions[at]! >= to) break;
      const { slot, confidence, term, mass } = signs[at]!;
      const before = this.#slotMet[slot] === section ? this.#slotConfidence[slot]! : 0;
      if (confidence > before) {
        const own = slots[slot]!;
        dot += own.weight * own.mass * (confidence - before);
        this.#slotMet[slot] = section;
        this.#slotConfidence[slot] = confidence;
      }
      if (this.#termMet.get(term) !== section) {
        this.#termMet.set(term, section);
        covered += mass;
      }
    }
    return { covered, dot };
  }
}

/** The first hit at a position or behind it: an article may have as many headings as it has words. */
function firstFrom(positions: readonly number[], position: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (positions[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
