import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FileHistory, type FileHistoryOptions } from "../../src/history/file-history.ts";
import { gapsIn } from "../../src/history/gaps.ts";
import { parseLog } from "../../src/history/log.ts";
import { withLock } from "../../src/storage/lock.ts";
import { temporaryFolder } from "../temporary-folder.ts";

function open(options: Partial<FileHistoryOptions> = {}) {
  const warnings: string[] = [];
  let second = 0;
  const path = options.path ?? join(temporaryFolder(), "data", "history.jsonl");
  const history = new FileHistory({
    path,
    enabled: true,
    size: 100,
    now: () => new Date(Date.UTC(2026, 5, 1, 12, 0, second++)),
    warn: (message) => warnings.push(message),
    ...options,
  });
  const ask = (...queries: string[]) => {
    for (const query of queries) history.record({ query, corpus: "test", total: 1 });
  };
  return { history, path, warnings, ask, queries: () => history.recent().map(({ query }) => query) };
}

describe("FileHistory", () => {
  it("lists queries newest first, each once, with how often and when last", () => {
    const { history, ask } = open();
    ask("a", "b", " A ");
    expect(history.recent()).toEqual([
      { query: "A", at: "2026-06-01T12:00:02.000Z", count: 2 },
      { query: "b", at: "2026-06-01T12:00:01.000Z", count: 1 },
    ]);
    expect(history.recent(1)).toHaveLength(1);
  });

  it("counts no query twice that is only said to have been answered", () => {
    const { history, path } = open();
    const event = { query: "a", corpus: "test", total: 2 };
    history.record(event);
    history.record({ ...event, opened: "b", again: true });
    expect(history.recent()).toMatchObject([{ query: "a", count: 1 }]);
    expect(gapsIn(parseLog(readFileSync(path, "utf8")).entries, () => "en")).toEqual([]);
  });

  it("says once of a query of which only its answer is known", () => {
    const { history } = open();
    history.record({ query: "a", corpus: "test", total: 2, opened: "b", again: true });
    expect(history.recent()).toMatchObject([{ query: "a", count: 1 }]);
  });

  it("waits for another process no longer than it may", () => {
    const { history, path, warnings, ask, queries } = open({ patience: 0 });
    withLock(`${path}.lock`, () => {
      ask("a");
      expect(() => history.remove("a")).toThrow("has held");
      expect(() => history.clear()).toThrow("has held");
    });
    expect(queries()).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining("the query couldn't be recorded")]);
  });

  it("masks what identifies a customer, and records no empty query", () => {
    const { path, ask, queries } = open();
    ask("refund for jane@example.com", "  ");
    expect(queries()).toEqual(["refund for [email]"]);
    expect(readFileSync(path, "utf8")).not.toContain("jane");
  });

  it("keeps the newest queries and doesn't grow beyond them for long", () => {
    const { path, ask, queries } = open({ size: 5 });
    ask(...Array.from({ length: 200 }, (_, i) => `query ${i}`), "query 0");
    expect(queries()).toEqual(["query 0", "query 199", "query 198", "query 197", "query 196"]);
    expect(statSync(path).size).toBeLessThan(4000);
  });

  it("forgets a query for good", () => {
    const { history, path, ask, queries } = open();
    ask("keep", "Secret  words", "secret words");
    expect(history.remove("secret words")).toBe(true);
    expect(history.remove("secret words")).toBe(false);
    expect(queries()).toEqual(["keep"]);
    expect(readFileSync(path, "utf8").toLowerCase()).not.toContain("secret");
  });

  it("forgets a query that is named as it was typed, though it was masked", () => {
    const { history, ask, queries } = open();
    ask("keep", "refund for jane@example.com");
    expect(queries()).toEqual(["refund for [email]", "keep"]);
    expect(history.remove("Refund for  jane@example.com ")).toBe(true);
    ask("refund for jane@example.com");
    expect(history.remove("refund for [email]")).toBe(true);
    expect(queries()).toEqual(["keep"]);
  });

  it("forgets what a killed process left, and what a link points at", () => {
    const elsewhere = join(temporaryFolder(), "elsewhere.jsonl");
    const path = join(temporaryFolder(), "history.jsonl");
    writeFileSync(elsewhere, "");
    symlinkSync(elsewhere, path);
    const { history, ask, queries } = open({ path });
    const leave = () =>
      writeFileSync(join(elsewhere, "..", `.elsewhere.jsonl.${process.pid}.0123456789ab.tmp`), "secret");
    ask("secret", "other");
    leave();
    writeFileSync(join(elsewhere, "..", `.other.json.${process.pid}.0123456789ab.tmp`), "theirs");
    history.remove("secret");
    expect(readdirSync(join(elsewhere, "..")).sort()).toEqual([
      `.other.json.${process.pid}.0123456789ab.tmp`,
      "elsewhere.jsonl",
    ]);
    expect(readFileSync(elsewhere, "utf8")).toMatch(/^.*"other".*\n$/);
    leave();
    history.clear();
    expect(readdirSync(join(elsewhere, ".."))).toHaveLength(1);
    ask("again");
    expect({ queries: queries(), isLink: lstatSync(path).isSymbolicLink() }).toEqual({
      queries: ["again"],
      isLink: true,
    });
  });

  it("says the same once it is shorter: who was asked, and what was ever opened", () => {
    const path = join(temporaryFolder(), "history.jsonl");
    const { history } = open({ path, size: 3 });
    const record = (query: string, corpus: string, opened?: string) =>
      history.record({ query, corpus, total: 1, ...(opened === undefined ? {} : { opened }) });
    record("login", "acorn", "sign-in");
    record("login", "acorn");
    record("refunds", "acorn");
    record("refunds", "birch", "money-back");
    for (let time = 0; time < 40; time++) record("fax", "acorn");
    const { entries } = parseLog(readFileSync(path, "utf8"));
    expect(entries.length).toBeLessThan(40);
    expect(gapsIn(entries, () => "en").map(({ query, corpus, count }) => [query, corpus, count])).toEqual([
      ["fax", "acorn", 40],
      ["refunds", "acorn", 1],
    ]);
    expect(history.recent().map(({ query, count }) => [query, count])).toEqual([
      ["fax", 40],
      ["refunds", 2],
      ["login", 2],
    ]);
  });

  it("forgets everything, what was set aside too", () => {
    const { history, path, ask, queries } = open();
    ask("a");
    writeFileSync(path, "broken\n", { flag: "a" });
    expect(queries()).toEqual(["a"]);
    history.clear();
    expect(readdirSync(join(path, ".."))).toEqual([]);
    expect(queries()).toEqual([]);
  });

  it("records nothing while it is off, and makes no folder", () => {
    const { path, ask, history } = open({ enabled: false });
    ask("a");
    history.clear();
    expect(existsSync(join(path, ".."))).toBe(false);
  });

  it("is its owner's alone, also where the file was open to others", () => {
    const { path, ask } = open();
    ask("a");
    chmodSync(path, 0o644);
    ask("b");
    expect([statSync(path).mode & 0o777, statSync(join(path, "..")).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  it.each([
    ["not JSON", "oops"],
    ["another shape", '{"query":1}'],
    ["an array", "[1,2]"],
    ["null", "null"],
    ["a prototype", '{"__proto__":{"query":"x"}}'],
    ["a line cut short", '{"query":"cut","at":"2026-'],
  ])("sets a file with %s in it aside, once, and keeps what can be read", (_, damage) => {
    const { history, path, warnings, ask } = open();
    ask("before");
    writeFileSync(path, damage, { flag: "a" });
    ask("after");
    const damaged = readFileSync(path, "utf8");
    expect(history.recent().map(({ query }) => query)).toEqual(["after", "before"]);
    expect(history.recent()).toHaveLength(2);
    const aside = readdirSync(join(path, "..")).filter((file) => file.includes(".damaged-"));
    expect(readFileSync(join(path, "..", aside[0]!), "utf8")).toBe(damaged);
    expect(aside).toHaveLength(1);
    expect(warnings).toEqual([expect.stringContaining("1 line of the recent queries couldn't be read")]);
  });

  it("removes a query from what was set aside too", () => {
    const { history, path, ask } = open();
    ask("john doe refund", "fees");
    writeFileSync(path, '{"query":"John Doe refund","at":"2026-\nsome other line\n', { flag: "a" });
    expect(history.remove("john doe refund")).toBe(true);
    const folder = join(path, "..");
    const [aside] = readdirSync(folder).filter((file) => file.includes(".damaged-"));
    expect(readFileSync(join(folder, aside!), "utf8")).toMatch(/^\{"query":"fees".*\nsome other line\n$/);
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name), "utf8")).not.toMatch(/john doe/i);
    expect([history.remove("john doe refund"), history.recent().map(({ query }) => query)]).toEqual([false, ["fees"]]);
  });

  it("warns once where it can't write, and goes on", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "data"), "a file where a folder should be");
    const { warnings, ask, queries } = open({ path: join(folder, "data", "history.jsonl") });
    ask("a", "b");
    expect(queries()).toEqual([]);
    expect(warnings[0]).toContain("the query couldn't be recorded");
    expect(readFileSync(join(folder, "data"), "utf8")).toBe("a file where a folder should be");
  });

  it("says that it could not forget", () => {
    const { history, path, ask } = open();
    mkdirSync(join(path, ".."), { recursive: true });
    mkdirSync(path);
    ask("a");
    expect(() => history.remove("a")).toThrow("The recent queries can't be changed");
  });
});

describe("several processes", () => {
  const script = new URL("record-many.ts", import.meta.url).pathname;
  const start = async (path: string, name: string, count: number) => {
    const child = spawn(process.execPath, [script, path, name, String(count)], { stdio: "inherit" });
    const [code] = (await once(child, "exit")) as [number];
    expect(code).toBe(0);
  };

  it("recording at the same moment all keep their entries", async () => {
    const { path, queries } = open({ size: 1000 });
    await Promise.all(Array.from({ length: 12 }, (_, i) => start(path, `p${i}`, 20)));
    expect(new Set(queries()).size).toBe(240);
  });

  it("go on where a holder of the lock was killed", async () => {
    const { path, queries } = open();
    mkdirSync(join(path, ".."), { recursive: true });
    const gone = spawn(process.execPath, ["-e", ""]);
    await once(gone, "exit");
    const { hostname } = await import("node:os");
    writeFileSync(`${path}.lock`, JSON.stringify({ pid: gone.pid, host: hostname(), id: "gone" }));
    await Promise.all(Array.from({ length: 6 }, (_, i) => start(path, `p${i}`, 5)));
    expect(new Set(queries()).size).toBe(30);
    expect(existsSync(`${path}.lock`)).toBe(false);
  });
});
