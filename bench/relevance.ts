/**
 * Prints how well the search finds the right article: for every `NAME.corpus.json` in DIR with its
 * `NAME.queries.jsonl` and `NAME.typos.jsonl` (`{"query": "…", "relevant": ["id", …]}` a line), and for the bundled
 * corpus with the project's own questions.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openCorpusFile } from "../src/corpus/open.ts";
import { createSearcher } from "../src/search/searcher.ts";
import { evaluate, readJudgements } from "../test/relevance/evaluate.ts";

interface Row {
  readonly set: string;
  readonly questions: string;
  readonly file: string;
  readonly corpus: string;
}

const root = new URL("..", import.meta.url).pathname;
const rows: Row[] = process.argv.slice(2).flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".corpus.json"))
    .flatMap((file) => {
      const set = file.slice(0, -".corpus.json".length);
      return ["queries", "typos"].map((questions) => ({
        set,
        questions,
        file: join(folder, `${set}.${questions}.jsonl`),
        corpus: join(folder, file),
      }));
    }),
);
rows.push({
  set: "help-center",
  questions: "queries",
  file: join(root, "test/relevance/help-center.queries.jsonl"),
  corpus: join(root, "data/help-center.json"),
});

console.log(["set".padEnd(14), "questions", "  n", "MRR@10", " R@1", " R@5"].join("  "));
const means: number[] = [];
for (const { set, questions, file, corpus } of rows) {
  if (!existsSync(file)) continue;
  const { count, mrr, recallAt1, recallAt5 } = evaluate(createSearcher(openCorpusFile(corpus)), readJudgements(file));
  if (set !== "help-center") means.push(mrr);
  console.log(
    [
      set.padEnd(14),
      questions.padEnd(9),
      String(count).padStart(3),
      ...[mrr, recallAt1, recallAt5].map((value) => value.toFixed(3)),
    ].join("  "),
  );
}
if (means.length > 0)
  console.log(`mean MRR@10 of DIR: ${(means.reduce((a, b) => a + b, 0) / means.length).toFixed(3)}`);
