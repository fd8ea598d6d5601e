import { describe, expect, it } from "vitest";
import { parseCorpus } from "../../src/corpus/read-corpus.ts";
import { maskPersonal } from "../../src/history/mask.ts";
import { FaqError } from "../../src/model/errors.ts";
import { renderMarkdown } from "../../src/present/markdown/render.ts";
import { plainBlocks } from "../../src/text/plain-text.ts";
import { reasonableMarkdown } from "../../src/text/reasonable-markdown.ts";
import { readText } from "../corpus/import/read.ts";
import { article, corpus } from "../support/corpus.ts";
import { searcherOf } from "../support/searcher.ts";
import { RUNS } from "./inputs.ts";

/** Enough that whatever grows with the square of the length runs out of time. */
const TIMES = RUNS >= 10_000 ? 100_000 : 30_000;
const DEEP = 100_000;

/** Each is harmless once and, repeated, has stopped some parser, pattern or stack. */
const PIECES =
  "> |- |* |1. |> - |>|[|![|](|[a](|[[|[x] |- [ ] |*|*a_|a*|**a |**_|a**a_|_|`|` `` |~~|~~~|<|<a |<!--|</|<b>|<?|&|&#|\\|{{|" +
  "{% |{%raw%}|{:|{#a|:::|:::a |!!! |[!0|=|#|# |\n|\r|\r\n| |  \n|\t|a\n=\n|+ a\n|http://|https://a.b/(|www.|a@|a@a.|a-|e\u0301|\u200b|" +
  "{{a({|}) |{{a({text:'|\\'|![[a|[[a]]|[[a\n|{%capture a%}{{a}}|{%endcapture%}{{a}}|{.a |--8<-- 'a|:material-|&#1|" +
  "字|🙂|7|a|a b |import\t|export a\n|<style|</style|STYLE<|<a b='|\"a|'";
const pieces = [...PIECES.split("|"), "|", "x|y\n-|-\n", "a|b\n", "|<ul>\n"];

describe("a text of one thing over and over", () => {
  it.each(pieces)("%j is indexed, searched, drawn, imported and masked", { timeout: 60_000 }, async (piece) => {
    // A tag, since some patterns run over texts with one only.
    const text = `${piece.repeat(TIMES / Math.max(1, piece.length / 4))}{% end %}`;
    const searcher = searcherOf(corpus([article({ id: "a", title: "Title", body: text })]));
    expect(searcher.search({ text: "title" }).total).toBe(1);
    expect(searcher.article("a")?.body).toBe(text);
    searcher.search({ text: text.slice(0, 20_000) });
    expect(renderMarkdown(text, { width: 80 })).toEqual(expect.any(Array));
    maskPersonal(text.slice(0, 100_000));
    for (const format of ["markdown", "html"] as const)
      await readText(`# Title\n\n${text}\n\nEnd`, { format }).catch((error: unknown) =>
        expect(error).toBeInstanceOf(FaqError),
      );
  });

  it.each(["para\n    ```\n", "para\n\n    ```\n\n", "``` a`b\n", "<!--\n```\n-->\n"])(
    "is read behind what only looks like the beginning of code: %j",
    (beginning) => {
      for (const piece of ["> ", "- ", "*a_", "[a](", "<a ", "`` ` ", " ", "\n"]) {
        const text = beginning + piece.repeat(TIMES);
        expect(plainBlocks(`${text}\n\nneedle`).at(-1)?.text).toContain("needle");
        expect(renderMarkdown(text, { width: 80 })).toEqual(expect.any(Array));
      }
    },
  );

  it("of a million letters is a word", () => {
    const word = "ab".repeat(500_000);
    const searcher = searcherOf(corpus([article({ id: "a", title: "Title", body: `before ${word} after` })]));
    expect(searcher.search({ text: "after" }).total).toBe(1);
    expect(searcher.search({ text: word }).query).toBe(word);
  });
});

describe("a corpus nested 100,000 levels deep", () => {
  it.each([
    ["an article", `{"name":"x","articles":[${"[".repeat(DEEP)}${"]".repeat(DEEP)}]}`, "article 1"],
    [
      "a body",
      `{"name":"x","articles":[{"id":"a","title":"t","body":${'{"a":'.repeat(DEEP)}1${"}".repeat(DEEP)}}]}`,
      "body",
    ],
    ["everything", "[".repeat(DEEP), "JSON"],
  ])("in %s is refused with its place", (_, json, place) => {
    const parse = () => parseCorpus(Buffer.from(json), "centre.json");
    expect(parse).toThrow(FaqError);
    expect(parse).toThrow(new RegExp(`^centre\\.json: .*${place}`));
  });
});

describe("reasonableMarkdown", () => {
  const long = "Some words that people write.\n\n".repeat(100);

  it.each([
    ["prose", long],
    ["a list in a list in a quotation", `${long}> - a\n>   - b\n>     1. c\n`],
    ["a large table", `${long}|a|b|\n|-|-|\n${"|`x`|[y](z)|\n".repeat(500)}`],
    ["crowded code", `${long}\`\`\`js\n${"a[i] = b * (c_d + e.f);\n".repeat(2_000)}\`\`\`\n`],
  ])("leaves %s as it is", (_, markdown) => expect(reasonableMarkdown(markdown)).toBe(markdown));

  it("keeps the words of what is nested or crowded beyond reason", () => {
    for (const crowd of [
      "> ".repeat(5_000),
      "- ".repeat(5_000),
      "*a_".repeat(50_000),
      " ".repeat(50_000),
      "\n".repeat(9_000),
    ]) {
      const words = plainBlocks(`${crowd}needle in *a* haystack`)
        .map(({ text }) => text)
        .join(" ");
      expect(words).toMatch(/needle in/);
      expect(words).toMatch(/haystack/);
    }
  });
});
