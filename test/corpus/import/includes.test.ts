import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importCorpus } from "../../../src/corpus/import/import-corpus.ts";
import { Parts } from "../../../src/corpus/import/parts.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { readText, readTree } from "./read.ts";

const PARTS = {
  "docs/_note.mdx": "---\ntitle: A part\n---\nimport X from 'x'\n\nKeep your key.\n\n- One\n- Two{props.what}\n",
  "docs/guide/_word.md": "Acorn",
  "docs/_code.mdx": "```js\nimport a from 'b'\n<Note />\n```\n",
  "docs/_outer.mdx": "import Note from './_note.mdx'\n\nBefore <Word /> after.\n\n<Note what={props.what} />\n",
  "docs/_hello.mdx": "Hello {name}, see [it](guide/a.mdx#x) or [that](b.png).",
  "snippets/one.mdx": "One sentence.\n",
  "snippets/two.md": "Two.\nSentences.\n",
};
const NOTE = "Keep your key.\n\n- One\n- Two";

describe("what a page includes stands where it includes it", () => {
  it.each([
    ["import Note from '../_note.mdx'\n\nFirst.\n\n<Note />\n\nLast.", `First.\n\n${NOTE}\n\nLast.`],
    [
      'import Note, { toc } from "@site/docs/_note.mdx";\n\nFirst.\n<Note what="!"/>\nLast.',
      `First.\n\n${NOTE}!\n\nLast.`,
    ],
    [
      "import Note from '/docs/_note.mdx'\n\n1. First\n\n   <Note/>\n\n2. Last",
      `1. First\n\n   ${NOTE.replaceAll(/\n(?=-)/g, "\n   ")}\n\n2. Last`,
    ],
    [
      "import W from './_word.md'\n\nGet <W /> now.\n\n| a | b |\n| - | - |\n| <W/> | c |",
      "Get Acorn now.\n\n| a | b |\n| - | - |\n| Acorn | c |",
    ],
    ["import Code from '../_code.mdx'\n\n- <Code />\n- b", "- ```js\n  import a from 'b'\n  <Note />\n  ```\n- b"],
    ["import Note from '../_note.mdx'\n\n> <Note />", "> Keep your key.\n>\n> - One\n> - Two"],
    ["<Outer what='?' />", `Before Acorn after.\n\n${NOTE}?`],
    [
      "import Hello from '../_hello.mdx'\n\n<Hello name=\"Ann\" />",
      "Hello Ann, see [it](docs/guide/a) or [that](b.png).",
    ],
    ['<Snippet file="one.mdx" />\n\n<Snippet file="snippets/no.mdx"/>', "One sentence."],
    [
      "First.\n\n<!--@include: ../../snippets/two.md-->\n\n<!-- @include: @/snippets/one.mdx -->",
      "First.\n\nTwo.\nSentences.\n\nOne sentence.",
    ],
    ["Use [!INCLUDE [the name](_word.md)] and {!snippets/one.mdx!}", "Use Acorn and One sentence."],
    ["{{#include ../../snippets/one.mdx}}", "One sentence."],
    [
      "Type `<Note />`:\n\n```mdx\nimport Note from '../_note.mdx'\n<Note />\n```",
      "Type `<Note />`:\n\n```mdx\nimport Note from '../_note.mdx'\n<Note />\n```",
    ],
    ["import Note from '../_note.mdx'\n\nNo {/* <Note /> */}comment <!-- <Note /> -->here", "No comment here"],
    ["import Note from '@theme/Note'\n\nText <Note />", "Text"],
    ["export const Note = 1\n\nText <Note />", "Text"],
  ])("%j", async (text, body) => {
    const { corpus, warnings } = await readTree({ ...PARTS, "docs/guide/a.mdx": `# A\n\n${text}\n` });
    expect(corpus.articles.find(({ id }) => id === "docs/guide/a")?.body).toBe(body);
    expect(warnings.filter(({ message }) => !message.includes("no.mdx"))).toEqual([]);
  });

  it("and keeps to the callout that it is in", async () => {
    const { corpus } = await readTree({
      ...PARTS,
      "docs/a.md": '!!! note\n    --8<-- "snippets/two.md"\n\n;--8<-- "x.md"',
    });
    expect(corpus.articles[0]?.body.replace(/>\n(?=>\n)/g, "")).toBe(
      '> **Note**\n>\n> Two.\n> Sentences.\n\n;--8<-- "x.md"',
    );
  });

  it("where the imported folder is the site's, one inside it, or one around it", async () => {
    for (const at of ["docs/", "", "website/docs/"]) {
      const { corpus } = await readTree({
        [`${at}_b.mdx`]: "Included.",
        [`${at}a/c.mdx`]: "import B from '@site/docs/_b.mdx'\n\n# C\n\n<B />\n",
      });
      expect(corpus.articles.map(({ body }) => body)).toEqual(["Included."]);
    }
  });
});

describe("parts of pages are no articles", () => {
  const page = "# Page\n\nText.\n";
  it.each<[string, Record<string, string>, string[]]>([
    ["by their names", { "_a.mdx": page, "b/_c.md": page, "b/d.md": page }, ["b/d"]],
    [
      "but Hugo's and Jekyll's are",
      { "a/_index.md": page, "_posts/2024-01-02-b.md": `${page}B` },
      ["posts/2024-01-02-b", "a"],
    ],
    [
      "in a folder of snippets that some page includes",
      { "snippets/a.mdx": page, "snippets/es/b.mdx": `${page}B`, "c.mdx": 'Text. <Snippet file="a.mdx" />' },
      ["c"],
    ],
    [
      "but a folder by that name may hold articles",
      { "snippets/a.mdx": page, "c.mdx": `${page}C` },
      ["snippets/a", "c"].sort(),
    ],
    [
      "nor do they make others parts",
      { "snippets/a.mdx": "import B from './b.mdx'\n\nA <B />", "snippets/b.mdx": page, "guide/c.md": `${page}C` },
      ["guide/c", "snippets/a", "snippets/b"],
    ],
    [
      "other files that are included are both",
      { "a.mdx": page, "b.mdx": "import A from './a.mdx'\n\nB <A />" },
      ["a", "b"],
    ],
  ])("%s", async (_, files, ids) => {
    const { corpus, report } = await readTree(files);
    expect(corpus.articles.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const left = Object.keys(files).length - ids.length;
    expect(report.skipped).toEqual(left === 0 ? {} : { "not an article": left });
  });

  it("unless somebody names them", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "_a.md"), page);
    expect((await importCorpus([join(folder, "_a.md")], { name: "x" })).corpus.articles).toHaveLength(1);
  });
});

describe("what can't be followed is said in one line", () => {
  const said = (count: string, file: string) =>
    `${count} could not be followed, such as "${file}": only files in the imported folder are`;
  it.each<[string, Record<string, string>, string]>([
    ["that is missing", { "a.mdx": "import B from './b.mdx'\n\nText <B /> <B />" }, said("2 includes", "./b.mdx")],
    ["out of the folder", { "a.md": "Text\n\n{!../../etc/passwd.md!}" }, said("1 include", "../../etc/passwd.md")],
    ["of itself", { "a.mdx": "import A from './a.mdx'\n\nText <A />" }, said("1 include", "./a.mdx")],
    [
      "in a circle",
      {
        "a.mdx": "Text <B />",
        "_b.mdx": "import C from './_c.mdx'\n\n<C />",
        "_c.mdx": "import B from './_b.mdx'\n\n<B />",
      },
      said("1 include", "./_b.mdx"),
    ],
    [
      "of a part of a file",
      { "a.md": "Text\n\n<!--@include: ./b.md{1,2}-->", "b.md": "B" },
      said("1 include", "./b.md{1,2}"),
    ],
  ])("%s", async (_, files, message) => {
    const { warnings, corpus } = await readTree(files);
    expect(warnings).toEqual([{ file: Object.keys(files)[0], message }]);
    expect(corpus.articles[0]?.body).toBe("Text");
  });

  it("on standard input", async () => {
    const { report } = await readText('# A\n\nText\n\n--8<-- "b.md"\n');
    expect(report.warnings).toEqual([{ file: "-", message: said("1 include", "b.md") }]);
  });

  it("but not code, nor components that aren't used", async () => {
    const { warnings } = await readTree({ "a.mdx": "import B from './b.mdx'\n\nText\n\n--8<-- \"c.py\"\n" });
    expect(warnings).toEqual([]);
  });

  it("through a symbolic link out of the folder", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "in"));
    writeFileSync(join(folder, "secret.md"), "Secret.");
    writeFileSync(join(folder, "in", "a.md"), 'Text\n\n--8<-- "_b.md"\n');
    symlinkSync(join(folder, "secret.md"), join(folder, "in", "_b.md"));
    const { corpus } = await importCorpus([join(folder, "in")], { name: "x" });
    expect(corpus.articles.map(({ body }) => body)).toEqual(["Text"]);
  });
});

describe("includes are bounded", () => {
  it("in depth", async () => {
    const chain = Array.from({ length: 20 }, (_, at) => [`_b${at}.md`, `${at}\n\n{!_b${at + 1}.md!}`]);
    const { corpus } = await readTree({ ...Object.fromEntries(chain), "a.md": "{!_b0.md!}" });
    expect(corpus.articles[0]?.body).toBe("0\n\n1\n\n2\n\n3\n\n4");
  });

  it("in size, in a page", async () => {
    const many = (file: string) => `{!${file}!} `.repeat(2_000);
    const { corpus } = await readTree({
      "a.md": `A. ${many("_b.md")}`,
      "_b.md": many("_c.md"),
      "_c.md": many("_d.md"),
      "_d.md": "x".repeat(20_000),
    });
    expect(corpus.articles[0]?.body.length).toBeLessThan(3_000_000);
  });

  it("in size, in all", () => {
    const folder = temporaryFolder();
    const absolute = join(folder, "_a.md");
    writeFileSync(absolute, "x".repeat(200_000));
    const parts = new Parts([[{ kind: "file", file: "_a.md", absolute, path: "_a.md", source: 0, explicit: false }]]);
    let read = 0;
    while (read < 1_000 && parts.read(0, "_a.md", "b.md") !== null) read++;
    expect(read).toBe(Math.floor((64 * 1024 * 1024) / 200_000));
  });
});
