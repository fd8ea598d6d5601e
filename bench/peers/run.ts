/**
 * Measures faq beside other engines on the same articles and queries, and prints the tables of BENCHMARKS.md. Each
 * engine at each size has processes of its own.
 *
 *     npm run bench:peers                                1,000 and 10,000 made articles, and the project's own questions
 *     npm run bench:peers -- --sizes 1000,10000,100000   these sizes
 *     npm run bench:peers -- --engines faq,minisearch    these engines
 *     npm run bench:peers -- --relevance DIR             the question sets of a folder too, see CONTRIBUTING.md
 *     npm run bench:peers -- --skip-relevance            made articles alone
 *     npm run bench:peers -- --write                     put the tables into BENCHMARKS.md
 *     npm run bench:peers -- --results DIR               keep the results in a folder, and those there of other engines
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { MadeQuestion } from "../made-corpus.ts";
import { machine, replaceSection } from "../report.ts";
import { bundleEntry, coldCommand, type Entry, shellCommand, timeCold } from "./cold.ts";
import { ENGINE_NAMES, type EngineName } from "./engines.ts";
import { setNames } from "./questions.ts";
import { configurations, ROW_ORDER, relevanceTable, type SetResult, type SizeResult, sizeTable } from "./tables.ts";
import type { BuildResult, RelevanceResult, WarmResult } from "./task.ts";

/** What a process may take; who needs more can't do that size. */
const TIME_LIMIT = 600_000;
const HEAP_LIMIT = 4096;

const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000" },
    engines: { type: "string", default: ENGINE_NAMES.join(",") },
    relevance: { type: "string" },
    "skip-relevance": { type: "boolean", default: false },
    results: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const sizes = options.sizes.split(",").filter(Boolean).map(Number);
const engines = options.engines.split(",") as EngineName[];

const BENCHMARKS = resolve(import.meta.dirname, "../../BENCHMARKS.md");
const temporary = mkdtempSync(join(tmpdir(), "faq-peers-"));
const cache = join(temporary, "cache");

function install(): void {
  if (existsSync(join(import.meta.dirname, "node_modules"))) return;
  const { status } = spawnSync("npm", ["ci", "--prefix", import.meta.dirname], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("the peers can't be installed");
}

/** The result of a task, or why there is none. */
function runTask<T>(...words: string[]): { readonly value: T } | { readonly failed: string } {
  const task = join(import.meta.dirname, "task.ts");
  const result = spawnSync(process.execPath, [`--max-old-space-size=${HEAP_LIMIT}`, "--no-warnings", task, ...words], {
    encoding: "utf8",
    timeout: TIME_LIMIT,
    killSignal: "SIGKILL",
  });
  if (result.status === 0) return { value: JSON.parse(result.stdout) as T };
  if (result.error?.message.includes("ETIMEDOUT")) return { failed: `took more than ${TIME_LIMIT / 60_000} minutes` };
  if (result.stderr.includes("heap out of memory")) return { failed: `needed more than ${HEAP_LIMIT / 1024} GB` };
  return { failed: /^\w*Error.*$/m.exec(result.stderr)?.[0] ?? `ended with ${result.status ?? result.signal}` };
}

function folderFor(...parts: string[]): string {
  const folder = join(temporary, ...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function cold(entry: Entry, folder: string, queries: readonly string[]): Pick<SizeResult, "cold" | "failed"> {
  try {
    return { cold: timeCold(coldCommand(entry, { folder, bundles: temporary, cache }, queries)) };
  } catch (error) {
    if (String(error).includes("ETIMEDOUT")) return { failed: "a cold process took more than 2 minutes" };
    return { failed: `cold: ${/^\w*Error.*$/m.exec(String(error))?.[0] ?? error}` };
  }
}

function measure(engine: EngineName, size: number, questions: string): SizeResult[] {
  const folder = folderFor(String(size), engine);
  const built = runTask<BuildResult>("build", engine, String(size), folder);
  if ("failed" in built) return [{ engine, size, failed: `building ${built.failed}` }];
  const warm = runTask<WarmResult>("warm", engine, folder, questions);
  if ("failed" in warm) return [{ engine, size, build: built.value, failed: `opening ${warm.failed}` }];
  const queries = (JSON.parse(readFileSync(questions, "utf8")) as MadeQuestion[]).map(({ query }) => query);
  const results: SizeResult[] = [
    { engine, size, build: built.value, warm: warm.value, ...cold(engine, folder, queries) },
  ];
  if (engine === "sqlite" && spawnSync("sqlite3", ["-version"]).status === 0) {
    results.push({ engine: "sqlite3-from-node", size, ...cold("sqlite3-from-node", folder, queries) });
    results.push({ engine: "sqlite3", size, cold: timeCold(shellCommand(folder, queries)) });
  }
  rmSync(folder, { recursive: true });
  return results;
}

function measureRelevance(): SetResult[] {
  return engines.flatMap((engine) =>
    setNames(options.relevance).map((set) => {
      const result = runTask<RelevanceResult>(
        "relevance",
        engine,
        set,
        folderFor("relevance", engine, String(Math.random())),
      );
      return { engine, set, ...("failed" in result ? result : result.value) };
    }),
  );
}

/** Fresh results with those kept of other engines, in the order of the table; kept for the next time. */
function withKept<T extends { readonly engine: SizeResult["engine"] }>(name: string, fresh: readonly T[]): T[] {
  if (options.results === undefined) return [...fresh];
  const file = join(options.results, `${name}.json`);
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T[]) : [];
  const all = [...kept.filter(({ engine }) => !fresh.some((one) => one.engine === engine)), ...fresh];
  all.sort((a, b) => ROW_ORDER.indexOf(a.engine) - ROW_ORDER.indexOf(b.engine));
  mkdirSync(options.results, { recursive: true });
  writeFileSync(file, JSON.stringify(all, null, 2));
  return all;
}

function publish(section: string, text: string): void {
  console.log(text);
  if (options.write) replaceSection(BENCHMARKS, section, text);
}

install();
try {
  publish("peers-machine", machine());
  publish("peers-configurations", await configurations());
  for (const entry of [...engines, "sqlite3-from-node"] as Entry[]) await bundleEntry(entry, temporary);
  if (!options["skip-relevance"]) publish("peers-relevance", relevanceTable(withKept("relevance", measureRelevance())));
  for (const size of sizes) {
    const questions = join(temporary, `questions-${size}.json`);
    runTask("questions", String(size), questions);
    const fresh: SizeResult[] = [];
    let results: SizeResult[] = [];
    for (const engine of engines) {
      fresh.push(...measure(engine, size, questions));
      results = withKept(String(size), fresh);
    }
    publish(`peers-${size}`, sizeTable(size, results));
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
