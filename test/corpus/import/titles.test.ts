import { describe, expect, it } from "vitest";
import { takeTitle } from "../../../src/corpus/import/markdown/heading.ts";
import { plainTitle } from "../../../src/corpus/import/markdown/plain-title.ts";
import { readText, readTree } from "./read.ts";

describe("the heading that is the title", () => {
  it.each([
    ["# A\n\nText", "A", "Text"],
    ["\n## A ##\nText", "A", "Text"],
    ["Text\n\n# A\n\nMore", "A", "Text\n\n# A\n\nMore"],
    ["## A\n\nText\n\n### B\n\n```\n## C\n```", "A", "Text\n\n### B\n\n```\n## C\n```"],
    ["## A\n\nText\n\n## B", null, "## A\n\nText\n\n## B"],
    ["## A\n\nText\n\n# B", "B", "## A\n\nText\n\n# B"],
    ["Text\n\n## A\n\nMore", null, "Text\n\n## A\n\nMore"],
    ["Text\n\n## A\n\n# B", "B", "Text\n\n## A\n\n# B"],
    ["#\n\n## A\n\nText", "A", "Text"],
    ["A\n===\n\nText", "A", "Text"],
    ["Text\n\nA\n=\n\nMore", "A", "Text\n\nA\n=\n\nMore"],
    ["```sh\n# set it up\n```\n\n# A\n\nText", "A", "```sh\n# set it up\n```\n\n# A\n\nText"],
    ["Text\n\n```\n# no title\nB\n==\n```", null, "Text\n\n```\n# no title\nB\n==\n```"],
    ["~~~\n```\n# no title", null, "~~~\n```\n# no title"],
    ["```\nx\n```\n\n## A", null, "```\nx\n```\n\n## A"],
    ["```\nx\n```\n====\ntext", null, "```\nx\n```\n====\ntext"],
    ["```\n    ```\n# no title\n```\n\nText", null, "```\n    ```\n# no title\n```\n\nText"],
    ["> ```\n> # no title\n> ```\n\n# A", "A", "> ```\n> # no title\n> ```\n\n# A"],
    ["```inline``` is code\n\n# A", "A", "```inline``` is code\n\n# A"],
  ])("of %j is %j", (body, title, rest) => {
    expect(takeTitle(body, null)).toEqual({ title, body: rest });
  });

  it.each([
    ["# A!\n\nText", "Text"],
    ["## a\n\nText", "Text"],
    ["## a\n\nText\n\n## B", "Text\n\n## B"],
    ["# B\n\nText", "# B\n\nText"],
    ["Text\n\n# A", "Text\n\n# A"],
  ])("goes where it says the front matter's again: %j", (body, rest) => {
    expect(takeTitle(body, "A").body).toBe(rest);
  });
});

describe("a title", () => {
  it.each([
    ["The `<details>` element", "The <details> element"],
    ["`<Image />` component", "<Image /> component"],
    ["\\<script setup>", "<script setup>"],
    ["\\(CI/CD\\) \\- overview\\!", "(CI/CD) - overview!"],
    ["Q&amp;A &mdash; R&eacute;sum&eacute; &#8211; &#x26;", "Q&A — Résumé – &"],
    ["AT&T; R&D &nosuch;", "AT&T; R&D &nosuch;"],
    ["<b>Bold</b> and **bold** and __bold__ and *soft*", "Bold and bold and bold and soft"],
    ["2 * 3 * 4, *nix and `**kwargs`", "2 * 3 * 4, *nix and **kwargs"],
    ["``a ` b`` and `` ` ``", "a ` b and `"],
    ["[Link](x) ![Alt](y) {{ site.x }} {#id}", "Link Alt"],
    ["\\`not code\\` <i>x</i>", "`not code` x"],
    ["&lt;b&gt; stays", "<b> stays"],
  ])("%s is shown as %s", (markdown, plain) => {
    expect(plainTitle(markdown)).toBe(plain);
  });

  it.each([
    ["# The `<details>` element\n\nText", "The <details> element"],
    ['---\ntitle: "`<Image />` component"\n---\nText', "<Image /> component"],
    ["# \\<script setup>\n\nText", "<script setup>"],
    ["# Use <your-id>\n\nText", "Use <your-id>"],
  ])("is taken so from a file: %j", async (text, title) => {
    const { corpus } = await readText(text, { format: "markdown" });
    expect(corpus.articles[0]!.title).toBe(title);
  });
});

it("a title that is nothing but a tag leaves the file's name", async () => {
  const { corpus } = await readTree({ "StrictMode.md": "---\ntitle: <StrictMode>\n---\nText.\n" });
  expect(corpus.articles).toMatchObject([{ title: "StrictMode", body: "Text." }]);
});
