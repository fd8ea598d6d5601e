import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

const imported = (fields: string) => readText(`---\ntitle: A\n${fields}\n---\nText.\n`);

describe("front matter", () => {
  it.each([
    ["tags: [a]\ntopics:\n  - b\n  - a", ["a", "b"]],
    ["themes: first-steps, connectivity", ["first-steps", "connectivity"]],
  ])("has tags by other names: %j", async (fields, tags) => {
    expect((await imported(fields)).corpus.articles[0]?.tags).toEqual(tags);
  });

  // Mintlify's and others' hidden pages are on the site, MkDocs hides parts of a page: neither is a draft.
  it.each(["hidden: true", "hide: true", "hide:\n  - navigation", "hide: [toc]"])(
    "%j hides no article",
    async (fields) => {
      expect((await imported(fields)).corpus.articles).toHaveLength(1);
    },
  );
});
