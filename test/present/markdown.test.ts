import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toAnsi } from "../../src/present/ansi.ts";
import type { MarkdownOptions } from "../../src/present/markdown/options.ts";
import { renderMarkdown } from "../../src/present/markdown/render.ts";
import { lineText, lineWidth } from "../../src/present/styled.ts";

const show = (markdown: string, options: Partial<MarkdownOptions> = {}) =>
  renderMarkdown(markdown, { width: 40, ...options }).map((row) => lineText(row).trimEnd());

type Case = [name: string, markdown: string, rows: readonly string[], options?: Partial<MarkdownOptions>];

const CASES: readonly Case[] = [
  ["a paragraph, wrapped at spaces", "one two three four", ["one two", "three", "four"], { width: 8 }],
  ["a word longer than the row", "abcdefghij", ["abcd", "efgh", "ij"], { width: 4 }],
  ["wide characters, which break anywhere", "漢字漢字漢", ["漢字", "漢字", "漢"], { width: 5 }],
  ["an emoji sequence, which never breaks", "a 👩‍👩‍👧 b", ["a", "👩‍👩‍👧", "b"], { width: 2 }],
  ["a heading between blank rows", "a\n\n## B\n\nc", ["a", "", "B", "", "c"]],
  ["nested bullets", "- a\n  - b\n    - c", ["• a", "  ◦ b", "    ▪ c"]],
  ["nested bullets in ASCII", "- a\n  - b", ["* a", "  - b"], { ascii: true }],
  ["a wrapped bullet, indented", "- one two three", ["• one two", "  three"], { width: 10 }],
  ["numbers, right-aligned", "9. a\n10. b", [" 9. a", "10. b"]],
  ["a task list", "- [x] done\n- [ ] open", ["[x] done", "[ ] open"]],
  ["a loose list", "- a\n\n- b", ["• a", "", "• b"]],
  ["a quote", "> a\n> b", ["│ a b"]],
  ["code as it is written", "```\na  b\n  c\n```", ["  a  b", "    c"]],
  ["long code, cut", "```\nabcdefgh\n```", ["  abcd", "  efgh"], { width: 6 }],
  ["a rule", "a\n\n---\n\nb", ["a", "", "──────", "", "b"], { width: 6 }],
  ["no rule where it is read out", "a\n\n---\n\nb", ["a", "", "", "", "b"], { spoken: true }],
  ["no bar beside a quote that is read out", "> a", ["a"], { spoken: true }],
  [
    "a table that is read out, cell by cell",
    "|a|b|\n|-|-|\n|1|2|\n|3|4|",
    ["a: 1", "b: 2", "", "a: 3", "b: 4"],
    { spoken: true },
  ],
  ["a link with its address", "[a](https://x.test/)", ["a (https://x.test/)"]],
  ["a link drawn as a hyperlink", "[a](https://x.test/)", ["a"], { hyperlinks: true }],
  ["an address that is its own text", "<https://x.test/>", ["https://x.test/"]],
  ["a link to an article", "[a](b)", ["a"], { isArticle: (id) => id === "b" }],
  ["an image as its text", "![a cat](cat.png)", ["a cat"]],
  ["HTML reduced to its text", "<div><p>a</p><script>b</script></div>", ["a"]],
  ["inline HTML and breaks", "a<br>b <b>c</b>", ["a", "b c"]],
  ["no template tags", "{% callout info %}\nRead this.\n{% endcallout %}", ["Read this."]],
  ["no template tag within a line", "a {% icon name='x_y_z' %} b", ["a b"]],
  ["template tags in code", "`{% a %}`\n\n```\n{% b %}\n```\n{% c %}", ["{% a %}", "", "  {% b %}"]],
  ["template tags in code without an end", "```\n{% b %}", ["  {% b %}"]],
  ["a brace and a percent sign", "a {% b", ["a {% b"]],
  ["entities and escapes", "a &amp; b \\* c", ["a & b * c"]],
  ["control characters made visible", "a\u001b[31mb", ["a␛[31mb"]],
  ["a table", "|A|B|\n|-|-:|\n|x|1|\n|yy|10|", ["A  │  B", "───┼───", "x  │  1", "yy │ 10"]],
  [
    "a table narrowed to the width",
    "|Key|Value|\n|-|-|\n|a|one two three four|",
    ["Key │ Value", "────┼───────────", "a   │ one two", "    │ three four"],
    { width: 16 },
  ],
  [
    "a table in hardly any width, as a list",
    "|Name|Value|More|\n|-|-|-|\n|alphabet|betagamma|gammadelta|",
    ["Name:", "alphabet", "Value:", "betagamma", "More:", "gammadelta"],
    { width: 12 },
  ],
];

describe("Markdown in a terminal", () => {
  it.each<Case>(CASES)("draws %s", (_, markdown, rows, options) => {
    expect(show(markdown, options)).toEqual(rows);
  });

  it.each([
    ["bold", "**a**", "\u001b[1ma\u001b[0m"],
    ["italic", "*a*", "\u001b[3ma\u001b[0m"],
    ["struck out", "~~a~~", "\u001b[9ma\u001b[0m"],
    ["code", "`a`", "\u001b[35ma\u001b[0m"],
    ["a heading", "# a", "\u001b[1;36ma\u001b[0m"],
    [
      "a hyperlink",
      "[a](https://x.test/)",
      "\u001b]8;;https://x.test/\u001b\\\u001b[4;36ma\u001b[0m\u001b]8;;\u001b\\",
    ],
    ["a link that no hyperlink can hold", "[a](<https://x.test/é>)", "\u001b[4;36ma\u001b[0m"],
  ])("styles %s", (_, markdown, expected) => {
    const [row] = renderMarkdown(markdown, { width: 40, hyperlinks: true });
    expect(toAnsi(row!, { color: true, hyperlinks: true })).toBe(expected);
  });

  it("marks matches across styles", () => {
    const [row] = renderMarkdown("a **big** fee", { width: 40, mark: () => [[2, 9]] });
    expect(row!.filter((run) => run.tone === "match").map((run) => run.text)).toEqual(["big", " fee"]);
  });

  it("never draws a row wider than it may be, nor anything a terminal would obey", () => {
    const fragment = fc.constantFrom(
      "# ",
      "- ",
      "1. ",
      "> ",
      "**",
      "`",
      "|",
      "\n",
      "|-|-|\n",
      "[a](b)",
      "漢字",
      "👍🏽",
      "word ",
      "\u001b[2J",
      "\u202e",
      "<b>",
      "```\n",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fragment, fc.string()), { maxLength: 40 }),
        fc.integer({ min: 2, max: 60 }),
        (parts, width) => {
          for (const row of renderMarkdown(parts.join(""), { width })) {
            expect(lineText(row)).not.toMatch(/\p{Cc}|[\u202a-\u202e]/u);
            expect(lineWidth(row)).toBeLessThanOrEqual(Math.max(width, 12));
          }
        },
      ),
    );
  });
});
