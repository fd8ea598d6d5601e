import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import corpusSchema from "../../data/schema/corpus.schema.json" with { type: "json" };
import { openCorpusFile } from "../../src/corpus/open.ts";
import { openIndexFile } from "../../src/corpus/open-index.ts";
import { parseCorpus } from "../../src/corpus/read-corpus.ts";
import { FaqError } from "../../src/model/errors.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const article = { id: "a", title: "A", body: "text" };
const bytes = (corpus: unknown) => Buffer.from(typeof corpus === "string" ? corpus : JSON.stringify(corpus));
const parse = (corpus: unknown) => parseCorpus(bytes(corpus), "help.json");
const messageOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(FaqError);
    expect((error as FaqError).exitCode).toBe(2);
    return (error as FaqError).message;
  }
  throw new Error("nothing was thrown");
};

describe("parseCorpus", () => {
  it("fills in what is optional", () => {
    expect(parse({ name: "n", articles: [{ ...article, category: "faq" }] })).toEqual({
      name: "n",
      title: "n",
      language: "en",
      categories: [{ id: "faq", title: "faq" }],
      synonyms: [],
      articles: [
        { ...article, category: "faq", tags: [], published: null, updated: null, views: null, url: null, related: [] },
      ],
    });
  });

  it("reads a byte order mark, and unknown fields as nothing", () => {
    expect(
      parse(`\ufeff${JSON.stringify({ name: "n", articles: [{ ...article, colour: "red" }] })}`).articles,
    ).toHaveLength(1);
  });

  it.each<[string, unknown, RegExp]>([
    ["nothing", "", /help\.json: the file is empty; expected a corpus in JSON/],
    ["white space", " \n ", /the file is empty/],
    ["text", "hello", /isn't valid JSON/],
    ["JSON cut short", '{"name":"n","articles":[{"id":"a",', /isn't valid JSON/],
    ["an array", [], /the corpus: found an array; expected an object/],
    ["no name", { articles: [] }, /name: it is missing; expected a text/],
    ["a number as name", { name: 5, articles: [] }, /name: found 5; expected a text/],
    ["no articles", { name: "n" }, /articles: it is missing; expected an array/],
    [
      "an article that is none",
      { name: "n", articles: ["x"] },
      /article 1: the article: found "x"; expected an object/,
    ],
    ["no id", { name: "n", articles: [article, { title: "B", body: "" }] }, /article 2: id: it is missing/],
    [
      "an empty title",
      { name: "n", articles: [{ ...article, title: " " }] },
      /article 1 \(id "a"\): title: found " "; expected a text that isn't empty/,
    ],
    [
      "a body that is none",
      { name: "n", articles: [{ ...article, body: 1 }] },
      /\(id "a"\): body: found 1; expected a text/,
    ],
    [
      "a broken date",
      { name: "n", articles: [{ ...article, updated: "2026-02-30" }] },
      /updated: found "2026-02-30"; expected a date such as/,
    ],
    [
      "another date",
      { name: "n", articles: [{ ...article, published: "May 5" }] },
      /published: found "May 5"; expected a date/,
    ],
    ["views below 0", { name: "n", articles: [{ ...article, views: -1 }] }, /views: found -1; expected a whole number/],
    [
      "a tag that is none",
      { name: "n", articles: [{ ...article, tags: ["x", {}] }] },
      /tags\[1\]: found an object; expected a text/,
    ],
    [
      "an id twice",
      { name: "n", articles: [article, article] },
      /article 2 \(id "a"\): id: the same as that of article 1/,
    ],
    [
      "a category twice",
      { name: "n", categories: [{ id: "c" }, { id: "c" }], articles: [] },
      /categories: .*"c" is there twice/,
    ],
    ["a category without id", { name: "n", categories: [{}], articles: [] }, /categories\[0\]\.id: it is missing/],
    [
      "a language that is none",
      { name: "n", language: "!!", articles: [] },
      /language: found "!!"; expected a language tag/,
    ],
    ["a long value", { name: "n", articles: [{ ...article, views: "9".repeat(500) }] }, /found "9{59}…; expected/],
    [
      "an inherited field",
      '{"name":"n","articles":[{"__proto__":{"id":"x"},"title":"T","body":""}]}',
      /id: it is missing/,
    ],
  ])("refuses %s", (_, corpus, message) => {
    expect(messageOf(() => parse(corpus))).toMatch(message);
  });

  it("refuses bytes that aren't UTF-8", () => {
    const broken = Buffer.concat([bytes('{"name":"'), Buffer.from([0xff, 0xfe]), bytes('","articles":[]}')]);
    expect(messageOf(() => parseCorpus(broken, "help.json"))).toMatch(/help\.json: found bytes that aren't UTF-8/);
  });

  it("refuses a corpus cut short at any byte", () => {
    const whole = bytes({ name: "n", articles: [{ ...article, tags: ["ä"], views: 1 }] });
    for (let length = 0; length < whole.length; length++) {
      expect(messageOf(() => parseCorpus(whole.subarray(0, length), "help.json"))).toMatch(/^help\.json: /);
    }
  });

  describe("agrees with the schema", () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(corpusSchema);
    const accepts = (corpus: unknown) => {
      try {
        return parse(corpus).name === "n";
      } catch {
        return false;
      }
    };
    const DATES = [
      "2026-05-29",
      "2026-05-29T08:00Z",
      "2026-05-29 08:00:00+0200",
      "2026-05-29t08:00:00z",
      "May",
      "2026-13-01",
    ];
    const OTHERS = [null, "", " ", "x", 0, 1.5, -1, 1e17, true, [], ["x"], [" "], [1], {}];

    it.each(["id", "title", "body", "category", "tags", "published", "updated", "views", "url", "related"])(
      "on an article's %s",
      (field) => {
        for (const value of [...OTHERS, ...DATES]) {
          const corpus = { name: "n", articles: [{ ...article, [field]: value }] };
          expect(validate(corpus), JSON.stringify(value)).toBe(accepts(corpus));
        }
      },
    );

    it.each(["title", "language", "categories", "synonyms", "articles"])("on a corpus's %s", (field) => {
      const values = [
        ...OTHERS,
        "en",
        "pt-BR",
        "!!",
        [{ id: "c" }],
        [{ id: "c", title: null }],
        [{ title: "C" }],
        [["a"]],
      ];
      for (const value of values) {
        const corpus = { name: "n", articles: [article], [field]: value };
        expect(validate(corpus), JSON.stringify(value)).toBe(accepts(corpus));
      }
    });
  });
});

describe("openCorpusFile", () => {
  const folder = temporaryFolder();

  it.each<[string, string, RegExp]>([
    ["a missing file", join(folder, "none.json"), /none\.json: the corpus can't be read: there is no such file/],
    ["a folder", folder, /the corpus can't be read: it is a folder/],
  ])("refuses %s", (_, path, message) => {
    expect(messageOf(() => openCorpusFile(path))).toMatch(message);
  });

  it("refuses as an index what is none", () => {
    const path = join(folder, "index");
    writeFileSync(path, "not an index");
    expect(messageOf(() => openIndexFile(path))).toMatch(/index can't be used/);
  });
});
