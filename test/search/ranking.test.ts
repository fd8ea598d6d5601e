import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex } from "../../src/index/build.ts";
import { CompiledIndex } from "../../src/index/compiled-index.ts";
import { EvidenceReader } from "../../src/search/evidence.ts";
import { interpret } from "../../src/search/interpret.ts";
import { parseQuery } from "../../src/search/parse-query.ts";
import { createSearcher } from "../../src/search/searcher.ts";
import { StageOne } from "../../src/search/stage-one.ts";
import { CANDIDATES, rescore } from "../../src/search/stage-two.ts";
import { Tally } from "../../src/search/tally.ts";
import { article, corpus } from "../support/corpus.ts";
import { plainScores } from "./plain-ranker.ts";

const WORDS =
  "the how my not withdraw withdrawal fee fees card reset login wi-fi wifi account limit log in bank verify 出金 金額 本人確認 出 カード";
const word = fc.constantFrom(...WORDS.split(" "));
const rare = fc.constantFrom("passport", "courier", "rebate", "wthdrawal", "acount", "zzzz");
const phrase = (most: number) =>
  fc
    .array(fc.oneof({ weight: 6, arbitrary: word }, { weight: 1, arbitrary: rare }), { minLength: 1, maxLength: most })
    .map((parts) => parts.join(" "));
const anyArticle = fc.record({
  title: phrase(6),
  body: fc
    .array(fc.tuple(fc.boolean(), phrase(12)), { maxLength: 5 })
    .map((blocks) => blocks.map(([heading, text]) => (heading ? `## ${text}` : text)).join("\n\n")),
  tags: fc.uniqueArray(word, { maxLength: 2 }),
  category: fc.constantFrom(null, "faq", "news"),
});
const anyCorpus = fc.array(anyArticle, { minLength: 1, maxLength: 90 }).map((articles) =>
  corpus(
    articles.map((fields, number) => article({ ...fields, id: `a${number}` })),
    {
      synonyms: [
        ["withdraw", "log out"],
        ["card", "bank account"],
        ["本人確認", "verify", "カード"],
      ],
    },
  ),
);

/** The rounded sums of the ranker against exact ones. */
const NEAR = 1e-4;

describe("the ranker", () => {
  it("scores a word that thousands of articles have, often or not, as one by one", () => {
    // As long as each other, so that only how often a word stands there tells them apart.
    const bodies = Array.from({ length: 12_000 }, (_, at) =>
      "card ".repeat(1 + (at % 23)).padEnd(120, at % 4 ? "fees " : "bank "),
    );
    const of = corpus(bodies.map((body, at) => article({ id: `a${at}`, title: at % 5 ? "Limit" : "Card", body })));
    const index = CompiledIndex.inMemory(buildIndex(of));
    const stageOne = new StageOne(index);
    for (const text of ["fees", "card"]) {
      const query = interpret(index, parseQuery(text, { tag: () => undefined, category: () => undefined }), {
        prefix: false,
        exact: false,
      });
      expect(stageOne.score(query, true).length).toBeGreaterThan(8_192);
      const { scale } = stageOne;
      const off = plainScores(index, query).map((plain) => plain.total - stageOne.total[plain.article]! / scale);
      expect(Math.max(...off.map(Math.abs))).toBeLessThan(NEAR);
    }
  });

  it.each([
    ["some of which are met late and stand first", "card fees", false],
    ["all of which are equal", "fe", true],
  ])("has pages that add up to the whole, of articles %s", (_, text, prefix) => {
    const bodies = (at: number) => (at < 100 ? "card fees" : `${"card ".repeat(1 + (at % 2))}fern`);
    const of = corpus(
      Array.from({ length: 300 }, (_, at) => article({ id: `a${at}`, title: "Limit", body: bodies(at) })),
    );
    const index = CompiledIndex.inMemory(buildIndex(of));
    const searcher = createSearcher(index);
    const ids = (offset: number, limit: number) =>
      searcher.search({ text, prefix, offset, limit }).results.map(({ id }) => id);
    const whole = ids(0, 300);
    expect(Array.from({ length: 20 }, (_, page) => ids(page * 15, 15)).flat()).toEqual(whole);
    const query = interpret(index, parseQuery(text, { tag: () => undefined, category: () => undefined }), {
      prefix,
      exact: false,
    });
    const plain = plainScores(index, query).sort((a, b) => b.total - a.total || a.article - b.article);
    expect(whole.slice(CANDIDATES)).toEqual(plain.slice(CANDIDATES).map((each) => `a${each.article}`));
    expect(new Set(whole.slice(0, CANDIDATES))).toEqual(
      new Set(plain.slice(0, CANDIDATES).map((each) => `a${each.article}`)),
    );
  });

  it("finds and orders what a plain one finds that looks at every article", () => {
    fc.assert(
      fc.property(anyCorpus, phrase(9), fc.nat(30), fc.boolean(), (of, text, limit, inFaq) => {
        const index = CompiledIndex.inMemory(buildIndex(of));
        const query = interpret(index, parseQuery(text, { tag: () => undefined, category: () => undefined }), {
          prefix: false,
          exact: false,
        });
        const answer = createSearcher(index).search({ text, limit, ...(inFaq && { categories: ["faq"] }) });
        if (query.slots.length === 0) {
          expect(answer.total).toBe(0);
          return;
        }
        const scores = plainScores(index, query);
        const least = 0.2 * Math.max(...scores.map(({ coverage }) => coverage));
        const everywhere = scores.filter(({ coverage }) => coverage > 0 && coverage >= least - NEAR);
        const matches = everywhere.filter((each) => !inFaq || index.articles.category(each.article) === "faq");
        expect(answer.total).toBe(matches.length);
        expect(sum(Object.values(answer.facets.category))).toBe(
          everywhere.filter((each) => index.articles.category(each.article) !== null).length,
        );
        const bar = 0.45 * Math.max(0, ...matches.map(({ total }) => total));
        const byTotal = [...matches].sort((a, b) => b.total - a.total || a.article - b.article);
        const close = byTotal.filter(({ total }) => total >= bar).slice(0, CANDIDATES);
        const reader = new EvidenceReader(index);
        reader.ask(query);
        const looks = rescore(
          index,
          query,
          close.map(({ article }) => article),
          reader,
          new Tally(query),
        );
        const keys = new Map(matches.map(({ article, total }) => [article, total - 1e6]));
        for (const [at, look] of looks.entries()) keys.set(close[at]!.article, look.score);
        const found = answer.results.map(({ id }) => keys.get(index.articles.find(id))!);
        const best = [...keys.values()].sort((a, b) => b - a).slice(0, limit);
        expect(found.length).toBe(best.length);
        for (const [at, key] of found.entries()) expect(Math.abs(key - best[at]!)).toBeLessThan(NEAR * 10);
      }),
      { numRuns: 150 },
    );
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
