import { readFileSync } from "node:fs";
import type { Searcher } from "../../src/model/searcher.ts";

/** A question and the articles that answer it. */
export interface Judgement {
  readonly query: string;
  readonly relevant: readonly string[];
}

/** Mean reciprocal rank among the first ten, and the share of questions answered by the first, or one of five. */
export interface Quality {
  readonly count: number;
  readonly mrr: number;
  readonly recallAt1: number;
  readonly recallAt5: number;
}

export function readJudgements(path: string): Judgement[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

/** The place, from 1, of the first article found that is relevant; 0 where none is. */
export const rankOf = (found: readonly string[], relevant: readonly string[]): number =>
  found.findIndex((id) => relevant.includes(id)) + 1;

export const meanReciprocalRank = (ranks: readonly number[]): number =>
  ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;

export function evaluate(searcher: Searcher, judgements: readonly Judgement[]): Quality {
  const ranks = judgements.map(({ query, relevant }) => {
    const { results } = searcher.search({ text: query, limit: 10 });
    return rankOf(
      results.map(({ id }) => id),
      relevant,
    );
  });
  const share = (within: number) => ranks.filter((rank) => rank > 0 && rank <= within).length / ranks.length;
  return { count: ranks.length, mrr: meanReciprocalRank(ranks), recallAt1: share(1), recallAt5: share(5) };
}
