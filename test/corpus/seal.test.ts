import {
  copyFileSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { openIndexFile } from "../../src/corpus/open-index.ts";
import { isSealed, sealIndex, sealPath } from "../../src/corpus/seal.ts";
import { buildIndex } from "../../src/index/build.ts";
import { createSearcher } from "../../src/search/searcher.ts";
import { article, corpus } from "../support/corpus.ts";
import { temporaryFolder } from "../temporary-folder.ts";

let path: string;

beforeEach(() => {
  path = join(temporaryFolder(), "index.faq");
  writeFileSync(path, buildIndex(corpus([article({ id: "one", title: "First", body: "Text of it." })])));
});

const isWhole = () => isSealed(path, statSync(path));
const title = () => createSearcher(openIndexFile(path)).article("one")?.title;

/** Turns over bits of every block, in its place. */
function damage(): void {
  const bytes = readFileSync(path);
  for (let at = bytes.length - 1; at > 1000; at -= 100) bytes[at]! ^= 1;
  writeFileSync(path, bytes);
}

describe("the seal of an index", () => {
  it("holds while nothing writes to it, wherever its folder is moved", () => {
    expect(isWhole()).toBe(false);
    sealIndex(path);
    expect(isWhole()).toBe(true);
    const elsewhere = join(temporaryFolder(), "moved");
    renameSync(dirname(path), elsewhere);
    path = join(elsewhere, "index.faq");
    expect(isWhole()).toBe(true);
    expect(title()).toBe("First");
  });

  it.each<[string, () => unknown]>([
    ["is written to in its place", damage],
    ["is cut short", () => writeFileSync(path, readFileSync(path).subarray(0, -4))],
    ["is written to by what sets its time back", keepingTime(damage)],
    ["is replaced by a copy", () => [copyFileSync(path, `${path}.new`), renameSync(`${path}.new`, path)]],
    ["lost its seal", () => rmSync(sealPath(path))],
    ["has another index's seal", () => writeFileSync(sealPath(path), "120 7 1.5 1.5\n")],
    ["has a seal that is cut short", () => writeFileSync(sealPath(path), "")],
  ])("is broken where the index %s", (_, change) => {
    sealIndex(path);
    expect(isWhole()).toBe(true);
    change();
    expect(isWhole()).toBe(false);
  });

  it("doesn't keep it from being noticed that an open index is cut short", () => {
    const body = Array.from({ length: 40_000 }, (_, nth) => `w${nth.toString(36)}`).join(" ");
    writeFileSync(path, buildIndex(corpus([article({ id: "one", title: "First", body })])));
    sealIndex(path);
    const searcher = createSearcher(openIndexFile(path));
    truncateSync(path, 4096);
    expect(() => searcher.article("one")).toThrow("cut short");
  });

  it("doesn't keep damage from being noticed", () => {
    sealIndex(path);
    expect(title()).toBe("First");
    damage();
    expect(title).toThrow("damaged");
  });
});

function keepingTime(change: () => void): () => void {
  return () => {
    const { atime, mtime } = statSync(path);
    change();
    utimesSync(path, atime, mtime);
  };
}
