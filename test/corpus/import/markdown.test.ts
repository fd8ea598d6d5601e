import { describe, expect, it } from "vitest";
import { cleanMarkdown } from "../../../src/corpus/import/markdown/clean.ts";

/** `~` stands for a fence's mark, which a template can't hold. */
const fences = (text: string) => text.replaceAll("~", "```");

describe("code of Markdown's inside HTML", () => {
  it.each([
    [
      "in a table's cells",
      "<table><tr><td>`a`</td><td>x</td></tr><tr><td>`b|c`<br>d</td><td>`e\nf`</td></tr></table>",
      "| `a` | x |\n| --- | --- |\n| `b\\|c` d | `e f` |",
    ],
    [
      "in lists",
      "<ul><li>Use `a`<br>b</li><li>Then\n\n~sh\nls\n\npwd\n~\n</li></ul>",
      "- Use `a`  \n  b\n- Then\n\n  ~sh\n  ls\n\n  pwd\n  ~",
    ],
    [
      "in a table that lays out the page",
      "<table><tr><td>\n\n~\nls\n~\n\n</td><td>`x`</td></tr><tr><td>a</td><td>b</td></tr></table>",
      "~\nls\n~\n\n`x`\n\na\n\nb",
    ],
    ["in definitions", "<dl><dt>`t`</dt><dd>What `t` is</dd></dl>", "**`t`**\n\nWhat `t` is"],
    ["in preformatted text", "<pre>\n~js\nx\n~\n</pre>", "~js\nx\n~"],
    ["beside characters that stand for it", "\ue000\ue0010\ue003 `a` \ue004<ul><li>b\ue004</li></ul>", "0 `a` \n\n- b"],
  ])("stays as it is %s", (_, source, markdown) => {
    expect(cleanMarkdown(fences(source))).toBe(fences(markdown));
  });
});

describe("HTML below a table", () => {
  it.each([
    ["| a |\n|---|\n| 1 |\n<h2>Next</h2>\n<p>one</p>", "| a |\n|---|\n| 1 |\n\n## Next\n\none"],
    ["| a |\n|---|\n| 1 |\n<ul>\n<li>x</li>\n</ul>", "| a |\n|---|\n| 1 |\n\n- x"],
    ["| a |\n|---|\n| <ul><li>x</li><li>y</li></ul> |\n| <ul>\n\n</ul>", "| a |\n|---|\n| x; y |\n|"],
  ])("is none of it: %j", (source, markdown) => {
    expect(cleanMarkdown(source).trim()).toBe(markdown);
  });
});

describe("Liquid's captures", () => {
  it.each([
    ["{% capture a %}Text{% endcapture %}See {{ a }}!", "See Text!"],
    ["{% capture a %}\n## A\n\n`b`\n{% endcapture %}\n<div>\n{{ a | markdownify }}\n</div>", "## A\n\n`b`"],
    ["{%- capture a -%}x{%- endcapture -%}{{- a | strip -}} {{ a }}", "x x"],
    ["{% capture a %}b{% if c %}d{% endif %}{% endcapture %}{% capture e %}{{ a }}f{% endcapture %}{{ e }}", "bdf"],
    ["{% capture a %}x{% endcapture %}{% include note.html content=a type='b' %}", "x"],
    ["{% capture a %}x{% endcapture %}{{ a | size }}y", "y"],
    ["{% capture a %}x{% endcapture %}y", "y"],
    ["{% capture a %}never ended {{ b }}", "never ended {{ b }}"],
  ])("%s", (source, markdown) => {
    expect(cleanMarkdown(source)).toBe(markdown);
  });

  it("are put out only so often", () => {
    const text = "x".repeat(100_000);
    const markdown = cleanMarkdown(`{% capture a %}${text}{% endcapture %}${"{{ a }}".repeat(100_000)}`);
    expect(markdown.length).toBeLessThan(1_000_000);
    expect(markdown).toContain(text);
  });
});

describe("Nunjucks' calls", () => {
  it.each([
    ['a\n\n{{ example({ group: "x" }) }}\n\nb', "a\n\nb"],
    ["{{ table({\n  rows: [{ text: f({ a: 1 }) }],\n  b: { c: 1 }}) | safe }}b", "b"],
    [
      `{{ table({ caption: "Sizes", head: [{ text: 'Size' }], rows: [{ html: '<p>\\'S\\' <b>x</b></p>' }], context: "c" }) }}`,
      "Sizes\n\nSize\n\n'S' **x**",
    ],
    ["{{ a({ b }) }} {{ first_name }} {{- c.d({}) -}}e", "{{ first_name }} e"],
    ["{{ a({ never closed", "{{ a({ never closed"],
    ["`{{ a({ b: 1 }) }}`", "`{{ a({ b: 1 }) }}`"],
  ])("%j", (source, markdown) => {
    expect(cleanMarkdown(source).trim()).toBe(markdown);
  });
});

describe("HTML in a table's row", () => {
  const table = (cell: string) => `| Plan | What<br>else |\n| --- | :-: |\n| Free | ${cell} |`;
  it.each([
    ["a<br>b<br/>c", "a b c"],
    ["<ul><li>a</li><li>`b`</li></ul>", "a; `b`"],
    ["see <ol><li>a<li>b</ol>", "see a; b"],
    ["<p>a</p> <p>b</p>", "a b"],
    ["<pre>ls -l</pre>", "`ls -l`"],
    ["a <b>b</b>", "a **b**"],
  ])("%s leaves it a row", (cell, markdown) => {
    const text = cleanMarkdown(`${table(cell)}\n\n<ul><li>c|d</li></ul>`);
    expect(text.split("\n")).toEqual(["| Plan | What else |", "| --- | :-: |", `| Free | ${markdown} |`, "", "- c|d"]);
  });
});
