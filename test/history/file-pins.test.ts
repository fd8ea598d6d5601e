import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { joinCorpora } from "../../src/corpus/join-corpora.ts";
import { FilePins } from "../../src/history/file-pins.ts";
import { withLock } from "../../src/storage/lock.ts";
import { alone, article, corpus } from "../support/corpus.ts";
import { searcherOf } from "../support/searcher.ts";
import { temporaryFolder } from "../temporary-folder.ts";

function open(content?: string, patience?: number) {
  const folder = temporaryFolder();
  const path = join(folder, "pins.json");
  if (content !== undefined) writeFileSync(path, content);
  const warnings: string[] = [];
  const pins = new FilePins({ path, patience, now: () => new Date(0), warn: (message) => warnings.push(message) });
  return { pins, path, folder, warnings };
}

function searchedTogether(...names: readonly string[]) {
  const corpora = names.map((name) => corpus([article({ id: "refunds" })], { name }));
  return searcherOf(joinCorpora(corpora)).info;
}

describe("FilePins", () => {
  it("keeps articles by corpus, in the order in which they were pinned", () => {
    const { pins } = open();
    pins.pin(alone("a"), "2");
    pins.pin(alone("a"), "1");
    pins.pin(alone("a"), "2");
    pins.pin(alone("__proto__"), "x");
    expect([pins.list(alone("a")), pins.list(alone("__proto__")), pins.list(alone("constructor"))]).toEqual([
      ["2", "1"],
      ["x"],
      [],
    ]);
    expect([pins.unpin(alone("a"), "2"), pins.unpin(alone("a"), "2"), pins.unpin(alone("b"), "2")]).toEqual([
      true,
      false,
      false,
    ]);
    expect(pins.list(alone("a"))).toEqual(["1"]);
  });

  it("keeps each article with its own corpus, whether that is searched alone or with others, whatever it is called", () => {
    const { pins, path } = open();
    const both = searchedTogether("acorn", "bird");
    pins.pin(both, "bird/guides/wings");
    pins.pin(both, "acorn/refunds");
    pins.pin(both, "bird/guides/nests");
    expect(pins.list(both)).toEqual(["acorn/refunds", "bird/guides/wings", "bird/guides/nests"]);
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual({
      acorn: ["refunds"],
      bird: ["guides/wings", "guides/nests"],
    });
    pins.rename("acorn", "zebra");
    const renamed = searchedTogether("bird", "stork", "zebra");
    expect(pins.list(renamed)).toEqual(["bird/guides/wings", "bird/guides/nests", "zebra/refunds"]);
    expect([pins.unpin(renamed, "bird/guides/wings"), pins.unpin(renamed, "refunds")]).toEqual([true, false]);
    expect([pins.list(alone("bird")), pins.list(alone("zebra"))]).toEqual([["guides/nests"], ["refunds"]]);
  });

  it.each([["no JSON"], ["[]"], ["null"], ['{"a":1}'], ['{"a":[1]}'], [""]])(
    "sets %j aside when something is pinned, and goes on",
    (content) => {
      const { pins, folder, warnings } = open(content);
      expect([pins.list(alone("a")), readdirSync(folder)]).toEqual([[], ["pins.json"]]);
      pins.pin(alone("a"), "1");
      expect(pins.list(alone("a"))).toEqual(["1"]);
      const aside = readdirSync(folder).filter((file) => file.includes(".damaged-"));
      expect(aside.map((file) => readFileSync(join(folder, file), "utf8"))).toEqual([content]);
      expect(warnings).toEqual([
        expect.stringMatching(/pins\.json can't be understood$/),
        expect.stringMatching(/the file is kept as .*damaged/),
      ]);
    },
  );

  it("waits for another process no longer than it may", () => {
    const { pins, path } = open(undefined, 0);
    withLock(`${path}.lock`, () => expect(() => pins.pin(alone("a"), "1")).toThrow("has held"));
  });

  it("never overwrites what it couldn't read", () => {
    const { pins, path, warnings } = open();
    mkdirSync(path);
    expect(() => pins.pin(alone("a"), "2")).toThrow("The pinned articles can't be changed");
    expect([pins.list(alone("a")), warnings.length]).toEqual([[], 1]);
  });
});
