import { join, resolve } from "node:path";
import { build } from "esbuild";
import { environmentIn } from "../cold.ts";
import { bareIn, type Command, peakMemoryOf, timeInTurn } from "../measure.ts";
import { CORPUS } from "./engines/faq.ts";
import type { EngineName } from "./engines.ts";
import { databaseFile, matchExpression, SELECT } from "./sql.ts";

const FAQ = resolve(import.meta.dirname, "../../bin/faq.js");
const RUNS = 21;
const LEAST_RUNS = 3;
/** How long the runs of one command may take, in milliseconds. */
const TIME = 60_000;
/** What one run may take, in milliseconds. */
const TIMEOUT = 120_000;

export interface ColdResult {
  readonly median: number;
  readonly timesBare: number;
  /** In MB; null where it can't be known. */
  readonly peakMemory: number | null;
}

/** What each query's process is, without its arguments. */
export type Entry = EngineName | "sqlite3-from-node";

/**
 * Makes one file of an engine, its library and what answers a query given on the command line, as a program that wants
 * to start fast would.
 *
 * @returns the path of the file.
 */
export async function bundleEntry(entry: Entry, folder: string): Promise<string> {
  const outfile = join(folder, `${entry}.cjs`);
  const module = entry === "sqlite3-from-node" ? "./sqlite3-from-node.ts" : `./engines/${entry}.ts`;
  await build({
    stdin: {
      contents: `import { engine } from "${module}"; import { answer } from "./answer.ts"; answer(engine);`,
      resolveDir: import.meta.dirname,
      loader: "ts",
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node24",
    minify: true,
    logLevel: "error",
  });
  return outfile;
}

/** The command that answers the queries of a list, one a run. */
export function coldCommand(
  entry: Entry,
  at: { folder: string; bundles: string; cache: string },
  queries: readonly string[],
): Command {
  const env = environmentIn(at.cache);
  const query = (run: number) => queries[run % queries.length]!;
  if (entry === "faq") {
    return {
      name: entry,
      args: (run) => [FAQ, "search", query(run), "--corpus", CORPUS, "--json", "--limit", "10"],
      env: { ...env, FAQ_DATA_DIR: at.folder },
    };
  }
  return {
    name: entry,
    args: (run) => [join(at.bundles, `${entry}.cjs`), at.folder, query(run)],
    env: { ...env, NODE_COMPILE_CACHE: join(at.cache, "compiled"), NODE_NO_WARNINGS: "1" },
    timeout: TIMEOUT,
  };
}

/** SQLite's own shell, with no runtime beside it. */
export function shellCommand(folder: string, queries: readonly string[]): Command {
  const sql = (query: string) => SELECT.replace("$match", `'${matchExpression(query)}'`);
  return {
    name: "sqlite3",
    program: "sqlite3",
    args: (run) => ["-readonly", "-json", databaseFile(folder), sql(queries[run % queries.length]!)],
  };
}

/** Times a command beside the bare runtime. @throws Error where it fails. */
export function timeCold(command: Command): ColdResult {
  const start = performance.now();
  // The first start fills caches; what it takes says how many there is time for.
  timeInTurn([command], 0);
  const runs = Math.min(RUNS, Math.max(LEAST_RUNS, Math.floor(TIME / (performance.now() - start))));
  const { median, ratio } = timeInTurn([bareIn(command.env), command], runs).get(command.name)!;
  return { median, timesBare: ratio, peakMemory: command.program === undefined ? peakMemoryOf(command) : null };
}
