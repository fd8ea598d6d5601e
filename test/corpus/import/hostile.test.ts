import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { FORMATS, type FormatName } from "../../../src/corpus/import/formats/format.ts";
import { importCorpus } from "../../../src/corpus/import/import-corpus.ts";
import { MAX_LIST_FILE } from "../../../src/corpus/import/read-text.ts";
import { isFaqError } from "../../../src/model/errors.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { fixture, readText } from "./read.ts";

/** Imports, and lets through only what a person can act on; what came out must be sound. */
async function survive(bytes: string | Uint8Array, format?: FormatName): Promise<void> {
  try {
    const { corpus } = await readText(bytes, format === undefined ? {} : { format });
    expect(new Set(corpus.articles.map(({ id }) => id)).size).toBe(corpus.articles.length);
    for (const { id, title, body } of corpus.articles) {
      expect(id).not.toMatch(/^$|\p{Cc}/u);
      expect(id.length).toBeLessThanOrEqual(210);
      expect([typeof title, typeof body]).toEqual(["string", "string"]);
    }
  } catch (error) {
    if (!isFaqError(error)) throw error;
  }
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
}

const SAMPLES: readonly (readonly [string, FormatName])[] = [
  ["markdown/02-getting-started/first-notebook.mdx", "markdown"],
  ["markdown/billing/refunds/ask-for-a-refund.md", "markdown"],
  ["jekyll/2024-05-01-sign-in.md", "markdown"],
  ["zendesk/articles.json", "zendesk"],
  ["intercom/articles.json", "intercom"],
  ["faqpage/graph.json", "faqpage"],
  ["faqpage/page.html", "faqpage"],
  ["yamlfaq/faq.yml", "yamlfaq"],
  ["html/export.html", "html"],
  ["tables/faq.csv", "csv"],
  ["tables/articles.jsonl", "jsonl"],
  ["tables/faqs.json", "json"],
];

describe("whatever comes in", () => {
  it.each(SAMPLES)("%s cut short anywhere is an error or an article", async (name, format) => {
    const bytes = readFileSync(fixture(name));
    for (let end = 0; end < bytes.length; end += 7) {
      await survive(bytes.subarray(0, end));
      await survive(bytes.subarray(0, end), format);
    }
  });

  it.each(SAMPLES)("%s with bytes changed is an error or an article", async (name, format) => {
    const bytes = readFileSync(fixture(name));
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const changed = Buffer.from(bytes);
        for (const [at, byte] of list) changed[at] = byte;
        await survive(changed, format);
      }),
      { numRuns: 60 },
    );
  });

  it.each(FORMATS)("arbitrary bytes read as %s are an error or an article", async (format) => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: "grapheme", maxLength: 300 })),
        (bytes) => survive(bytes, format),
      ),
      { numRuns: 100 },
    );
  });

  it.each(["zendesk", "intercom", "faqpage", "json", "corpus"] as const)(
    "any JSON read as %s is an error or an article",
    async (format) => {
      const key = fc.constantFrom(
        ..."id title body name articles data sections categories draft section_id type state parent_ids @type @graph mainEntity acceptedAnswer text question answer __proto__ constructor toString related tags".split(
          " ",
        ),
      );
      const { value } = fc.letrec((tie) => ({
        value: fc.oneof(
          { depthSize: "medium" },
          fc.jsonValue(),
          fc.constantFrom("Question", "FAQPage", "article", "list", true),
          fc.array(tie("value"), { maxLength: 4 }),
          tie("object"),
        ),
        object: fc
          .array(fc.tuple(key, tie("value")), { maxLength: 8 })
          .map(
            (entries) =>
              JSON.parse(
                `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join(",")}}`,
              ) as unknown,
          ),
      }));
      await fc.assert(
        fc.asyncProperty(value, (json) => survive(JSON.stringify(json), format)),
        { numRuns: 150 },
      );
    },
  );

  it.each([
    ["elements", "<div>".repeat(100_000)],
    ["articles", "<article>text ".repeat(30_000)],
    ["lists", "<ul><li>".repeat(50_000)],
    ["tables", "<table><tr><td>".repeat(30_000)],
    ["quotations", "> ".repeat(50_000)],
    ["unclosed tags", "<a b='".repeat(50_000)],
    ["components", '<Card title="x">\ntext\n</Card>\n'.repeat(10_000)],
    ["links", '<a href="x">y</a> '.repeat(20_000)],
    ["Liquid", "{% comment %}".repeat(30_000)],
    ["braces", "{{".repeat(50_000)],
    ["brackets", "![".repeat(50_000)],
    ["backticks", "` `` ".repeat(50_000)],
    ["callouts", ":::note\n".repeat(30_000)],
    ["YAML", `---\na: ${"[".repeat(40_000)}\n---\ntext`],
    ["errors in YAML", `---\n${'"'.repeat(90_000)}\n---\ntext`],
    [
      "YAML aliases",
      `---\na: &a [x,x,x]\n${[..."bcdefghij"].map((name, at) => `${name}: &${name} [${`*${"abcdefghij"[at]},`.repeat(9)}]`).join("\n")}\n---\ntext`,
    ],
    ["JSON lists", "[".repeat(100_000)],
    ["JSON objects", `${'{"@graph":['.repeat(50_000)}${"]}".repeat(50_000)}`],
    ["quotation marks", `title,body\n${'"'.repeat(50_001)}`],
    ["table cells", `title,body\n${",".repeat(200_000)}`],
    [
      "colspans",
      `<table><tr><td colspan=1000000000>a<td>b</tr>${"<tr><td colspan=99999999>x<td>y".repeat(2_000)}</table>`,
    ],
  ])("%s nested or repeated beyond reason end soon", async (_, text) => {
    for (const format of [undefined, "markdown", "html"] as const) await survive(text, format);
  });
});

describe("folders", () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
    mkdirSync(join(folder, "help/deep"), { recursive: true });
    writeFileSync(join(folder, "help/good.md"), "# Good\n\nAn article.");
    writeFileSync(join(folder, "secret.md"), "# Secret\n\nNot part of it.");
  });
  const read = () => importCorpus([join(folder, "help")], { name: "test" });

  it("aren't left through symbolic links, nor entered twice", async () => {
    symlinkSync("../secret.md", join(folder, "help/out.md"));
    symlinkSync("..", join(folder, "help/up"));
    symlinkSync(".", join(folder, "help/loop"));
    symlinkSync("../deep", join(folder, "help/deep/again"));
    symlinkSync("a.md", join(folder, "help/a.md"));
    symlinkSync("gone.md", join(folder, "help/dangling.md"));
    const { corpus, report } = await read();
    expect(corpus.articles.map(({ id }) => id)).toEqual(["good"]);
    expect(report.warnings.map(({ file, message }) => [file.slice(folder.length + 6), message])).toEqual([
      ["a.md", "a symbolic link that leads nowhere: its symbolic links go round in a circle"],
      ["dangling.md", "a symbolic link that leads nowhere: there is no such file"],
      ["out.md", "a symbolic link that leads out of the folder isn't followed"],
      ["up", "a symbolic link that leads out of the folder isn't followed"],
    ]);
  });

  it("may hold what can't be read: the rest is", async () => {
    writeFileSync(join(folder, "help/photo.md"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    writeFileSync(join(folder, "help/latin.md"), Buffer.from("# Caf\xe9\n\nOuvert.", "latin1"));
    writeFileSync(join(folder, "help/wide.md"), Buffer.from("\ufeff# Wide\n\nText.", "utf16le"));
    writeFileSync(join(folder, "help/huge.md"), "");
    truncateSync(join(folder, "help/huge.md"), 1024 ** 3);
    writeFileSync(join(folder, "help/huge.json"), "");
    truncateSync(join(folder, "help/huge.json"), MAX_LIST_FILE + 1);
    writeFileSync(join(folder, "help/broken.json"), '{"articles": [');
    writeFileSync(join(folder, "help/package.csv"), "a,b\n1,2\n");
    execFileSync("mkfifo", [join(folder, "help/pipe.md")]);
    const { corpus, report } = await read();
    expect(corpus.articles.map(({ title }) => title)).toEqual(["Good", "Café", "Wide"]);
    expect(report.skipped).toEqual({ unreadable: 2, "too large": 2, binary: 1 });
    expect(
      report.warnings.map(({ file, line, message }) => `${file.slice(folder.length + 6)}:${line ?? ""} ${message}`),
    ).toEqual([
      "broken.json:1 not valid JSON: Unexpected end of JSON input.",
      "huge.json: 385 MB; at most 384 MB are read: split it, several files make one corpus",
      "huge.md: 1,024 MB; at most 16 MB are read",
      "latin.md: not UTF-8: read as Windows-1252",
      expect.stringMatching(/^package\.csv: no column for the title and the body/),
      "photo.md: not a text",
    ]);
  });

  it("may be nested without end: what is too deep is said", async () => {
    const deep = join(folder, "help", ...Array.from({ length: 110 }, () => "d"));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, "far.md"), "# Far\n\nDown.");
    const { corpus, report } = await read();
    expect(corpus.articles.map(({ title }) => title)).toEqual(["Good"]);
    expect(report.warnings.map(({ message }) => message)).toEqual(["folders are nested deeper than 100"]);
  });

  it("named file by file have to be articles", async () => {
    for (const [name, bytes, message] of [
      ["x.md", Buffer.from([0, 1, 2]), /x\.md: not a text/],
      ["x.json", Buffer.from("{}"), /x\.json: no format is recognised/],
      ["y.json", Buffer.from('{"a": }'), /y\.json:1: not valid JSON/],
      ["empty.md", Buffer.alloc(0), /no article found \(left out: 1 empty\)/],
    ] as const) {
      writeFileSync(join(folder, name), bytes);
      await expect(importCorpus([join(folder, name)], { name: "test" })).rejects.toThrow(message);
    }
  });

  it("give the same corpus every time", async () => {
    for (const name of ["b", "a", "deep/a", "deep/B"])
      writeFileSync(join(folder, "help", `${name}.md`), `# Same title\n\nText of ${name}.`);
    expect(await read()).toEqual(await read());
  });
});
