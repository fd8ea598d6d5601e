import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
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

const write = (path: string, text: string, mode = 0o600) => writeFileSync(path, text, { mode });

describe("faq doctor", () => {
  it("finds nothing where all is well", async () => {
    expect(await examine()).toMatchObject({ exitCode: 0, health: "fine", notable: [] });
  });

  it.each<[string, (home: string) => void, string, string, RegExp]>([
    ["a folder open to others", (home) => chmodSync(join(home, "data"), 0o755), "data folder", "finding", /chmod 700/],
    [
      "settings that aren't JSON",
      (home) => write(join(home, "config/settings.json"), "{"),
      "settings",
      "finding",
      /sets it aside/,
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
