import type { Correction } from "../model/search.ts";

/** One way to say a slot: a term, or several that must follow each other. */
export interface Alternative {
  readonly terms: readonly number[];
  /** 1 for what was typed, less for what was guessed. */
  readonly confidence: number;
}

/** A word of the query with everything that counts as that word. */
export interface Slot {
  /** What is searched for, after correction, folded. */
  readonly word: string;
  /** Place among the words of the query, counted from 0. */
  readonly position: number;
  /** The first one is the likeliest. Never empty. */
  readonly alternatives: Alternative[];
  /** How much an article that has it gains: rarity times how little the word is common or doubtful. */
  weight: number;
  /** A function word: it doesn't make an article a match while the query has other words. */
  readonly common: boolean;
}

/** A query as the ranker takes it. */
export interface Interpreted {
  readonly slots: readonly Slot[];
  /** The sum of the slots' weights. */
  readonly mass: number;
  readonly corrections: readonly Correction[];
  /** Words, folded, of which the corpus has nothing near. */
  readonly unknown: readonly string[];
}
