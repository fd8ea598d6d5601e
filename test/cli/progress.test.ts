import { afterEach, describe, expect, it, vi } from "vitest";
import type { Context } from "../../src/cli/context.ts";
import { displayFor } from "../../src/cli/run/display-for.ts";
import { openFor } from "../../src/cli/run/open.ts";
import { ProgressBar } from "../../src/cli/run/progress.ts";
import { progressLine } from "../../src/cli/run/progress-line.ts";
import type { MakeDisplay, Progress } from "../../src/model/progress.ts";
import { runCli } from "./run-cli.ts";

afterEach(() => vi.useRealTimers());

const half: Progress = { phase: "compiling", done: 5_000, total: 10_000, unit: "articles" };
const line = (progress: Progress, width: number, ascii = false, elapsed = 2_000) =>
  progressLine(progress, elapsed, width, ascii);

describe("a progress line", () => {
  it.each([
    [80, "Compiling    ━━━━━━━━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌╌   50%  5,000 of 10,000 articles  2,500/s"],
    [62, "Compiling    ━━━━╌╌╌╌   50%  5,000 of 10,000 articles  2,500/s"],
    [61, "Compiling     50%  5,000 of 10,000 articles  2,500/s"],
    [50, "Compiling     50%  5,000 of 10,000 articles"],
    [20, "Compiling     50%  5"],
    [0, ""],
  ])("fits %i columns", (width, expected) => {
    expect(line(half, width)).toBe(expected);
    expect(line(half, width).length).toBeLessThanOrEqual(width);
  });

  it("has ASCII signs where nothing else is shown", () => {
    expect(line(half, 80, true)).toBe(
      "Compiling    #############-------------   50%  5,000 of 10,000 articles  2,500/s",
    );
  });

  it.each([
    ["begins", { ...half, done: 0 }, "Compiling    ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌    0%  0 of 10,000 articles"],
    ["is all but done", { ...half, done: 9_999 }, /━╌ {3}99% {2}9,999 of/],
    ["is done", { ...half, done: 10_000 }, /━━ {2}100% {2}10,000 of 10,000/],
    ["grew while it was read", { ...half, done: 12_000 }, /━━ {2}100% {2}12,000 of 10,000/],
    ["has no known end", { phase: "reading", done: 4_200, unit: "articles" }, "Reading      4,200 articles  2,100/s"],
    ["is slow", { phase: "downloading", done: 1, total: 3, unit: "MB" }, /1 of 3 MB {2}1\/s$/],
  ] as const)("says that work %s", (_, progress, expected) => {
    expect(line(progress, 80)).toEqual(typeof expected === "string" ? expected : expect.stringMatching(expected));
  });
});

describe("a progress bar", () => {
  function bar() {
    const written: string[] = [];
    const time = { now: 0 };
    const stderr = { isTTY: true, columns: 60, write: (text: string) => void written.push(text) };
    return { written, time, progress: new ProgressBar({ stderr, ascii: false, clock: () => time.now }) };
  }

  it("isn't shown for work that is soon done", () => {
    const { written, time, progress } = bar();
    for (; time.now < 500; time.now += 10) progress.show(half);
    progress.end();
    expect(written).toEqual([]);
  });

  it("is redrawn ten times a second, and taken away", () => {
    const { written, time, progress } = bar();
    for (; time.now <= 1_000; time.now += 10) progress.show(half);
    expect(written).toHaveLength(6);
    progress.end();
    progress.end();
    expect(written.slice(6)).toEqual(["\r\u001b[K"]);
  });

  it("overwrites itself in its line, and never wraps", () => {
    const { written, time, progress } = bar();
    time.now = 600;
    progress.show(half);
    const [, text, rest] = /^\r([^\r\n]*)(\P{L}\[K)$/u.exec(written[0]!)!;
    expect(rest).toBe("\u001b[K");
    expect(text!.length).toBeLessThan(60);
  });

  it("counts the rate of each phase by itself", () => {
    const { written, time, progress } = bar();
    progress.show({ phase: "reading", done: 0, unit: "files" });
    time.now = 10_000;
    progress.show(half);
    time.now = 11_000;
    progress.show({ ...half, done: 6_000 });
    expect(written.at(-1)).toContain("6,000/s");
  });

  it("doesn't stop the work where the terminal is gone", () => {
    let now = 0;
    const write = () => {
      throw new Error("closed");
    };
    const progress = new ProgressBar({ stderr: { isTTY: true, columns: 80, write }, ascii: false, clock: () => now });
    now = 1_000;
    expect(() => progress.show(half)).not.toThrow();
    expect(() => progress.end()).not.toThrow();
  });
});

describe("who is shown progress", () => {
  const shown = async (env: Record<string, string>, tty: boolean, options: Record<string, boolean>) => {
    const stderr = { isTTY: tty, columns: 80, write: () => {} };
    return (await displayFor(options, { env, stderr, settings: {} } as unknown as Context)) !== undefined;
  };

  it.each([
    ["a person at a terminal", { TERM: "xterm" }, true, {}, true],
    ["without colours too", { TERM: "xterm", NO_COLOR: "1" }, true, {}, true],
    ["no log file", { TERM: "xterm" }, false, {}, false],
    ["no program that wants JSON", { TERM: "xterm" }, true, { json: true }, false],
    ["or JSON Lines", { TERM: "xterm" }, true, { jsonl: true }, false],
    ["no terminal that can't redraw", { TERM: "dumb" }, true, {}, false],
    ["nobody who has it read out", { TERM: "xterm", INK_SCREEN_READER: "true" }, true, {}, false],
    ["nor asks for that", { TERM: "xterm" }, true, { "screen-reader": true }, false],
  ])("is %s", async (_, env, tty, options, expected) => {
    expect(await shown({ ...env, FAQ_CONFIG_DIR: "/dev/null/config" }, tty, options)).toBe(expected);
  });

  it("is whoever waits for the terminal UI, before it keeps what is written for later", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const kept: string[] = [];
    const drawn: string[] = [];
    const output = (into: string[]) => ({ isTTY: true, columns: 80, write: (text: string) => into.push(text) });
    const openSearcher = async (_corpus: unknown, _folder: unknown, display?: MakeDisplay) => {
      const bar = display!();
      vi.advanceTimersByTime(600);
      bar.show(half);
      bar.end();
    };
    const env = { TERM: "xterm", FAQ_CONFIG_DIR: "/dev/null/config" };
    const context = { env, stderr: output(kept), settings: {}, openSearcher } as unknown as Context;
    await openFor({ corpus: "ours" }, context, output(drawn));
    expect(kept).toEqual([]);
    expect(drawn).toEqual([expect.stringContaining("5,000 of 10,000 articles"), "\r\u001b[K"]);
  });

  it("is nobody whose work is soon done", async () => {
    const { stderr } = await runCli(["import", "-", "--dry-run"], { tty: true, stdin: ["# Fees\n\nNone."] });
    expect(stderr).toBe("");
  });
});
