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

export function evaluate(searcher: Searcher, judgements: readonly Judgement[]): Quality {
  const ranks = judgements.map(({ query, relevant }) => {
    const { results } = searcher.search({ text: query, limit: 10 });
    return results.findIndex(({ id }) => relevant.includes(id)) + 1;
  });
  const share = (within: number) => ranks.filter((rank) => rank > 0 && rank <= within).length / ranks.length;
  const mrr = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
  return { count: ranks.length, mrr, recallAt1: share(1), recallAt5: share(5) };
}
