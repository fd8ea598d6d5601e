/**
 * Uses the terminal UI for so many keys, and says how much memory was in use after each quarter:
 * `node --expose-gc use-ui.ts KEYS FOLDER`. It is the UI as it runs, Ink as it was built; only the terminal is none.
 */
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { openIndexFile } from "../../src/corpus/open-index.ts";
import { FileHistory } from "../../src/history/file-history.ts";
import { FilePins } from "../../src/history/file-pins.ts";
import { createSearcher } from "../../src/search/searcher.ts";
import { onStop } from "../../src/system/suspend.ts";
import { onTermination } from "../../src/system/termination.ts";
import { runUi } from "../../src/tui/start.ts";
import "../support/built-mount.ts";
import { randomNumbers } from "./rounds.ts";

const DIST = join(import.meta.dirname, "../../dist");
const [keys, folder] = [Number(process.argv[2]), process.argv[3]!];

/** What somebody may type, anywhere: letters and keys of every screen. */
const KEYS: readonly string[] = [
  ..."withdrawal passkey account fees refund 2fa the not",
  ..."jkdugGnN/[]tyilpm12",
  "\t",
  "\u001b[Z", // Shift+Tab
  "\r",
  "\r",
  "\u0007", // Ctrl+G: back
  "\u0007",
  "\u001b[A",
  "\u001b[B",
  "\u001b[5~",
  "\u001b[6~",
  "\u001b[1;3A", // Alt+Up: earlier query
  "\u001b1", // Alt+1: open the first
  "\u001b2",
  "\u001bt", // Alt+T: pin
  "\u001bv", // Alt+V: the pager
  "\u007f",
  "\u0017", // Ctrl+W: delete a word
  "\u0013", // Ctrl+S: order
  "\u0018", // Ctrl+X: exact
  "\u000f", // Ctrl+O: actions
  "\u0019", // Ctrl+Y: copy
  "\u0012", // Ctrl+R: private
  "\u000c", // Ctrl+L: draw again
  "\u001a", // Ctrl+Z: suspend
  "\u001b?", // Alt+?: the keys
  "\u001b[200~My withdrawal\r\nhas not arrived since Monday\u001b[201~",
];
const SIZES = [
  [80, 24],
  [120, 40],
  [200, 60],
  [40, 12],
  [12, 3],
] as const;

/** A stream that looks like a terminal. */
function fakeTerminal() {
  const stream = new PassThrough();
  const itself = () => stream;
  return Object.assign(stream, { isTTY: true, columns: 80, rows: 24, setRawMode: itself, ref: itself, unref: itself });
}

const stdin = fakeTerminal();
const stdout = fakeTerminal();
let written = 0;
const memory: number[] = [];
stdout.on("data", (bytes: Buffer) => {
  written += bytes.length;
});
const searcher = createSearcher(openIndexFile(join(DIST, "help-center.idx"), { trusted: true }));
const warn = (message: string): void => console.error(message);
const now = () => new Date();
const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

/** One session, until it is left. */
const session = () =>
  runUi({
    settings: {
      pick: false,
      ascii: false,
      color: true,
      hyperlinks: true,
      inline: false,
      screenReader: false,
      history: true,
      sort: "relevance",
    },
    query: "",
    request: {},
    searcher,
    history: new FileHistory({ path: join(folder, "history.jsonl"), enabled: true, size: 50, now, warn }),
    pins: new FilePins({ path: join(folder, "pins.json"), now, warn }),
    copy: async () => "copied",
    browse: soon,
    page: soon,
    stop: soon,
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    session: { enter: () => undefined, leave: () => undefined },
    onTermination,
    onStop,
  });

/** How many listeners each event has that has any, and what keeps the process alive. */
function held(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [name, emitter] of Object.entries({ process, stdin, stdout }))
    for (const event of emitter.eventNames()) counts[`${name} ${String(event)}`] = emitter.listenerCount(event);
  for (const resource of process.getActiveResourcesInfo()) counts[resource] = (counts[resource] ?? 0) + 1;
  return counts;
}

const random = randomNumbers();
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

let sessions = 0;
let running: Promise<unknown> | undefined;

/** Presses some keys, and begins anew whenever one of them has left. */
async function press(count: number): Promise<void> {
  for (let key = 0; key < count; key++) {
    if (running === undefined) {
      sessions++;
      running = session().then(() => {
        running = undefined;
      });
      while (stdin.listenerCount("readable") === 0) await soon();
    }
    if (random() < 0.01) {
      [stdout.columns, stdout.rows] = pick(SIZES);
      stdout.emit("resize");
    }
    stdin.write(pick(KEYS));
    await soon();
    await soon();
  }
}

async function leave(): Promise<void> {
  stdin.write("\u0003");
  await running;
  // What draws the last frame ends by itself.
  while (process.getActiveResourcesInfo().includes("Timeout")) await soon();
}

// What is loaded and kept for good comes first.
await press(keys / 10);
await leave();
const before = held();
for (let quarter = 1; quarter <= 4; quarter++) {
  await press(keys / 4);
  globalThis.gc!();
  memory.push(process.memoryUsage().heapUsed);
}
await leave();
globalThis.gc!();
console.log(JSON.stringify({ sessions, written, memory, left: process.memoryUsage().heapUsed, before, after: held() }));
