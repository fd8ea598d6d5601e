import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openCorpusFile } from "../../src/corpus/open.ts";
import { createSearcher } from "../../src/search/searcher.ts";
import { ShownAgain } from "../../src/search/shown-again.ts";
import { ROOT } from "../support/markdown.ts";

/** What a list does with each of its entries; returns what it shows. */
function show(kept: ShownAgain<string>, key: number, made: string): string {
  const before = kept.get(key);
  if (before !== undefined) return before;
  if (kept.isAgain(key)) kept.keep(key, made);
  return made;
}

it("keeps what is shown a second time", () => {
  const kept = new ShownAgain<string>(10);
  expect(["first", "second", "third"].map((made) => show(kept, 0, made))).toEqual(["first", "second", "second"]);
  expect(kept.get(1)).toBeUndefined();
});

it("keeps so many and no more", () => {
  const kept = new ShownAgain<string>(2);
  for (const key of [1, 2, 3, 1, 2, 3]) show(kept, key, `${key}`);
  expect([1, 2, 3].map((key) => kept.get(key))).toEqual(["1", "2", undefined]);
});

it("doesn't take a key for another one that shares its place", () => {
  const kept = new ShownAgain<string>(10);
  for (const key of [5, 5 + 4096, 5]) show(kept, key, `${key}`);
  expect([5, 5 + 4096].map((key) => kept.get(key))).toEqual([undefined, undefined]);
});

it("answers the same the third time as the first", () => {
  const file = join(ROOT, "data/help-center.json");
  const questions = readFileSync(join(ROOT, "test/relevance/help-center.queries.jsonl"), "utf8").trim().split("\n");
  const texts = questions.slice(0, 60).map((line) => (JSON.parse(line) as { query: string }).query);
  const searcher = createSearcher(openCorpusFile(file));
  const [first, second, third] = [1, 2, 3].map(() => texts.map((text) => searcher.search({ text })));
  expect(first!.some(({ results }) => results.some(({ snippet }) => snippet.startsWith("…")))).toBe(true);
  expect(second).toEqual(first);
  expect(third).toEqual(first);
});
