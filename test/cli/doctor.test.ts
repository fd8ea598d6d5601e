import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CorpusStore } from "../../src/corpus/store/corpus-store.ts";
import { validateCorpus } from "../../src/corpus/validate.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { runCli } from "./run-cli.ts";

interface Report {
  readonly health: string;
  readonly findings: readonly { subject: string; health: string; detail: string; hint?: string }[];
}

/** A home with folders as the program makes them; `spoil` does something to it. */
async function examine(spoil: (home: string) => void = () => {}, env: Record<string, string> = {}) {
  const home = temporaryFolder();
  for (const name of ["config", "data", "cache"]) mkdirSync(join(home, name), { mode: 0o700 });
  spoil(home);
  const folders = {
    FAQ_CONFIG_DIR: join(home, "config"),
    FAQ_DATA_DIR: join(home, "data"),
    FAQ_CACHE_DIR: join(home, "cache"),
  };
  const situation = { env: { LANG: "C.UTF-8", TERM: "xterm-256color", ...folders, ...env } };
  const { exitCode, stdout } = await runCli(["doctor", "--json"], situation);
  const report = JSON.parse(stdout) as Report;
  const { stdout: plain } = await runCli(["doctor"], situation);
  return { exitCode, health: report.health, plain, notable: report.findings.filter(({ health }) => health !== "fine") };
}

/** A process that has ended. */
const GONE = spawnSync(process.execPath, ["--version"]).pid;
const lockOf = (pid: number) => JSON.stringify({ pid, host: hostname(), id: "x" });

/** Stores a corpus as an import does; returns where its files are. */
function importAcorn(home: string, body = "Ask for it.") {
  const store = new CorpusStore(join(home, "data/corpora"));
  const articles = [{ id: "reset", title: "Reset a password", body }];
  const recipe = { sources: ["/acorn"], format: null, map: {}, title: null, language: null };
  const corpus = validateCorpus({ name: "acorn", articles }, "acorn");
  store.put({ corpus, recipe, imported: "2026-01-01T00:00:00Z", evidence: { files: new Map(), downloads: new Map() } });
  return store.files("acorn");
}

const write = (path: string, text: string, mode = 0o600) => writeFileSync(path, text, { mode });

describe("faq doctor", () => {
  it("finds nothing where all is well", async () => {
    expect(await examine()).toMatchObject({ exitCode: 0, health: "fine", notable: [] });
  });

  it("finds nothing wrong with a corpus that was imported, nor with a lock that is held", async () => {
    const examined = await examine((home) => {
      importAcorn(home);
      symlinkSync(lockOf(process.pid), join(home, "data/pins.json.lock"));
    });
    expect(examined).toMatchObject({ health: "fine" });
    expect(examined.plain).toContain("corpus acorn: 1 article");
  });

  it("finds nothing wrong with an index that is read in many pages", async () => {
    const words = Array.from({ length: 40_000 }, (_, nth) => `w${nth.toString(36)}`);
    const examined = await examine((home) => {
      const { index } = importAcorn(home, words.join(" "));
      expect(statSync(index).size).toBeGreaterThan(1_000_000);
    });
    expect(examined).toMatchObject({ health: "fine", notable: [] });
  });

  it.each<[string, (home: string) => void, string, string, RegExp]>([
    ["a folder open to others", (home) => chmodSync(join(home, "data"), 0o755), "data folder", "finding", /chmod 700/],
    [
      "settings that aren't JSON",
      (home) => write(join(home, "config/settings.json"), "{"),
      "settings",
      "finding",
      /Mend that file, or delete it\./,
    ],
    [
      "a setting that can't be",
      (home) => write(join(home, "config/settings.json"), '{"limit":"many"}'),
      "settings",
      "finding",
      /faq config unset limit/,
    ],
    [
      "queries open to others",
      (home) => write(join(home, "data/history.jsonl"), "", 0o644),
      "recent queries",
      "finding",
      /chmod 600/,
    ],
    [
      "a torn line",
      (home) => write(join(home, "data/history.jsonl"), '{"que'),
      "recent queries",
      "finding",
      /faq recent/,
    ],
    [
      "pins that aren't lists",
      (home) => write(join(home, "data/pins.json"), '{"a":"x"}'),
      "pins",
      "finding",
      /sets it aside/,
    ],
    ["pins that aren't JSON", (home) => write(join(home, "data/pins.json"), "[]"), "pins", "finding", /sets it aside/],
    [
      "a damaged corpus",
      (home) => {
        mkdirSync(join(home, "data/corpora/acorn"), { recursive: true });
        write(join(home, "data/corpora/acorn/manifest.json"), "{");
      },
      "corpus acorn",
      "broken",
      /faq corpus remove acorn/,
    ],
    [
      "a corpus file that was changed",
      (home) => appendFileSync(importAcorn(home).corpus, " "),
      "corpus acorn",
      "broken",
      /faq corpus show acorn/,
    ],
    ["a corpus file that is gone", (home) => rmSync(importAcorn(home).corpus), "corpus acorn", "broken", /--replace/],
    ["an index that is gone", (home) => rmSync(importAcorn(home).index), "corpus acorn", "finding", /anew/],
    [
      "a damaged index, wherever the damage is",
      (home) => {
        const { index } = importAcorn(home);
        const bytes = readFileSync(index);
        bytes[bytes.length - 1]! ^= 1;
        writeFileSync(index, bytes);
      },
      "corpus acorn",
      "finding",
      /anew/,
    ],
    [
      "a lock of a process that was killed",
      (home) => symlinkSync(lockOf(GONE), join(home, "data/history.jsonl.lock")),
      "locks",
      "finding",
      /next change/,
    ],
    [
      "a lock that a process holds for ever",
      (home) => {
        const path = join(home, "config/settings.json.lock");
        write(path, lockOf(process.pid));
        utimesSync(path, 0, 0);
      },
      "locks",
      "finding",
      /next change/,
    ],
    [
      "a lock among the corpora",
      (home) => {
        mkdirSync(join(home, "data/corpora"));
        symlinkSync(lockOf(GONE), join(home, "data/corpora/.lock"));
      },
      "locks",
      "finding",
      /next change/,
    ],
    [
      "a file that was being written",
      (home) => write(join(home, `data/.pins.json.${GONE}.0123456789ab.tmp`), "{"),
      "locks",
      "finding",
      /deleted/,
    ],
  ])("says what to do about %s", async (_, spoil, subject, health, hint) => {
    const { exitCode, notable, plain } = await examine(spoil);
    expect(notable).toMatchObject([{ subject, health }]);
    expect(notable[0]!.hint).toMatch(hint);
    expect(exitCode).toBe(health === "broken" ? 2 : 1);
    expect(plain).toMatch(hint);
  });

  it.each<[string, Record<string, string>, string, number]>([
    ["a locale without UTF-8", { LANG: "C" }, "Unicode", 1],
    ["a dumb terminal", { TERM: "dumb" }, "colours", 1],
    ["a file where a folder should be", { FAQ_CACHE_DIR: "/dev/null" }, "cache folder", 2],
    ["a folder that can't be made", { FAQ_CACHE_DIR: "/dev/null/faq" }, "cache folder", 1],
  ])("notices %s", async (_, env, subject, code) => {
    const { exitCode, notable } = await examine(undefined, env);
    expect(notable.map((one) => one.subject)).toEqual([subject]);
    expect(exitCode).toBe(code);
  });
});
