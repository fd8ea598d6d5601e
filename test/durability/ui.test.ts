import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { KEYS } from "./rounds.ts";

const MB = 1024 * 1024;

interface Used {
  readonly sessions: number;
  /** Bytes drawn. */
  readonly written: number;
  /** Bytes on the heap after each quarter of the keys, and after leaving. */
  readonly memory: readonly number[];
  readonly left: number;
  /** Listeners and timers of a session that is over: the first one, and the last. */
  readonly before: Record<string, number>;
  readonly after: Record<string, number>;
}

it("the terminal UI keeps its memory flat and leaves no listener behind", { timeout: 600_000 }, async () => {
  const argv = ["--expose-gc", join(import.meta.dirname, "use-ui.ts"), String(KEYS), temporaryFolder()];
  const { stdout } = await promisify(execFile)(process.execPath, argv, { env: { ...process.env, NO_COLOR: "" } });
  const used = JSON.parse(stdout) as Used;
  expect(used.written).toBeGreaterThan(KEYS * 50);
  expect(used.after).toEqual(used.before);
  const [quarter, half, , end] = used.memory as [number, number, number, number];
  // What is loaded and compiled at first use comes early; from then on nothing may add up.
  const most = quarter + 16 * MB;
  expect([half, end, used.left].filter((bytes) => bytes > most || bytes > 64 * MB)).toEqual([]);
});
