import type { Evidence } from "./evidence.ts";
import type { Interpreted } from "./slots.ts";

const WINDOW = 15;

/**
 * What one article has of every slot of a query, counted in one pass over its hits: how often and how surely, in title and
 * body, where first, and which stand together. One tally a query, for one article after the other.
 */
export class Tally {
  /** By slot: how often the title and the body have it, a guess counting as much as it is sure, */
  readonly titleCounts: Int32Array;
  readonly bodyCounts: Int32Array;
  /** how sure the surest is, both in the units of a {@link Sign}'s confidence, */
  readonly titleConfidences: Int32Array;
  readonly bodyConfidences: Int32Array;
  /** the words of the body before the first, where the body has it, */
  readonly firstInBody: Int32Array;
  /** whether it is there as it was typed, 1 or 0, */
  readonly typed: Int32Array;
  /** and whether it has the next slot behind it, as close as in the query. */
  readonly pairs: Int32Array;
  /**
   * The most that any {@link WINDOW} words of the body are worth, in the units of a {@link Sign}'s worth; a slot that is
   * there several times is worth what its last word is.
   */
  densest = 0;
  /** By slot: how many words may come between it and the next one, and 1 more; 0 for the last. */
  readonly #gaps: Int32Array;
  /** By slot: where it stood last, and at what other place before; -1 for nowhere. */
  readonly #last: Int32Array;
  readonly #before: Int32Array;
  /** By slot: how often it is in the window, and for how much it counts there. */
  readonly #inside: Int32Array;
  readonly #counted: Int32Array;

  constructor({ slots }: Interpreted) {
    const column = () => new Int32Array(slots.length);
    this.titleCounts = column();
    this.bodyCounts = column();
    this.titleConfidences = column();
    this.bodyConfidences = column();
    this.firstInBody = column();
    this.typed = column();
    this.pairs = column();
    this.#gaps = column();
    this.#last = column();
    this.#before = column();
    this.#inside = column();
    this.#counted = column();
    for (let slot = 0; slot + 1 < slots.length; slot++) {
      this.#gaps[slot] = Math.max(1, Math.round(slots[slot + 1]!.position - slots[slot]!.position));
    }
  }

  /** Counts an article in the place of the one before. */
  count({ hits: { positions, marks }, signs, from, to, titleLength }: Evidence): void {
    this.#clear();
    const { titleCounts, bodyCounts, titleConfidences, bodyConfidences, firstInBody } = this;
    const gaps = this.#gaps;
    const last = this.#last;
    const before = this.#before;
    const inside = this.#inside;
    const counted = this.#counted;
    let first = from;
    let mass = 0;
    let densest = 0;
    // All in one loop, and in whole numbers: it runs for every hit, mostly before it is compiled.
    for (let at = from; at < to; at++) {
      const position = positions[at]!;
      const { slot, confidence, worth, typed } = signs[marks[at]!]!;
      if (typed) this.typed[slot] = 1;
      if (slot > 0) {
        let other = last[slot - 1]!;
        // A word that is both stands behind neither.
        if (other === position) other = before[slot - 1]!;
        if (other >= 0 && position - other <= gaps[slot - 1]! && (other >= titleLength || position < titleLength))
          this.pairs[slot - 1] = 1;
      }
      if (last[slot] !== position) {
        before[slot] = last[slot]!;
        last[slot] = position;
      }
      if (position < titleLength) {
        titleCounts[slot]! += confidence;
        if (confidence > titleConfidences[slot]!) titleConfidences[slot] = confidence;
        first = at + 1;
        continue;
      }
      if (bodyCounts[slot] === 0) firstInBody[slot] = position - titleLength;
      bodyCounts[slot]! += confidence;
      if (confidence > bodyConfidences[slot]!) bodyConfidences[slot] = confidence;
      inside[slot]!++;
      mass += worth - counted[slot]!;
      counted[slot] = worth;
      while (position - positions[first]! >= WINDOW) {
        const left = signs[marks[first++]!]!.slot;
        if (--inside[left]! > 0) continue;
        mass -= counted[left]!;
        counted[left] = 0;
      }
      if (mass > densest) densest = mass;
    }
    this.densest = densest;
  }

  #clear(): void {
    this.titleCounts.fill(0);
    this.bodyCounts.fill(0);
    this.titleConfidences.fill(0);
    this.bodyConfidences.fill(0);
    this.firstInBody.fill(0);
    this.typed.fill(0);
    this.pairs.fill(0);
    this.#last.fill(-1);
    this.#before.fill(-1);
    this.#inside.fill(0);
    this.#counted.fill(0);
  }
}
