import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FormatName } from "../../src/corpus/import/formats/format.ts";
import { openIndexFile } from "../../src/corpus/open-index.ts";
import { parseCorpus } from "../../src/corpus/read-corpus.ts";
import { CorpusStore } from "../../src/corpus/store/corpus-store.ts";
import { absoluteRecipe, importInto } from "../../src/corpus/store/import-into.ts";
import { openStored } from "../../src/corpus/store/open-stored.ts";
import { FileHistory } from "../../src/history/file-history.ts";
import { FilePins } from "../../src/history/file-pins.ts";
import { readSettings } from "../../src/history/read-settings.ts";
import { writeSetting } from "../../src/history/write-settings.ts";
import { buildIndex } from "../../src/index/build.ts";
import { CompiledIndex } from "../../src/index/compiled-index.ts";
import { isFaqError } from "../../src/model/errors.ts";
import type { Searcher } from "../../src/model/searcher.ts";
import { createSearcher } from "../../src/search/searcher.ts";
import { readText } from "../corpus/import/read.ts";
import { alone } from "../support/corpus.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { SAMPLE, survives } from "./survive.ts";

const NIGHTLY = process.env["MODE"] === "nightly";

/** Small documents with what each format is read for. */
const DOCUMENTS: readonly (readonly [FormatName, string])[] = [
  ["corpus", JSON.stringify(SAMPLE)],
  ["jsonl", '{"id":"a","title":"Fees","body":"None","tags":["x"]}\n{"id":"b","title":"Cards","body":"é 🙂"}\n'],
  ["json", '[{"id":1,"title":"Fees","body":"None","updated_at":"2026-05-29","tags":["x"]}]'],
  [
    "markdown",
    "---\ntitle: Fees\ntags: [a, b]\ndate: 2026-05-29\n---\n\n# É\n\n| a | b |\n|---|---|\n| `c` | [d](e.md) |\n",
  ],
  ["markdown", '+++\ntitle = "Fees"\n+++\n\n:::note\n{% raw %}<b>x</b>{% endraw %}\n:::\n\n```js\ncode\n```\n'],
  [
    "html",
    "<!doctype html><html lang=de><title>Fees</title><h1>Fees</h1><p>a&amp;b<ul><li>c</ul><table><tr><td>d</table>",
  ],
  ["csv", 'id,title,body\n1,Fees,"None, ""yet""\nat all"\n2,Cards,é\n'],
  [
    "zendesk",
    '{"articles":[{"id":1,"title":"Fees","body":"<p>None</p>","section_id":2,"draft":false,"label_names":["x"]}],' +
      '"sections":[{"id":2,"name":"Money","category_id":3}]}',
  ],
  [
    "intercom",
    '{"type":"list","data":[{"id":"1","type":"article","title":"Fees","body":"<p>None</p>","state":"published",' +
      '"updated_at":1717000000,"parent_ids":[2]}]}',
  ],
  [
    "faqpage",
    '{"@context":"https://schema.org","@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Fees?",' +
      '"acceptedAnswer":{"@type":"Answer","text":"<p>None</p>"}}]}',
  ],
];

/** Every beginning of some bytes, the empty one first. */
function* beginnings(bytes: Uint8Array): Generator<Uint8Array> {
  for (let end = 0; end < bytes.length; end++) yield bytes.subarray(0, end);
}

const clock = () => {
  let milliseconds = 1_780_000_000_000;
  return () => new Date(milliseconds++);
};

describe("a file that is cut short at any byte", { timeout: 120_000 }, () => {
  it.each(DOCUMENTS)("is an error or sound articles: %s", async (format, text) => {
    await readText(Buffer.from(text), { format });
    for (const bytes of beginnings(Buffer.from(text)))
      for (const as of [format, undefined])
        await survives(async () => {
          const { corpus } = await readText(bytes, { format: as });
          parseCorpus(Buffer.from(JSON.stringify(corpus)), "imported");
        }, "-");
  });

  it("is no corpus", () => {
    for (const bytes of beginnings(Buffer.from(JSON.stringify(SAMPLE))))
      expect(() => parseCorpus(bytes, "centre.json")).toThrow(/^centre\.json: /);
  });

  it("is no index", () => {
    const path = join(temporaryFolder(), "index.faq");
    for (const bytes of beginnings(buildIndex(SAMPLE))) {
      // The file's length is in its header: every 7th byte will do.
      if (bytes.length > 600 && bytes.length % 7 > 0 && !NIGHTLY) continue;
      writeFileSync(path, bytes);
      expect(() => createSearcher(openIndexFile(path)).search({ text: "fees" })).toThrow(path);
    }
  });

  it("loses no setting that can be read", () => {
    const path = join(temporaryFolder(), "settings.json");
    for (const bytes of beginnings(Buffer.from('{"limit":7,"sort":"updated"}'))) {
      writeFileSync(path, bytes);
      const warnings: string[] = [];
      expect(readSettings(path, (message) => warnings.push(message))).toEqual({ history: false });
      expect(warnings).toHaveLength(1);
      expect(() => writeSetting(path, "limit", 3)).toThrow("aren't a JSON object");
      expect(readFileSync(path)).toEqual(Buffer.from(bytes));
    }
  });

  it("loses no pin", () => {
    const path = join(temporaryFolder(), "pins.json");
    for (const bytes of beginnings(Buffer.from('{"test":["fees","cards"]}'))) {
      writeFileSync(path, bytes);
      const warnings: string[] = [];
      expect(
        new FilePins({ path, now: clock(), warn: (message) => warnings.push(message) }).list(alone("test")),
      ).toEqual([]);
      expect(warnings).toEqual([expect.stringMatching(/can't be understood$/)]);
      expect(readFileSync(path)).toEqual(Buffer.from(bytes));
    }
  });

  it("loses no query whose line is whole", () => {
    const line = (query: string) =>
      `${JSON.stringify({ query, at: "2026-06-01T12:00:00.000Z", corpus: "test", total: 3, count: 1 })}\n`;
    const [first, second] = [line("fees"), line("cards")];
    const path = join(temporaryFolder(), "history.jsonl");
    const options = { path, enabled: true, size: 100, now: clock(), warn: () => {} };
    for (const bytes of beginnings(Buffer.from(first + second))) {
      writeFileSync(path, bytes);
      const queries = new FileHistory(options).recent().map(({ query }) => query);
      const whole = (text: string) => bytes.length >= text.length - 1;
      expect(queries).toEqual([...(whole(first + second) ? ["cards"] : []), ...(whole(first) ? ["fees"] : [])]);
    }
  });
});

/** All that a searcher can be asked, as text. */
function told(searcher: Searcher): string {
  const texts = ["fees", "plastic", "whta does it cost", "", "nothing"];
  return JSON.stringify([
    texts.map((text) => searcher.search({ text })),
    ["fees", "cards"].map((id) => [searcher.article(id), searcher.summary(id)]),
    searcher.categories(),
    searcher.tags(),
    searcher.nearestIds("fee"),
    searcher.info,
  ]);
}

describe("a corpus in the store", { timeout: 300_000 }, () => {
  const stored = async () => {
    const folder = temporaryFolder();
    const source = join(folder, "centre.json");
    writeFileSync(source, JSON.stringify(SAMPLE));
    const store = new CorpusStore(join(folder, "corpora"));
    const recipe = absoluteRecipe([source], { cwd: folder });
    await importInto(store, { name: "help", recipe }, { now: () => new Date(), warn: () => {} });
    return store;
  };

  it("is never searched by an index with a changed byte", async () => {
    const whole = buildIndex(SAMPLE);
    const path = "index.faq";
    const open = (bytes: Uint8Array) =>
      createSearcher(
        new CompiledIndex({
          name: path,
          length: bytes.length,
          read: (target, position) => {
            const part = bytes.subarray(position, position + target.length);
            target.set(part);
            return part.length;
          },
        }),
      );
    const expected = told(open(whole));
    let noticed = 0;
    for (let at = 0; at < whole.length; at++) {
      for (const change of NIGHTLY ? [1, 2, 4, 8, 16, 32, 64, 128, 255] : [1 << (at % 8)]) {
        const bytes = whole.slice();
        bytes[at]! ^= change;
        try {
          expect(told(open(bytes)), `byte ${at} changed by ${change}`).toBe(expected);
        } catch (error) {
          if (!isFaqError(error)) throw error;
          expect(error.message).toContain(path);
          noticed++;
        }
      }
    }
    expect(noticed).toBeGreaterThan(whole.length / 2);
  });

  it("gives the same answers whichever byte of its index was changed: it is built anew", async () => {
    const store = await stored();
    const { index } = store.files("help");
    const whole = readFileSync(index);
    const expected = told(createSearcher(await openStored(store, "help")));
    for (let at = 0; at < whole.length; at += NIGHTLY ? 3 : 61) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 1 << (at % 8);
      writeFileSync(index, bytes);
      expect(told(createSearcher(await openStored(store, "help"))), `byte ${at}`).toBe(expected);
    }
  });

  it.each(["manifest.json", "evidence.json"])(
    "with its %s cut short or hostile says so, or reads it anew",
    async (name) => {
      const store = await stored();
      const path =
        name === "manifest.json" ? join(store.path("help"), name) : join(store.files("help").index, "..", name);
      const whole = readFileSync(path);
      const hostile = [
        '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
        whole.toString().replace("{", '{"__proto__":{"polluted":true},'),
        whole.toString().replaceAll(/\d+/g, "1e400"),
        whole.toString().replaceAll(/"v-[\w-]+"/g, '"../../.."'),
        "[".repeat(100_000),
        '{"files":'.repeat(50_000),
        "\0".repeat(100),
      ];
      for (const bytes of [...beginnings(whole), ...hostile]) {
        writeFileSync(path, bytes);
        for (const { problem } of store.list()) if (problem !== null) expect(problem).toContain(path);
        await survives(async () => told(createSearcher(await openStored(store, "help"))), path);
        await survives(() => store.evidence("help"), path);
      }
      expect(readdirSync(join(path, ".."))).toContain(name);
    },
  );
});
