/**
 * The terminal UI as a person meets it. In a pseudo-terminal: from the process's start to the first screen and to the
 * answer to a first key, and from Ctrl+C to the end. In this process: a key's work, search and drawing. Prints tables.
 *
 *     node bench/tui.ts [corpus.json]
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { PassThrough } from "node:stream";
import { parseCorpus } from "../src/corpus/read-corpus.ts";
import type { Searcher } from "../src/model/searcher.ts";
import type { Ports } from "../src/tui/ports.ts";
import { createRuntime } from "../src/tui/runtime.ts";
import { initialState } from "../src/tui/state.ts";
import { searcherOf } from "../test/support/searcher.ts";
import { environmentIn, storeCorpus } from "./cold.ts";
import { madeCorpus, madeQueries } from "./made-corpus.ts";
import { quantile } from "./measure.ts";
import { printTable, type Row } from "./report.ts";
import { openTerminal, type Terminal } from "./terminal.ts";

const ROOT = resolve(import.meta.dirname, "..");
const FAQ = join(ROOT, "bin/faq.js");
const RUNS = 11;
const MADE_ARTICLES = 10_000;
/** As many as the bundled corpus has: beside it, the first screen shows what the size of a corpus costs. */
const FEW_ARTICLES = 64;
/** Ink ends each frame with the end of a synchronized update. */
const FRAME_END = "\x1b[?2026l";
/** On every search screen, and drawn last. */
const FOOTER = "keys";

const home = mkdtempSync(join(tmpdir(), "faq-bench-"));
const { CI: _, NO_COLOR: __, ...inherited } = environmentIn(home);
const env = { ...inherited, TERM: "xterm-256color" };

const open = (args: readonly string[]) => openTerminal(process.execPath, args, home, env);

async function bareStart(): Promise<number> {
  const start = performance.now();
  return (await open(["-e", "0"]).ended) - start;
}

/** How long nothing is pressed before Ctrl+C, in milliseconds: who leaves has looked at the screen. */
const REST = 200;
/** Ends when a key is pressed, and does nothing else. */
const WAITING = `process.stdin.setRawMode(true).on("data", () => process.exit()); process.stdout.write("${FOOTER}")`;

/** From Ctrl+C to the end. */
async function leave(terminal: Terminal): Promise<number> {
  await new Promise((over) => setTimeout(over, REST));
  terminal.write("\x03");
  const pressed = performance.now();
  return (await terminal.ended) - pressed;
}

async function bareLeave(): Promise<number> {
  const terminal = open(["-e", WAITING]);
  await terminal.until((output) => output.includes(FOOTER));
  return leave(terminal);
}

/** To the first screen, to the answer to a key pressed right then, and, some time later, from Ctrl+C to the end. */
async function start(corpus: readonly string[]): Promise<{ frame: number; key: number; left: number }> {
  const begin = performance.now();
  const terminal = open([FAQ, "search", ...corpus]);
  const frame = (await terminal.until((output) => output.includes(FOOTER))) - begin;
  terminal.write("w");
  const key = (await terminal.until((output) => output.includes("1 of") && output.includes(FRAME_END))) - begin;
  return { frame, key, left: await leave(terminal) };
}

/** A stream that looks like a terminal of 120×40. */
function fakeTerminal(): PassThrough {
  const stream = new PassThrough();
  const itself = () => stream;
  return Object.assign(stream, { isTTY: true, columns: 120, rows: 40, setRawMode: itself, ref: itself, unref: itself });
}

/** Types questions letter by letter; the work from each key to the bytes of the screen that it leads to. */
async function typing(questions: readonly string[], searcher: Searcher): Promise<number[]> {
  const { mount } = createRequire(import.meta.url)("../dist/tui-mount.cjs") as typeof import("../src/tui/mount.tsx");
  const nothing = { enabled: false, recent: () => [], record() {}, remove: () => false, clear() {} };
  const never = () => Promise.reject(new Error("not here"));
  const ports: Ports = {
    searcher,
    history: nothing,
    pins: { list: () => [], pin() {}, unpin: () => false },
    copy: never,
    browse: never,
    page: never,
    terminal: { handOver: never, suspend: never, redraw: never },
    later() {},
  };
  const settings = {
    pick: false,
    ascii: false,
    color: true,
    hyperlinks: false,
    inline: false,
    screenReader: false,
    history: false,
    sort: "relevance" as const,
  };
  const state = initialState(searcher.info, settings, { columns: 120, rows: 40 });
  const runtime = createRuntime(state, ports, { left() {}, failed: (error) => console.error(error) });
  // Nobody types, and what is drawn is thrown away.
  const stdin = fakeTerminal() as unknown as NodeJS.ReadStream;
  const stdout = fakeTerminal().resume() as unknown as NodeJS.WriteStream;
  const { unmount } = mount(runtime, { stdin, stdout, ansi: { color: true, hyperlinks: false } });
  const times: number[] = [];
  for (const question of questions) {
    for (const key of question) {
      // No faster than Ink draws: a person doesn't type faster either.
      await new Promise((next) => setTimeout(next, 20));
      const pressed = performance.now();
      runtime.press({ key });
      runtime.settle();
      // React draws in a microtask.
      await new Promise((next) => setImmediate(next));
      times.push(performance.now() - pressed);
    }
    runtime.press({ key: "ctrl+u" });
    runtime.settle();
  }
  unmount();
  return times;
}

const median = (values: readonly number[]) => quantile(values, 0.5);

function questionsOf(path: string, count: number): string[] {
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.slice(0, count).map((line) => String((JSON.parse(line) as { query: string }).query));
}

/** Starts in turn with the bare runtime, as rows of a table. */
async function startRows(corpora: Readonly<Record<string, readonly string[]>>): Promise<Row[]> {
  const bare: number[] = [];
  const bareLeft: number[] = [];
  const starts = Object.keys(corpora).map((): Awaited<ReturnType<typeof start>>[] => []);
  for (let run = 0; run < RUNS; run++) {
    bare.push(await bareStart());
    bareLeft.push(await bareLeave());
    for (const [at, corpus] of Object.values(corpora).entries()) starts[at]!.push(await start(corpus));
  }
  const timesBare = (times: readonly number[]) => median(times.map((time, run) => time / bare[run]!)).toFixed(2);
  return Object.keys(corpora).map((name, at) => ({
    corpus: name,
    "first screen, × bare": timesBare(starts[at]!.map(({ frame }) => frame)),
    "first key answered, × bare": timesBare(starts[at]!.map(({ key }) => key)),
    "Ctrl+C to the end, ms": median(starts[at]!.map(({ left }) => left)).toFixed(1),
    "bare: start to end, ms": median(bare).toFixed(1),
    "bare: key to the end, ms": median(bareLeft).toFixed(1),
  }));
}

const keyRow = (corpus: string, keys: readonly number[]): Row => ({
  corpus,
  keys: keys.length,
  "median ms": median(keys).toFixed(1),
  "p99 ms": quantile(keys, 0.99).toFixed(1),
});

const given = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const path = given ?? join(ROOT, "data/help-center.json");
const questions = questionsOf(join(ROOT, "test/relevance/help-center.queries.jsonl"), 20);
const name = given ?? "bundled";
const corpora: Record<string, readonly string[]> = { [name]: given === undefined ? [] : ["--corpus", resolve(given)] };
const keyRows = [keyRow(name, await typing(questions, searcherOf(parseCorpus(readFileSync(path), path))))];
if (given === undefined) {
  for (const count of [FEW_ARTICLES, MADE_ARTICLES]) {
    const made = madeCorpus(count);
    const label = `made, ${count.toLocaleString("en")}`;
    storeCorpus(made, home);
    corpora[label] = ["--corpus", made.name];
    if (count === MADE_ARTICLES) keyRows.push(keyRow(label, await typing(madeQueries(made, 20), searcherOf(made))));
  }
}
printTable(`The terminal UI in a pseudo-terminal, medians of ${RUNS} runs in turn`, await startRows(corpora));
printTable("A key's work at 120×40, from the key to the bytes of the screen", keyRows);
rmSync(home, { recursive: true, force: true });
