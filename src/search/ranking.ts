import type { Evidence } from "./evidence.ts";

/** What is known of an article that was looked at closely. */
export interface Look {
  readonly evidence: Evidence;
  /** The hit with which its best snippet begins, -1 for none. */
  readonly snippetStart: number;
}

/** The articles that answer a query, best first, and what is counted beside them. */
export interface Ranking {
  /** As many as were asked for, or all of them. */
  readonly articles: readonly number[];
  /** In (0, 1], in the order of `articles`. */
  readonly scores: readonly number[];
  /** How many articles answer the query. */
  readonly total: number;
  /** Matches by category position, before the category filter. */
  readonly facets: ReadonlyMap<number, number>;
  /** In the order of `articles`, of those that were looked at closely. */
  readonly looks: readonly (Look | undefined)[];
}

/** @param counts - by one more than the position of the category, 0 for none. */
export function facetsOf(counts: Uint32Array): ReadonlyMap<number, number> {
  const facets = new Map<number, number>();
  for (let position = 0; position + 1 < counts.length; position++) {
    if (counts[position + 1]! > 0) facets.set(position, counts[position + 1]!);
  }
  return facets;
}
