import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { madeCorpus } from "../../bench/made-corpus.ts";
import { parseCorpus } from "../../src/corpus/read-corpus.ts";
import { buildIndex } from "../../src/index/build.ts";
import { encodeArticles, encodeEach, partsOf } from "../../src/index/encoded-articles.ts";
import type { Corpus } from "../../src/model/corpus.ts";
import { article, corpus } from "../support/corpus.ts";
import { ROOT } from "../support/markdown.ts";

const bundled = () => {
  const path = join(ROOT, "data/help-center.json");
  return parseCorpus(readFileSync(path), path);
};

/** Anagrams stand as words, as joined words and as tags, so that an order by letters alone leaves them undecided. */
const joined = () =>
  corpus(
    ["Wi-Fi und ta-re", "WiFi", "東京都に住む", "京都東の f-orm", "From Kyōto", "wi fi"].map((title, at) =>
      article({
        id: String(at),
        title,
        body: `## e-mail, **E-Mail** und 電子メール\n\n${title} iPhone`,
        tags: [["e-mail"], ["rate", "fiwi"], ["電子", "子電"], ["tear"], ["morf"], ["ratings"]][at]!,
      }),
    ),
  );

const inParts = (whole: Corpus, size: number) =>
  buildIndex(whole, undefined, undefined, (articles) =>
    encodeEach(
      Array.from({ length: Math.ceil(articles.length / size) }, (_, at) => articles.slice(at * size, (at + 1) * size)),
    ),
  );

describe("encoded articles", () => {
  it.each([
    ["the bundled help centre", bundled],
    ["made articles", () => madeCorpus(200)],
    ["words that are joined, in several scripts", joined],
  ])("make the same index in whatever parts: %s", (_, make) => {
    const whole = make();
    const index = Buffer.from(buildIndex(whole));
    for (const size of [1, 3, 50]) expect(index.equals(inParts(whole, size)), `${size} a part`).toBe(true);
  });

  it("can be sent to another thread", () => {
    const encoded = encodeArticles(joined().articles);
    expect(structuredClone(encoded)).toEqual(encoded);
  });

  it("come in parts of about a quarter of a million characters, in order", () => {
    const long = corpus(
      [90_000, 200_000, 10, 300_000, 5].map((length, at) => article({ id: String(at), body: "x".repeat(length) })),
    );
    const ids = Array.from(partsOf(long.articles), (part) => part.map(({ id }) => id));
    expect(ids).toEqual([["0", "1"], ["2", "3"], ["4"]]);
    expect([...partsOf([])]).toEqual([]);
  });
});
