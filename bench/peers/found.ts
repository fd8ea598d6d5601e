import { meanReciprocalRank } from "../../test/relevance/evaluate.ts";

/** Mean reciprocal rank of the article that a query's words are from. */
export interface Found {
  readonly clean: number;
  readonly typos: number;
}

/** @param ranks - of made queries in order, every second one of which has a typo; 0 where the article wasn't found. */
export function foundBy(ranks: readonly number[]): Found {
  return {
    clean: meanReciprocalRank(ranks.filter((_, at) => at % 2 === 0)),
    typos: meanReciprocalRank(ranks.filter((_, at) => at % 2 === 1)),
  };
}
