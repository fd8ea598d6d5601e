/**
 * The terminal UI as a person meets it, in a pseudo-terminal: from the process's start to the first screen, from a key
 * to the screen that answers it, from Ctrl-C to the end. Prints a table.
 *
 *     node bench/tui.ts [corpus.json]
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { spawn } from "@lydell/node-pty";
import { madeCorpus } from "./made-corpus.ts";

const ROOT = resolve(import.meta.dirname, "..");
const FAQ = join(ROOT, "bin/faq.js");
const RUNS = 11;
const MADE_ARTICLES = 10_000;
/** Ink ends each frame with the end of a synchronized update. */
const FRAME_END = "\x1b[?2026l";
/** On every search screen, and drawn last. */
const FOOTER = "keys";

const home = mkdtempSync(join(tmpdir(), "faq-bench-"));
const { CI: _, NODE_EXTRA_CA_CERTS: __, NO_COLOR: ___, ...inherited } = process.env;
const env = { ...inherited, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, TERM: "xterm-256color" };

interface Terminal {
  readonly output: () => string;
  readonly write: (text: string) => void;
  /** Resolves to the time at which the output satisfies a condition. */
  readonly until: (condition: (output: string) => boolean) => Promise<number>;
  readonly ended: Promise<number>;
}

function open(args: readonly string[]): Terminal {
  const pty = spawn(process.execPath, [...args], {
    cols: 120,
    rows: 40,
    env: env as Record<string, string>,
    cwd: home,
  });
  let output = "";
  let check = (): void => undefined;
  pty.onData((data) => {
    output += data;
    check();
  });
  return {
    output: () => output,
    write: (text) => {
      output = "";
      pty.write(text);
    },
    until: (condition) =>
      new Promise((done) => {
        check = () => {
          if (condition(output)) done(performance.now());
        };
        check();
      }),
    ended: new Promise((done) => {
      pty.onExit(() => done(performance.now()));
    }),
  };
}

async function bareStart(): Promise<number> {
  const start = performance.now();
  return (await open(["-e", "0"]).ended) - start;
}

/** To the first screen, to the answer to a key pressed right then, and from Ctrl-C to the end. */
async function start(corpus: readonly string[]): Promise<{ frame: number; key: number; leave: number }> {
  const begin = performance.now();
  const terminal = open([FAQ, "search", ...corpus]);
  const frame = (await terminal.until((output) => output.includes(FOOTER))) - begin;
  terminal.write("w");
  const key = (await terminal.until((output) => output.includes("1 of") && output.includes(FRAME_END))) - begin;
  terminal.write("\x03");
  const pressed = performance.now();
  return { frame, key, leave: (await terminal.ended) - pressed };
}

/** Types questions letter by letter; the time from each key to the end of the frame that it led to. */
async function typing(questions: readonly string[], corpus: readonly string[]): Promise<number[]> {
  const terminal = open([FAQ, "search", ...corpus]);
  await terminal.until((output) => output.includes(FOOTER));
  const times: number[] = [];
  for (const question of questions) {
    for (const key of question) {
      // Keys come no faster than a frame lasts: a person's don't either.
      await new Promise((next) => setTimeout(next, 20));
      terminal.write(key);
      const pressed = performance.now();
      times.push((await terminal.until((output) => output.includes(FRAME_END))) - pressed);
    }
    await new Promise((next) => setTimeout(next, 20));
    terminal.write("\x15");
    await terminal.until((output) => output.includes(FRAME_END));
  }
  terminal.write("\x03");
  await terminal.ended;
  return times;
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const quantile = (values: readonly number[], share: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
const median = (values: readonly number[]) => quantile(values, 0.5);
const ms = (value: number) => `${value.toFixed(1)} ms`;

function questionsOf(path: string, count: number): string[] {
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.slice(0, count).map((line) => String((JSON.parse(line) as { query: string }).query));
}

const given = process.argv[2];
const corpus = given === undefined ? [] : ["--corpus", resolve(given)];
const questions = questionsOf(join(ROOT, "test/relevance/help-center.queries.jsonl"), 20);

const bare: number[] = [];
const starts: { frame: number; key: number; leave: number }[] = [];
for (let run = 0; run < RUNS; run++) {
  bare.push(await bareStart());
  starts.push(await start(corpus));
}
const unit = median(bare);
const times = (value: number) => `${ms(value)} = ${(value / unit).toFixed(2)} × bare`;
console.log(`bare runtime, start to exit      ${ms(unit)}`);
console.log(`first screen                     ${times(median(starts.map(({ frame }) => frame)))}`);
console.log(`first key answered               ${times(median(starts.map(({ key }) => key)))}`);
console.log(`Ctrl-C to the end                ${ms(median(starts.map(({ leave }) => leave)))}`);

const keys = await typing(questions, corpus);
console.log(`a key at 120×40, ${keys.length} keys      median ${ms(median(keys))}, p99 ${ms(quantile(keys, 0.99))}`);

const madePath = join(tmpdir(), `faq-bench-${MADE_ARTICLES}.json`);
if (given === undefined) {
  mkdirSync(home, { recursive: true });
  if (!existsSync(madePath)) writeFileSync(madePath, JSON.stringify(madeCorpus(MADE_ARTICLES)));
  const made = await typing(questions.slice(0, 10), ["--corpus", madePath]);
  console.log(
    `the same over ${MADE_ARTICLES} articles     median ${ms(median(made))}, p99 ${ms(quantile(made, 0.99))}`,
  );
}
rmSync(home, { recursive: true, force: true });
