import type { Evidence } from "./evidence.ts";
import type { Interpreted } from "./slots.ts";

/** Words that stand together, and words that a snippet is chosen by. */
const WINDOW = 15;
const SNIPPET = 36;
/** A snippet is better than one before it by more than this power of two of what that is worth. */
const CLOSE_BITS = 10;

/** What one article has of one slot: whole numbers, in the units of a {@link Sign}. */
class SlotTally {
  /** How often title and body have it, a guess counting as much as it is sure, */
  titleCount = 0;
  bodyCount = 0;
  /** how sure the surest is, */
  titleConfidence = 0;
  bodyConfidence = 0;
  /** the words of the body before the first, where the body has it, */
  firstInBody = 0;
  /** whether it is there as it was typed, */
  typed = false;
  /** and whether the next slot stands behind it, as close as in the query. */
  paired = false;
  /** How many words further that may stand; 0 for the last slot. */
  readonly gap: number;
  /** Where it stood last, and at what other place before; -1 for nowhere. */
  last = -1;
  before = -1;
  /** How often it is in the window, and what it counts there, */
  inside = 0;
  counted = 0;
  /** and how often in the snippet. */
  inSnippet = 0;

  constructor(gap: number) {
    this.gap = gap;
  }

  clear(): void {
    this.titleCount = this.bodyCount = this.titleConfidence = this.bodyConfidence = this.firstInBody = 0;
    this.typed = this.paired = false;
    this.last = this.before = -1;
    this.inside = this.counted = this.inSnippet = 0;
  }
}

/**
 * What one article has of a query, counted in one pass over its hits: how often and how surely each slot, in title and
 * body, where first, and which stand together. One tally a query, for one article after the other.
 */
export class Tally {
  /** By slot. */
  readonly slots: readonly SlotTally[];
  /**
   * The most that any {@link WINDOW} words of the body are worth, in the units of a {@link Sign}'s worth; a slot that is
   * there several times is worth what its last word is.
   */
  densest = 0;
  /**
   * The hit with which the {@link SNIPPET} words of the body begin that have the weightiest different slots, the first of
   * several that are about as good; -1 where the body has none.
   */
  snippetStart = -1;

  constructor({ slots }: Interpreted) {
    this.slots = slots.map(({ position }, slot) => {
      const next = slots[slot + 1];
      return new SlotTally(next === undefined ? 0 : Math.max(1, next.position - position));
    });
  }

  /** Counts an article in the place of the one before. */
  count({ hits: { positions, marks }, signs, from, to, titleLength }: Evidence): void {
    const { slots } = this;
    for (let slot = 0; slot < slots.length; slot++) slots[slot]!.clear();
    let first = from;
    let mass = 0;
    let densest = 0;
    let begin = from;
    let weights = 0;
    let most = 0;
    let snippetStart = -1;
    // All in one loop, and in whole numbers: it runs for every hit, mostly before it is compiled.
    for (let at = from; at < to; at++) {
      const position = positions[at]!;
      const { slot, confidence, weight, worth, typed } = signs[marks[at]!]!;
      const its = slots[slot]!;
      if (typed) its.typed = true;
      if (slot > 0) {
        const other = slots[slot - 1]!;
        // A word that is both stands behind neither.
        const place = other.last === position ? other.before : other.last;
        if (place >= 0 && position - place <= other.gap && (place >= titleLength || position < titleLength))
          other.paired = true;
      }
      if (its.last !== position) {
        its.before = its.last;
        its.last = position;
      }
      if (position < titleLength) {
        its.titleCount += confidence;
        if (confidence > its.titleConfidence) its.titleConfidence = confidence;
        first = begin = at + 1;
        continue;
      }
      if (its.bodyCount === 0) its.firstInBody = position - titleLength;
      its.bodyCount += confidence;
      if (confidence > its.bodyConfidence) its.bodyConfidence = confidence;
      its.inside++;
      mass += worth - its.counted;
      its.counted = worth;
      while (position - positions[first]! >= WINDOW) {
        const left = slots[signs[marks[first++]!]!.slot]!;
        if (--left.inside > 0) continue;
        mass -= left.counted;
        left.counted = 0;
      }
      if (mass > densest) densest = mass;
      if (its.inSnippet++ === 0) weights += weight;
      while (position - positions[begin]! >= SNIPPET) {
        const left = signs[marks[begin++]!]!;
        if (--slots[left.slot]!.inSnippet === 0) weights -= left.weight;
      }
      if (weights > most + (most >>> CLOSE_BITS)) {
        most = weights;
        snippetStart = begin;
      }
    }
    this.densest = densest;
    this.snippetStart = snippetStart;
  }
}
