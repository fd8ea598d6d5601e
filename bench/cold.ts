import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { CorpusStore } from "../src/corpus/store/corpus-store.ts";
import { absoluteRecipe } from "../src/corpus/store/import-into.ts";
import type { Corpus } from "../src/model/corpus.ts";
import { madeCorpus, madeQueries } from "./made-corpus.ts";
import { bareIn, type Command, peakMemoryOf, timeInTurn } from "./measure.ts";
import { printTable, type Row } from "./report.ts";

const RUNS = 31;
const FAQ = resolve(import.meta.dirname, "../bin/faq.js");

/** Stores a corpus as `faq import` does, in the data folder given. */
export function storeCorpus(corpus: Corpus, data: string): void {
  const recipe = absoluteRecipe([], { cwd: data });
  const imported = new Date().toISOString();
  new CorpusStore(join(data, "corpora")).put({
    corpus,
    recipe,
    imported,
    evidence: { files: new Map(), downloads: new Map() },
  });
}

/** An environment in which the program keeps everything in one folder. */
export function environmentIn(folder: string): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, FAQ_CORPUS: __, ...inherited } = process.env;
  return { ...inherited, HOME: folder, FAQ_CONFIG_DIR: folder, FAQ_DATA_DIR: folder, FAQ_CACHE_DIR: folder };
}

/** Few and long articles, as help centres of guides have. */
const LONG = { size: 200, words: 800 } as const;

/** Whole processes that answer one query each over a stored corpus, beside the bare runtime. */
export function benchCold(sizes: readonly number[]): void {
  const corpora = [
    ...sizes.map((size) => ({ name: `made, ${size.toLocaleString("en")}`, make: () => madeCorpus(size) })),
    { name: `made, ${LONG.size} of ${LONG.words} words`, make: () => madeCorpus(LONG.size, LONG.words) },
  ];
  const rows = corpora.map(({ name, make }): Row => {
    const folder = mkdtempSync(join(tmpdir(), "faq-bench-"));
    const corpus = make();
    storeCorpus(corpus, folder);
    const queries = madeQueries(corpus, RUNS);
    const command: Command = {
      name: "search",
      args: (run) => [FAQ, "search", queries[run]!, "--corpus", corpus.name, "--json"],
      env: environmentIn(folder),
    };
    const timing = timeInTurn([bareIn(command.env), command], RUNS).get(command.name)!;
    const row = {
      corpus: name,
      ms: timing.median.toFixed(1),
      "× bare": timing.ratio.toFixed(2),
      "peak, MB": Math.round(peakMemoryOf(command)),
    };
    rmSync(folder, { recursive: true });
    return row;
  });
  printTable(`\`faq search --json\`, start to exit, medians of ${RUNS} runs, every second query with a typo`, rows);
}
