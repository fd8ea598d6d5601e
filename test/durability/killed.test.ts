import { spawn } from "node:child_process";
import { once } from "node:events";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { FileHistory } from "../../src/history/file-history.ts";
import { FilePins } from "../../src/history/file-pins.ts";
import { readSettings } from "../../src/history/read-settings.ts";
import { writeSetting } from "../../src/history/write-settings.ts";
import { alone } from "../support/corpus.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { ROUNDS, randomDelays } from "./rounds.ts";

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Starts a writer, lets it get going and kills it at some point of its work; whether it was writing then. */
async function killWriter(kind: string, path: string, delay: number): Promise<boolean> {
  const child = spawn(process.execPath, [script("write-for-ever.ts"), kind, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  setTimeout(() => child.kill("SIGKILL"), delay);
  const [, signal] = (await once(child, "exit")) as [number | null, string | null];
  expect(signal).toBe("SIGKILL");
  return lstatSync(`${path}.lock`, { throwIfNoEntry: false }) !== undefined;
}

interface Kept {
  /** Adds something that must never be lost. */
  add(round: number): void;
  /** What of it is there. */
  read(): unknown;
}

const now = () => new Date("2026-06-01T12:00:00Z");

const KINDS: Readonly<Record<string, (path: string, warn: (message: string) => void) => Kept>> = {
  history(path, warn) {
    const history = new FileHistory({ path, enabled: true, size: 1000, now, warn });
    return {
      add: (round) => history.record({ query: `keep ${round}`, corpus: "test", total: 1 }),
      read: () =>
        history
          .recent()
          .map(({ query }) => query)
          .filter((query) => query.startsWith("keep"))
          .reverse(),
    };
  },
  pins(path, warn) {
    const pins = new FilePins({ path, now, warn });
    return { add: (round) => pins.pin(alone("kept"), `keep ${round}`), read: () => pins.list(alone("kept")) };
  },
  settings(path, warn) {
    return {
      add: (round) => writeSetting(path, "history-size", round + 1),
      read: () => Array.from({ length: readSettings(path, warn)["history-size"] ?? 0 }, (_, at) => `keep ${at}`),
    };
  },
};

describe("a writer that is killed at any point", () => {
  it.each(Object.keys(KINDS))(
    "loses nothing of the %s, and holds nobody up",
    { timeout: ROUNDS * 5_000 },
    async (kind) => {
      const folder = temporaryFolder();
      const path = join(folder, kind === "history" ? "history.jsonl" : `${kind}.json`);
      const warnings: string[] = [];
      const kept = KINDS[kind]!(path, (message) => warnings.push(message));
      const expected: string[] = [];
      let writing = 0;
      for (const [round, delay] of randomDelays(40).entries()) {
        if (await killWriter(kind, path, delay)) writing++;
        kept.add(round);
        expected.push(`keep ${round}`);
        expect(kept.read()).toEqual(expected);
      }
      expect(writing).toBeGreaterThanOrEqual(Math.floor(ROUNDS / 10));
      // A line that was cut short is set aside and said; nothing else may be damaged.
      expect(kind === "history" ? warnings.filter((one) => !/^1 line of/.test(one)) : warnings).toEqual([]);
      expect(readdirSync(folder).filter((name) => name.endsWith(".lock") || name.endsWith(".break"))).toEqual([]);
    },
  );
});

describe("a hundred processes, twenty at a time", () => {
  it("record a hundred queries", { timeout: 120_000 }, async () => {
    const path = join(temporaryFolder(), "data", "history.jsonl");
    const record = script("../history/record-many.ts");
    const codes: (number | null)[] = [];
    for (let wave = 0; wave < 5; wave++) {
      const ended = Array.from({ length: 20 }, async (_, at) => {
        const argv = [record, path, `process ${wave * 20 + at}`, "1"];
        const child = spawn(process.execPath, argv, { stdio: ["ignore", "ignore", "inherit"] });
        return ((await once(child, "exit")) as [number | null])[0];
      });
      codes.push(...(await Promise.all(ended)));
    }
    expect(codes.filter((code) => code !== 0)).toEqual([]);
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    const queries = lines.map((line) => (JSON.parse(line) as { query: string }).query);
    expect(new Set(queries)).toEqual(new Set(Array.from({ length: 100 }, (_, at) => `process ${at} 0`)));
    expect(queries).toHaveLength(100);
  });
});
