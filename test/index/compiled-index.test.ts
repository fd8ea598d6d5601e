import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SUMMARISED } from "../../src/index/article-order.ts";
import { buildIndex } from "../../src/index/build.ts";
import { CompiledIndex } from "../../src/index/compiled-index.ts";
import { BLOCK, checksum } from "../../src/index/format.ts";
import { emptyPostings, MAX_COUNT } from "../../src/index/postings.ts";
import type { Article } from "../../src/model/article.ts";
import type { Corpus } from "../../src/model/corpus.ts";
import { FaqError } from "../../src/model/errors.ts";
import { plainBlocks } from "../../src/text/plain-text.ts";
import { article, corpus } from "../support/corpus.ts";

const open = (of: Corpus) => CompiledIndex.inMemory(buildIndex(of));

const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    title: fc.string({ unit: "grapheme", minLength: 1 }),
    body: fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.lorem({ maxCount: 40 }),
      fc.constant("# A\n\n- **b** c\n\n[d](e)"),
    ),
    tags: fc.array(fc.string({ minLength: 1 }), { maxLength: 2 }),
    views: fc.option(fc.nat()),
    published: fc.option(fc.constantFrom("2024-08-08", "2026-05-29T10:00:00Z")),
    category: fc.constantFrom(null, "faq", "news"),
  })
  .map((fields) => article({ ...fields, tags: [...new Set(fields.tags)] }));

describe("a compiled index", () => {
  it("gives every article back as it was", () => {
    fc.assert(
      fc.property(fc.array(anyArticle, { maxLength: 8 }), (articles) => {
        const numbered = articles.map((each, number) => ({ ...each, id: `${number}-ä` }));
        const index = open(corpus(numbered));
        expect(numbered.map((_, number) => index.articles.whole(number))).toEqual(numbered);
        for (const [number, { id, title, body }] of numbered.entries()) {
          expect(index.articles.find(id)).toBe(number);
          expect(index.articles.text(number)).toEqual({ title, blocks: plainBlocks(body) });
        }
        expect(index.articles.find("other")).toBe(-1);
      }),
      { numRuns: 60 },
    );
  });

  it("has the summaries of the articles that lists begin with, and no others", () => {
    const articles = Array.from({ length: 3 * SUMMARISED }, (_, at) =>
      article({
        id: `a${at}`,
        title: `Über "${at}"`,
        category: "faq",
        tags: ["x"],
        views: at,
        updated: `2026-01-${String(1 + at).padStart(2, "0")}`,
        published: at % 2 === 0 ? "2024-08-08" : null,
        url: "https://example.com/ä",
      }),
    );
    const index = open(corpus([...articles].reverse()));
    const listed = new Map(
      articles.map((each, at) => [each.id, index.articles.listed(articles.length - 1 - at)] as const),
    );
    for (const [at, { body, related, ...summary }] of articles.entries()) {
      expect(listed.get(summary.id)).toEqual(at < articles.length - SUMMARISED ? undefined : summary);
    }
  });

  it.each([
    ["", ["a", "a-1", "a-2", "b", "ä"]],
    ["a", ["a", "a-1", "a-2"]],
    ["a-", ["a-1", "a-2"]],
    ["ab", []],
    ["b", ["b"]],
    ["z", []],
    ["ä", ["ä"]],
  ])("finds the ids that begin with %j, in order", (letters, ids) => {
    const { articles } = open(corpus(["b", "a-2", "ä", "a", "a-1"].map((id) => article({ id }))));
    expect([...articles.beginningWith(letters)].map((number) => articles.record(number).id)).toEqual(ids);
  });

  it("counts a word no further than is stored, title and body apart", () => {
    const index = open(corpus([article({ id: "a", title: "Fee", body: "fee ".repeat(MAX_COUNT + 1000) })]));
    const postings = index.terms.postings(index.termOf("fee"), emptyPostings());
    expect([postings.titleCounts[0], postings.bodyCounts[0]]).toEqual([1, MAX_COUNT]);
  });

  it("lists for every term the articles that have it, with counts", () => {
    const index = open(
      corpus([
        article({ id: "a", title: "Fees", body: "Fee and fees. A fee!" }),
        article({ id: "b", title: "Limits", body: "No fee." }),
        article({ id: "c", title: "Other", body: "Nothing." }),
      ]),
    );
    const postings = index.terms.postings(index.termOf("fee"), emptyPostings());
    expect([...postings.articles.subarray(0, postings.length)]).toEqual([0, 1]);
    expect([...postings.titleCounts.subarray(0, 2)]).toEqual([1, 0]);
    expect([...postings.bodyCounts.subarray(0, 2)]).toEqual([3, 1]);
  });

  it("knows a joined form and gives common words less weight", () => {
    const index = open(corpus([article({ id: "a", title: "The Wi-Fi", body: "wi-fi" })]));
    expect(index.lexicon.idOf("wifi")).toBeGreaterThanOrEqual(0);
    expect(index.lexicon.frequencyOf(index.lexicon.idOf("wifi"))).toBe(0);
    expect(index.terms.weight(index.termOf("the"))).toBe(0.4);
    expect(index.terms.weight(index.lexicon.termOf(index.lexicon.idOf("wifi")))).toBe(1);
  });

  it("is the same bytes for the same corpus", () => {
    const of = corpus([article({ id: "a", title: "One", body: "two three" }), article({ id: "b", title: "Two" })]);
    expect(Buffer.compare(buildIndex(of), buildIndex(of))).toBe(0);
  });
});

describe("an index that is read by position", () => {
  it("reads what lies around what was read before, and nothing twice", () => {
    const articles = Array.from({ length: 9000 }, (_, at) =>
      article({ id: `a${at}`, title: `Title ${at}`, body: `word${at % 700} `.repeat(9), views: at }),
    );
    const bytes = buildIndex(corpus(articles));
    const read = new Uint8Array(bytes.length);
    const index = new CompiledIndex({
      length: bytes.length,
      read(target, start, end) {
        expect(read.subarray(start, end).some((times) => times > 0)).toBe(false);
        read.fill(1, start, end);
        target.set(bytes.subarray(start, end), start);
        return Math.min(end, bytes.length) - start;
      },
    });
    for (const at of [4000, 6000, 8999]) expect(index.articles.views.at(at)).toBe(at);
    expect([...index.articles.views.all()]).toEqual(articles.map(({ views }) => views));
    expect(read.includes(0)).toBe(true);
  });
});

describe("a damaged index", () => {
  const bytes = buildIndex(corpus([article({ id: "a", title: "Fees", body: "Nothing is free. ".repeat(2000) })]));
  const readAll = (damaged: Uint8Array) => {
    const index = CompiledIndex.inMemory(damaged);
    index.articles.whole(0);
    index.articles.find("a");
    index.lexicon.idOf("fees");
    index.terms.postings(index.termOf("fee"), emptyPostings());
  };

  it("is refused when cut short anywhere", () => {
    for (let length = 0; length < bytes.length; length += 97) {
      expect(() => readAll(bytes.slice(0, length))).toThrow(FaqError);
    }
  });

  it("has another checksum whichever byte of a block is changed, and to whatever", () => {
    const words = Int32Array.from({ length: BLOCK / 4 }, (_, at) => Math.imul(at + 1, 0x9e3779b1));
    const block = new Uint8Array(words.buffer);
    const whole = checksum(words, 0, words.length);
    const missed: number[][] = [];
    for (let at = 0; at < BLOCK; at++) {
      for (let change = 1; change < 256; change++) {
        block[at]! ^= change;
        if (checksum(words, 0, words.length) === whole) missed.push([at, change]);
        block[at]! ^= change;
      }
    }
    expect(missed).toEqual([]);
  });

  it("is refused or read right when any byte is changed", () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at]! ^= change;
        try {
          readAll(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(FaqError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
