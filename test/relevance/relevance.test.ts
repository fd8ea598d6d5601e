import { expect, it } from "vitest";
import { openCorpusFile } from "../../src/corpus/open.ts";
import { createSearcher } from "../../src/search/searcher.ts";
import { evaluate, readJudgements } from "./evaluate.ts";

const path = (name: string) => new URL(name, import.meta.url).pathname;

it("answers customers' questions over the bundled corpus", () => {
  const searcher = createSearcher(openCorpusFile(path("../../data/help-center.json")));
  const judgements = readJudgements(path("help-center.queries.jsonl"));
  expect(judgements.length).toBe(388);
  const quality = evaluate(searcher, judgements);
  expect(quality.mrr).toBeGreaterThanOrEqual(0.865);
  expect(quality.recallAt1).toBeGreaterThanOrEqual(0.8);
  expect(quality.recallAt5).toBeGreaterThanOrEqual(0.94);
});
