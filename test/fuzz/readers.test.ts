import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormatName } from "../../src/corpus/import/formats/format.ts";
import { openIndexFile } from "../../src/corpus/open-index.ts";
import { parseCorpus } from "../../src/corpus/read-corpus.ts";
import { FileHistory } from "../../src/history/file-history.ts";
import { FilePins } from "../../src/history/file-pins.ts";
import { readSettings } from "../../src/history/read-settings.ts";
import { DEFAULT_SETTINGS, SETTINGS } from "../../src/history/setting-keys.ts";
import { writeSetting } from "../../src/history/write-settings.ts";
import { buildIndex } from "../../src/index/build.ts";
import { createSearcher } from "../../src/search/searcher.ts";
import { parseObject } from "../../src/storage/parse-object.ts";
import { fixture, readText } from "../corpus/import/read.ts";
import { alone } from "../support/corpus.ts";
import { searcherOf } from "../support/searcher.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { hostileBytes, RUNS, SEED } from "./inputs.ts";
import { expectCleanPrototypes, SAMPLE, survives } from "./survive.ts";

const NOW = new Date("2026-06-01T12:00:00Z");
/** A clock that never says the same time twice. */
const clock = () => {
  let milliseconds = NOW.getTime();
  return () => new Date(milliseconds++);
};
const utf8 = (text: string) => Buffer.from(text);
const fixtures = (...names: string[]) => names.map((name) => readFileSync(fixture(name)));
async function hold(samples: readonly Uint8Array[], check: (bytes: Uint8Array) => Promise<void> | void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(hostileBytes(samples), async (bytes) => check(bytes)),
    {
      numRuns: RUNS,
      seed: SEED,
      endOnFailure: true,
    },
  );
}

const TIMEOUT = 60_000 + RUNS * 100;

describe("whatever stands in a file", () => {
  it("of a corpus, it is an error that names the file, or a corpus that can be searched", { timeout: TIMEOUT }, () =>
    hold([utf8(JSON.stringify(SAMPLE, null, 1)), utf8(JSON.stringify(SAMPLE))], (bytes) =>
      survives(() => {
        const searcher = searcherOf(parseCorpus(bytes, "centre.json"));
        const { results } = searcher.search({ text: "what does it cost" });
        for (const { id } of results) expect(searcher.article(id)?.id).toBe(id);
      }, "centre.json"),
    ),
  );

  it.each<[FormatName, readonly Uint8Array[]]>([
    ["corpus", [utf8(JSON.stringify(SAMPLE))]],
    ["jsonl", fixtures("tables/articles.jsonl")],
    ["json", fixtures("tables/faqs.json")],
    ["markdown", fixtures("markdown/02-getting-started/first-notebook.mdx", "markdown/billing/change-plan.md")],
    ["markdown", fixtures("jekyll/2024-05-01-sign-in.md", "markdown/billing/refunds/ask-for-a-refund.md")],
    ["zendesk", fixtures("zendesk/articles.json", "zendesk/sections.json")],
    ["intercom", fixtures("intercom/articles.json", "intercom/collections.json")],
    ["faqpage", fixtures("faqpage/graph.json", "faqpage/page.html")],
    ["html", fixtures("html/export.html")],
    ["csv", fixtures("tables/faq.csv", "tables/keys.tsv")],
  ])("to be imported as %s, it is an error or sound articles", { timeout: TIMEOUT }, (format, samples) =>
    hold(samples, async (bytes) => {
      for (const as of [format, undefined])
        await survives(async () => {
          const imported = await readText(bytes, { format: as });
          // What was imported is held to the rules of a corpus when it is opened.
          parseCorpus(utf8(JSON.stringify(imported.corpus)), "imported");
        }, "-");
    }),
  );

  it("of an index, it is refused by name or answers", { timeout: TIMEOUT }, () => {
    const path = join(temporaryFolder(), "index.idx");
    return hold([buildIndex(SAMPLE)], (bytes) => {
      writeFileSync(path, bytes);
      return survives(() => {
        const searcher = createSearcher(openIndexFile(path));
        searcher.search({ text: "fees" });
        searcher.article("cards");
        searcher.tags();
      }, path);
    });
  });

  it("of settings, there are settings, and they can be changed", { timeout: TIMEOUT }, () => {
    const path = join(temporaryFolder(), "settings.json");
    return hold([utf8(JSON.stringify({ ...DEFAULT_SETTINGS, corpus: "a" }, null, 2))], (bytes) => {
      writeFileSync(path, bytes);
      const warnings: string[] = [];
      const settings = readSettings(path, (message) => warnings.push(message));
      for (const { key, accepts } of SETTINGS)
        if (Object.hasOwn(settings, key)) expect(accepts(settings[key])).toBe(true);
      for (const warning of warnings) expect(warning).toMatch(/settings/);
      if (parseObject(readFileSync(path, "utf8")) === undefined) {
        expect(settings).toEqual({ history: false });
        expect(() => writeSetting(path, "limit", 7)).toThrow("aren't a JSON object");
      } else {
        writeSetting(path, "limit", 7);
        expect(readSettings(path, () => {}).limit).toBe(7);
      }
      expectCleanPrototypes();
    });
  });

  const line = (query: string, opened?: string) =>
    `${JSON.stringify({ query, at: NOW.toISOString(), corpus: "test", total: 3, opened, count: 1 })}\n`;

  it("of recent queries, the readable ones are listed and another is added", { timeout: TIMEOUT }, () => {
    const path = join(temporaryFolder(), "history.jsonl");
    const options = { path, enabled: true, size: 100, now: clock() };
    return hold([utf8(line("fees") + line("cards", "cards") + line("Fees"))], (bytes) => {
      writeFileSync(path, bytes);
      const warnings: string[] = [];
      const history = new FileHistory({ ...options, warn: (message) => warnings.push(message) });
      const before = history.recent();
      history.record({ query: "one more", corpus: "test", total: 1 });
      expect(history.recent().map(({ query }) => query)).toEqual(["one more", ...before.map(({ query }) => query)]);
      for (const warning of warnings) expect(warning).toContain(path.replace(".jsonl", ".damaged-"));
      expectCleanPrototypes();
    });
  });

  it("of pins, the articles that can be read are listed and another is pinned", { timeout: TIMEOUT }, () => {
    const path = join(temporaryFolder(), "pins.json");
    const now = clock();
    mkdirSync(join(path, ".."), { recursive: true });
    return hold([utf8(JSON.stringify({ test: ["fees", "cards"], other: ["a"] }))], (bytes) => {
      writeFileSync(path, bytes);
      const pins = new FilePins({ path, now, warn: () => {} });
      const before = pins.list(alone("test"));
      pins.pin(alone("test"), "one more");
      expect(pins.list(alone("test"))).toEqual([...before, "one more"]);
      expect(pins.list(alone("__proto__"))).toEqual(expect.any(Array));
      expectCleanPrototypes();
    });
  });
});
