import type { Correction } from "../model/search.ts";

/** One way to say a slot: a term, or several that must follow each other. */
export interface Alternative {
  readonly terms: readonly number[];
  /** What texts hold in their place, where that is something else: the characters of a pair. */
  readonly written?: readonly number[];
  /** 1 for what was typed, less for what was guessed. */
  readonly confidence: number;
}

/** A word of the query with everything that counts as that word. */
export interface Slot {
  /** As typed, folded. */
  readonly typed: string;
  /** What is searched for, after correction, folded. */
  readonly word: string;
  /** Place among the words of the query, counted from 0: an integer. Both parts of a word that was split have its. */
  readonly position: number;
  /** The first one is the likeliest. Never empty. */
  readonly alternatives: Alternative[];
  /** How much the word's term counts beside others: 1, or less for a common word, see `common-words.ts`. */
  readonly termWeight: number;
  /** 1 for what was typed, less for what was guessed. */
  readonly confidence: number;
  /** How much the word says: its rarity times the weight of its term. */
  readonly mass: number;
  /** How much an article that has it gains. */
  readonly weight: number;
}

/** A query as the ranker takes it. */
export interface Interpreted {
  readonly slots: readonly Slot[];
  /** The sum of the slots' weights. */
  readonly weight: number;
  /** The Euclidean length of the slots' weights. */
  readonly norm: number;
  /** Each word that was corrected once. */
  readonly corrections: readonly Correction[];
}

/** A function word: it doesn't make an article a match while the query has other words. */
export function isCommon(slot: Slot): boolean {
  return slot.termWeight < 1;
}

/** So many function words decide where a query has nothing else, as every question has while it begins to be typed. */
const COMMON = 2;

/**
 * The slots by which articles match, the heaviest first: all but function words, or the rarest of these where there is
 * nothing else. The others are in nearly every article.
 */
export function tellingSlots({ slots }: Interpreted): Slot[] {
  const byWeight = [...slots].sort((a, b) => b.weight - a.weight);
  const telling = byWeight.filter((slot) => !isCommon(slot));
  return telling.length > 0 ? telling : byWeight.slice(0, COMMON);
}
