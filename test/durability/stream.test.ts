import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FIRST_WORDS, PROGRAM, TYPED } from "../built/faq.ts";
import { LINES, randomNumbers } from "./rounds.ts";

const KB = 1024;
const ASK = [...FIRST_WORDS, "search", "--stdin", "--jsonl", "-n", "1", "--fields", "id"];

/** Questions without end: every second one has a slip, most are like none before. */
function* questions(): Generator<string> {
  const random = randomNumbers();
  const words = "withdrawal account passkey verify deposit address network fee limit reset card email".split(" ");
  for (let at = 0; ; at++) {
    const [one, two] = [words[at % words.length]!, words[Math.floor(random() * words.length)]!];
    const slip = 1 + Math.floor(random() * (one.length - 2));
    const letter = String.fromCharCode(97 + Math.floor(random() * 26));
    yield at % 2 === 0 ? `${one} ${two} ${at}\n` : `${one.slice(0, slip)}${letter}${one.slice(slip)} ${two}\n`;
  }
}

/** The most memory that a process has had so far, in bytes. */
const peakOf = (pid: number) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) * KB;

describe("a stream of queries", () => {
  it.runIf(process.platform === "linux")("is answered in constant memory", { timeout: 1_800_000 }, async () => {
    const child = spawn(PROGRAM, ASK, { stdio: ["pipe", "pipe", "inherit"] });
    const peaks: { lines: number; peak: number }[] = [];
    const marks = [0.1, 0.5, 1].map((share) => Math.floor(share * LINES));
    let answered = 0;
    child.stdout.on("data", (bytes: Buffer) => {
      for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) answered++;
      while (answered >= (marks[0] ?? Number.POSITIVE_INFINITY)) {
        peaks.push({ lines: marks.shift()!, peak: peakOf(child.pid!) });
      }
    });
    let asked = 0;
    for (const question of questions()) {
      // The last is held back, for the process to be alive when its memory is read.
      if (asked++ === LINES) break;
      if (!child.stdin.write(question)) await once(child.stdin, "drain");
    }
    while (marks.length > 0) await once(child.stdout, "data");
    child.stdin.end();
    expect(await once(child, "close")).toEqual([0, null]);
    expect(answered).toBe(LINES);
    // The heap finds its size during the first thousands.
    const [, half, late] = peaks.map(({ peak }) => peak) as [number, number, number];
    if (process.env["MODE"] === "nightly") console.log(peaks);
    expect(late - half).toBeLessThan(48 * KB * KB);
    // What the runtime lets its heap grow to before it collects.
    expect(late).toBeLessThan(340 * KB * KB);
  });

  it.runIf(process.platform === "linux")("waits for a reader who doesn't read, and loses nothing", async () => {
    const child = spawn(PROGRAM, ASK, { stdio: ["pipe", "pipe", "inherit"] });
    // Nobody listens yet: a pipe's buffers fill, then nothing more is taken in.
    const many = 20_000;
    let asked = 0;
    for (const question of questions()) {
      if (asked++ === many) break;
      child.stdin.write(question);
    }
    child.stdin.end();
    await once(child.stdout, "readable");
    expect(child.stdin.writableLength).toBeGreaterThan(0);
    expect(peakOf(child.pid!)).toBeLessThan(200 * KB * KB);
    let lines = 0;
    child.stdout.on("data", (bytes: Buffer) => {
      lines += bytes.toString("latin1").split("\n").length - 1;
    });
    expect(await once(child, "close")).toEqual([0, null]);
    expect(lines).toBe(many);
  });

  it("ends when its reader does, also in the middle of it", async () => {
    const child = spawn("sh", ["-c", `${TYPED} search --stdin --jsonl; echo "ended $?" >&2`], { stdio: "pipe" });
    child.stdin.on("error", () => {
      // It no longer listens.
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    let asked = 0;
    for (const question of questions()) {
      if (asked++ === 20_000 || child.stdin.destroyed) break;
      child.stdin.write(question);
    }
    await once(child, "close");
    expect(said).toBe("ended 0\n");
  });

  it.runIf(process.platform === "linux").each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "ends on %s while nobody reads its answers",
    async (signal) => {
      const child = spawn(PROGRAM, ASK, { stdio: ["pipe", "pipe", "inherit"] });
      child.stdin.on("error", () => {
        // It no longer listens.
      });
      let asked = 0;
      for (const question of questions()) {
        if (asked++ === 20_000) break;
        child.stdin.write(question);
      }
      await once(child.stdout, "readable");
      // It has all it could want to do, so a process that sleeps for long can't write.
      for (let asleep = 0; asleep < 30; await new Promise((resolve) => setTimeout(resolve, 5)))
        asleep = /State:\s+S/.test(readFileSync(`/proc/${child.pid}/status`, "utf8")) ? asleep + 1 : 0;
      child.kill(signal);
      expect(await once(child, "exit")).toEqual([null, signal]);
      child.stdout.destroy();
    },
  );
});
