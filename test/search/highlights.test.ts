import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openCorpusFile } from "../../src/corpus/open.ts";
import { createSearcher } from "../../src/search/searcher.ts";
import { ROOT } from "../support/markdown.ts";

it("leaves snippets and highlights out where they aren't wanted, and nothing else", () => {
  const searcher = createSearcher(openCorpusFile(join(ROOT, "data/help-center.json")));
  const text = "withdrawal not arrived";
  const without = searcher.search({ text, snippets: false });
  const { results, ...answer } = searcher.search({ text });
  expect(results.length).toBeGreaterThan(0);
  expect(without).toEqual({
    ...answer,
    results: results.map((found) => ({ ...found, snippet: "", highlights: { title: [], snippet: [] } })),
  });
});

it("marks titles and snippets by the index as the marker marks their text", () => {
  const searcher = createSearcher(openCorpusFile(join(ROOT, "data/help-center.json")));
  const questions = readFileSync(join(ROOT, "test/relevance/help-center.queries.jsonl"), "utf8").trim().split("\n");
  let marked = 0;
  for (const line of questions) {
    const { query: text } = JSON.parse(line) as { query: string };
    const mark = searcher.marker({ text });
    for (const { title, snippet, highlights } of searcher.search({ text }).results) {
      expect(highlights, `${text}: ${title}`).toEqual({ title: mark(title), snippet: mark(snippet) });
      marked += highlights.snippet.length;
    }
  }
  expect(marked).toBeGreaterThan(questions.length);
});
