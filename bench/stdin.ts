/**
 * Many questions to one process: what `faq search --stdin --jsonl` answers a second, beside the same in a dialogue, a line
 * at a time, and its peak memory. Prints a table.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { environmentIn, storeCorpus } from "./cold.ts";
import { madeCorpus, madeQueries } from "./made-corpus.ts";
import { quantile } from "./measure.ts";
import { printTable, type Row } from "./report.ts";

const FAQ = resolve(import.meta.dirname, "../bin/faq.js");
const ARTICLES = 10_000;
const QUERIES = 20_000;
const DIALOGUE = 2000;
const RUNS = 3;

const folder = mkdtempSync(join(tmpdir(), "faq-bench-"));
const corpus = madeCorpus(ARTICLES);
storeCorpus(corpus, folder);
const queries = madeQueries(corpus, QUERIES);
const file = join(folder, "queries.txt");
writeFileSync(file, `${queries.join("\n")}\n`);
const env = environmentIn(folder);
const argv = (options: readonly string[]) => [
  ...[FAQ, "search", "--corpus", corpus.name, "--stdin", "--jsonl"],
  ...options,
];

/** Seconds for all queries of the file, and the most memory that the process held, in MB. */
function atOnce(options: readonly string[]): { seconds: number; memory: number } {
  const stdin = openSync(file, "r");
  const start = performance.now();
  const reporting = ["--require", join(import.meta.dirname, "report-memory.cjs"), ...argv(options)];
  const { status, output } = spawnSync(process.execPath, reporting, {
    stdio: [stdin, "ignore", "inherit", "pipe"],
    env,
  });
  const seconds = (performance.now() - start) / 1000;
  closeSync(stdin);
  if (status !== 0) throw new Error(`faq ended with ${status}`);
  return { seconds, memory: Number(output[3]) / 1024 };
}

/** Seconds for as many queries, each asked when the one before is answered. */
async function oneByOne(count: number, options: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, argv(options), { stdio: ["pipe", "pipe", "inherit"], env });
  const answers = createInterface(child.stdout);
  for (const query of queries.slice(0, count)) {
    child.stdin.write(`${query}\n`);
    await once(answers, "line");
  }
  child.stdin.end();
  await once(child, "close");
  return (performance.now() - start) / 1000;
}

const perSecond = (count: number, seconds: number) => Math.round(count / seconds).toLocaleString("en");

const rows: Row[] = [];
for (const options of [[], ["-n", "10", "--fields", "id"]]) {
  const runs = Array.from({ length: RUNS }, () => atOnce(options));
  const median = (of: "seconds" | "memory") =>
    quantile(
      runs.map((run) => run[of]),
      0.5,
    );
  rows.push({
    options: options.join(" ") || "–",
    "a second, all at once": perSecond(QUERIES, median("seconds")),
    "a second, one by one": perSecond(DIALOGUE, await oneByOne(DIALOGUE, options)),
    "all at once, peak MB": Math.round(median("memory")),
  });
}
printTable(
  `${QUERIES.toLocaleString("en")} different questions over ${ARTICLES.toLocaleString("en")} made articles, every second with a typo`,
  rows,
);
rmSync(folder, { recursive: true });
