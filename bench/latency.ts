import { readFileSync } from "node:fs";
import { parseCorpus } from "../src/corpus/read-corpus.ts";
import { buildIndex } from "../src/index/build.ts";
import { CompiledIndex } from "../src/index/compiled-index.ts";
import type { Corpus } from "../src/model/corpus.ts";
import { createSearcher } from "../src/search/searcher.ts";
import { madeCorpus, madeQueries } from "./made-corpus.ts";
import { quantile } from "./measure.ts";
import { printTable } from "./report.ts";

const QUERIES = 1000;
const WARM_UP = 300;

/** Building and asking in one process, at growing sizes; every second query has a typo. */
export function benchLatency(sizes: readonly number[]): void {
  const bundled = new URL("../data/help-center.json", import.meta.url).pathname;
  const rows = [row("bundled", () => parseCorpus(readFileSync(bundled), bundled))];
  for (const size of sizes) rows.push(row(`made, ${size}`, () => madeCorpus(size)));
  printTable(`In process, ${QUERIES} queries of 2 to 9 words, every second one with a typo`, rows);
}

function row(name: string, make: () => Corpus): Record<string, string | number> {
  const corpus = make();
  const queries = madeQueries(corpus, QUERIES);
  const start = performance.now();
  const bytes = buildIndex(corpus);
  const buildTime = performance.now() - start;
  const textSize = corpus.articles.reduce((sum, { title, body }) => sum + Buffer.byteLength(title + body), 0);
  const searcher = createSearcher(CompiledIndex.inMemory(bytes));
  for (const text of queries.slice(0, WARM_UP)) searcher.search({ text });
  const times = queries.map((text) => {
    const before = performance.now();
    searcher.search({ text });
    return performance.now() - before;
  });
  return {
    corpus: name,
    articles: corpus.articles.length,
    "built a second": Math.round(corpus.articles.length / (buildTime / 1000)),
    "index × text": (bytes.length / textSize).toFixed(2),
    "median ms": quantile(times, 0.5).toFixed(2),
    "p99 ms": quantile(times, 0.99).toFixed(2),
    "max ms": quantile(times, 1).toFixed(1),
  };
}
