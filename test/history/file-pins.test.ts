import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FilePins } from "../../src/history/file-pins.ts";
import { temporaryFolder } from "../temporary-folder.ts";

function open(content?: string) {
  const folder = temporaryFolder();
  const path = join(folder, "pins.json");
  if (content !== undefined) writeFileSync(path, content);
  const warnings: string[] = [];
  const pins = new FilePins({ path, now: () => new Date(0), warn: (message) => warnings.push(message) });
  return { pins, path, folder, warnings };
}

describe("FilePins", () => {
  it("keeps articles by corpus, in the order in which they were pinned", () => {
    const { pins } = open();
    pins.pin("a", "2");
    pins.pin("a", "1");
    pins.pin("a", "2");
    pins.pin("__proto__", "x");
    expect([pins.list("a"), pins.list("__proto__"), pins.list("constructor")]).toEqual([["2", "1"], ["x"], []]);
    expect([pins.unpin("a", "2"), pins.unpin("a", "2"), pins.unpin("b", "2")]).toEqual([true, false, false]);
    expect(pins.list("a")).toEqual(["1"]);
  });

  it.each([["no JSON"], ["[]"], ["null"], ['{"a":1}'], ['{"a":[1]}'], [""]])("sets %j aside and goes on", (content) => {
    const { pins, folder, warnings } = open(content);
    pins.pin("a", "1");
    expect(pins.list("a")).toEqual(["1"]);
    const aside = readdirSync(folder).filter((file) => file.includes(".damaged-"));
    expect(aside.map((file) => readFileSync(join(folder, file), "utf8"))).toEqual([content]);
    expect(warnings).toHaveLength(1);
  });

  it("never overwrites what it couldn't read", () => {
    const { pins, path, warnings } = open();
    mkdirSync(path);
    expect(() => pins.pin("a", "2")).toThrow("The pinned articles can't be changed");
    expect([pins.list("a"), warnings.length]).toEqual([[], 1]);
  });
});
