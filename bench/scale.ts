/**
 * A corpus as large as they come: writes made articles as JSON Lines, imports them with the program, and asks. Prints a
 * table: `node bench/scale.ts [articles]`, by default 1,000,000, which needs 6 GB of memory and 4 GB of disk.
 */
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openIndexFile } from "../src/corpus/open-index.ts";
import { StoredCorpora } from "../src/corpus/store/stored-corpora.ts";
import type { Article } from "../src/model/article.ts";
import { createSearcher } from "../src/search/searcher.ts";
import { environmentIn } from "./cold.ts";
import { madeArticles, madeQuestions } from "./made-corpus.ts";
import { bareIn, type Command, peakMemoryOf, quantile, timeInTurn } from "./measure.ts";
import { printTable } from "./report.ts";

const FAQ = resolve(import.meta.dirname, "../bin/faq.js");
const ARTICLES_A_FILE = 200_000;
const QUERIES = 1000;
const WARM_UP = 300;
const RUNS = 11;
const NAME = "scale";

/** Writes the articles, never holding all. @returns some of them, for queries, and the size of titles and bodies. */
function writeArticles(count: number, folder: string): { some: Article[]; textBytes: number } {
  mkdirSync(folder);
  const some: Article[] = [];
  let textBytes = 0;
  let file = -1;
  let number = 0;
  for (const article of madeArticles(count)) {
    if (number % ARTICLES_A_FILE === 0) {
      if (file !== -1) closeSync(file);
      file = openSync(join(folder, `part-${number / ARTICLES_A_FILE}.jsonl`), "w");
    }
    writeSync(file, `${JSON.stringify(article)}\n`);
    textBytes += Buffer.byteLength(article.title) + Buffer.byteLength(article.body);
    if (number++ % Math.ceil(count / QUERIES) === 0) some.push(article);
  }
  closeSync(file);
  return { some, textBytes };
}

/** Milliseconds of queries in an open index. */
function askInProcess(index: string, queries: readonly string[]): number[] {
  const searcher = createSearcher(openIndexFile(index));
  const times = queries.map((text) => {
    const start = performance.now();
    searcher.search({ text });
    return performance.now() - start;
  });
  return times.slice(WARM_UP);
}

const articles = Number(process.argv.slice(2).find((word) => !word.startsWith("--")) ?? 1_000_000);
const home = mkdtempSync(join(tmpdir(), "faq-scale-"));
try {
  const env = environmentIn(home);
  const sources = join(home, "articles");
  const { some, textBytes } = writeArticles(articles, sources);
  const start = performance.now();
  const importPeak = peakMemoryOf({
    name: "import",
    args: [FAQ, "import", sources, "--name", NAME, "--language", "en"],
    env,
  });
  const importTime = performance.now() - start;
  const { index } = new StoredCorpora(join(home, "corpora")).files(NAME);
  const queries = madeQuestions(some, QUERIES + WARM_UP).map(({ query }) => query);
  const search: Command = {
    name: "search",
    args: (run) => [FAQ, "search", queries[run]!, "--corpus", NAME, "--json"],
    env,
  };
  const cold = timeInTurn([bareIn(search.env), search], RUNS).get(search.name)!;
  const warm = askInProcess(index, queries);
  printTable("A made corpus of articles of 200 words, imported from JSON Lines", [
    {
      articles: articles.toLocaleString("en"),
      "imported a second": Math.round(articles / (importTime / 1000)),
      "importing, MB": Math.round(importPeak),
      "index × text": (statSync(index).size / textBytes).toFixed(2),
      "cold, ms": Math.round(cold.median),
      "cold, × bare": cold.ratio.toFixed(1),
      "cold, MB": Math.round(peakMemoryOf(search)),
      "warm, median ms": quantile(warm, 0.5).toFixed(1),
      "warm, p99 ms": quantile(warm, 0.99).toFixed(1),
    },
  ]);
} finally {
  rmSync(home, { recursive: true, force: true });
}
