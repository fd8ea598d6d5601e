/**
 * The standalone executable beside the launcher: its size, start to exit of some commands, and start to the terminal
 * UI's first screen and first answer. Prints tables.
 *
 *     npm run build:sea && npm run bench -- standalone
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { environmentIn } from "./cold.ts";
import { bareIn, type Command, quantile, timeInTurn } from "./measure.ts";
import { printTable } from "./report.ts";
import { openTerminal } from "./terminal.ts";

const ROOT = resolve(import.meta.dirname, "..");
const FAQ = join(ROOT, "bin/faq.js");
const EXECUTABLE = join(ROOT, "standalone", process.platform === "win32" ? "faq.exe" : "faq");
const RUNS = 31;
/** Ink ends each frame with the end of a synchronized update. */
const FRAME_END = "\x1b[?2026l";
/** On every search screen, and drawn last. */
const FOOTER = "keys";
const COMMANDS: readonly (readonly string[])[] = [
  ["--version"],
  ["search", "withdrawal not arrived", "--json"],
  ["search", "widthdrawal not arrived", "--json"],
  ["list", "--json"],
];

const home = mkdtempSync(join(tmpdir(), "faq-bench-"));
const { CI: _, NO_COLOR: __, ...inherited } = environmentIn(home);
const env = { ...inherited, TERM: "xterm-256color" };

interface Screens {
  /** Milliseconds to the first screen; to the end for a program that draws none. */
  readonly first: number;
  /** Milliseconds to the answer to a key that is pressed then. */
  readonly answer: number;
}

async function screens(program: string, args: readonly string[], draws = true): Promise<Screens> {
  const begin = performance.now();
  const terminal = openTerminal(program, args, home, env);
  if (!draws) {
    const end = (await terminal.ended) - begin;
    return { first: end, answer: end };
  }
  const first = (await terminal.until((output) => output.includes(FOOTER))) - begin;
  terminal.write("w");
  const answer = (await terminal.until((output) => output.includes("1 of") && output.includes(FRAME_END))) - begin;
  terminal.write("\x03");
  await terminal.ended;
  return { first, answer };
}

const bytes = readFileSync(EXECUTABLE);
const megabytes = (count: number) => `${(count / 1e6).toFixed(1)} MB`;
console.log(
  `Size: ${megabytes(bytes.length)}, compressed ${megabytes(gzipSync(bytes).length)}; the runtime alone ${megabytes(statSync(process.execPath).size)}`,
);

const commands: Command[] = COMMANDS.flatMap((args) => [
  { name: `node bin/faq.js ${args.join(" ")}`, args: [FAQ, ...args], env },
  { name: `executable ${args.join(" ")}`, program: EXECUTABLE, args, env },
]);
const timings = timeInTurn([bareIn(env), ...commands], RUNS);
const rows = [...timings].map(([command, { median, ratio }]) => ({
  command,
  ms: median.toFixed(1),
  "× bare": ratio.toFixed(2),
}));
printTable(`Start to exit, medians of ${RUNS} runs in turn`, rows);

const seen: Record<string, Screens[]> = { "node -e 0": [], "node bin/faq.js": [], executable: [] };
for (let run = -1; run < RUNS; run++) {
  const times = [
    await screens(process.execPath, ["-e", "0"], false),
    await screens(process.execPath, [FAQ]),
    await screens(EXECUTABLE, []),
  ];
  if (run >= 0) for (const [at, list] of Object.values(seen).entries()) list.push(times[at]!);
}
rmSync(home, { recursive: true });
const bare = seen["node -e 0"]!;
for (const [name, what] of [
  ["first", "first screen of the terminal UI"],
  ["answer", "answer to a key pressed on that screen"],
] as const) {
  printTable(
    `Start to the ${what}, medians of ${RUNS} runs in turn`,
    Object.entries(seen).map(([command, list]) => ({
      command,
      ms: quantile(
        list.map((one) => one[name]),
        0.5,
      ).toFixed(1),
      "× bare": quantile(
        list.map((one, run) => one[name] / bare[run]![name]),
        0.5,
      ).toFixed(2),
    })),
  );
}
