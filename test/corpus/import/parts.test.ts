import { describe, expect, it } from "vitest";
import { isoDate } from "../../../src/corpus/import/dates.ts";
import { htmlToMarkdown } from "../../../src/corpus/import/html/to-markdown.ts";
import { IdAllocator, pathId, safeId } from "../../../src/corpus/import/ids.ts";
import { LinkResolver, mapLinks } from "../../../src/corpus/import/links.ts";
import { cleanMarkdown } from "../../../src/corpus/import/markdown/clean.ts";
import { slug } from "../../../src/corpus/import/slug.ts";
import { count } from "../../../src/corpus/import/values.ts";

describe("dates", () => {
  it.each([
    ["2024-08-08", "2024-08-08"],
    ["2024-08-08T10:00:00+02:00", "2024-08-08T08:00:00Z"],
    ["2024-08-08 10:00:00 UTC", "2024-08-08T10:00:00Z"],
    ["2024-08-08 10:00:00 +0200", "2024-08-08T08:00:00Z"],
    ["2024/8/8", "2024-08-08"],
    ["8 August 2024", "2024-08-08"],
    ["Aug 8th, 2024", "2024-08-08"],
    ["Thursday, August 8, 2024 at 3:04 PM", "2024-08-08T15:04:00Z"],
    ["Thu, 08 Aug 2024 10:00:00 GMT", "2024-08-08T10:00:00Z"],
    ["Thu Aug 08 2024 10:00:00 GMT", "2024-08-08T10:00:00Z"],
    ["Thu Aug 08 10:00:00 2024 UTC", "2024-08-08T10:00:00Z"],
    ["Thu Aug  8 10:00:00 +0200 2024", "2024-08-08T08:00:00Z"],
    ["Thu Aug  8 10:00:00 2024", "2024-08-08T10:00:00Z"],
    ["Thu Aug 32 10:00:00 2024", null],
    ["31.12.2025", "2025-12-31"],
    ["12/31/2025", "2025-12-31"],
    ["31/12/2025", "2025-12-31"],
    ["1/2/2026", "2026-01-02"],
    ["2024-08", "2024-08-01"],
    [1723111200, "2024-08-08T10:00:00Z"],
    [1723111200000, "2024-08-08T10:00:00Z"],
    ["1723111200", "2024-08-08T10:00:00Z"],
    ["2024-02-30", null],
    ["soon", null],
    ["", null],
    [0, null],
    [true, null],
  ])("%j is %j", (written, iso) => {
    expect(isoDate(written)).toBe(iso);
  });
});

describe("counts", () => {
  it.each([
    [12, 12],
    ["1,204", 1204],
    ["1 204", 1204],
    ["1.204", 1204],
    ["12.000", 12000],
    ["3.0", 3],
    ["1.5", null],
    ["1.20", null],
    ["", null],
    [-1, null],
    [1.5, null],
    [null, null],
  ])("%j is %j", (value, expected) => {
    expect(count(value)).toBe(expected);
  });
});

describe("ids", () => {
  it.each([
    ["02-getting-started/First Notebook.mdx", "02-getting-started/first-notebook"],
    ["billing/index.md", "billing"],
    ["index.md", "index"],
    ["billing/index.html.md", "billing"],
    ["billing/refunds.html.md", "billing/refunds"],
    ["Über uns/Größe.md", "uber-uns/große"],
    ["помощь/Как войти.md", "помощь/как-войти"],
    ["../../etc/passwd", "etc/passwd"],
    ["お問い合わせ.md", "お問い合わせ"],
  ])("of the path %j: %j", (path, id) => {
    expect(pathId(path)).toBe(id);
  });

  it("can be typed, shown and told apart, however odd the source's are", () => {
    expect(safeId("a\u0000b\u001b[31m\u202ec\n")).toBe("a b [31m c");
    const long = safeId("x".repeat(10_000));
    expect(long).toHaveLength(200);
    expect(safeId(`${"x".repeat(10_000)}y`)).not.toBe(long);
    expect(safeId("account/reset")).toBe("account/reset");
  });

  it("are each given out once, the same way every time", () => {
    const ids = new IdAllocator();
    expect(["a", "a", "a-2", "a", "b"].map((id) => ids.take(id))).toEqual(["a", "a-2", "a-2-2", "a-3", "b"]);
  });

  it("keep no marks", () => {
    expect(slug("What’s “new”?  Crème brûlée & co.")).toBe("whats-new-creme-brulee-co");
  });
});

describe("links", () => {
  const links = new LinkResolver();
  links.add({
    id: "one",
    sourceId: null,
    path: "guides/One.md",
    url: "https://help.example/hc/en/one/",
    aliases: ["/old/one"],
  });
  links.add({ id: "two", sourceId: null, path: "content/en/functions/Two.md", url: null, aliases: [] });
  links.add({ id: "123", sourceId: "123", path: "articles.json", url: null, aliases: [] });
  links.add({ id: "three", sourceId: null, path: "plans/three.html.md", url: null, aliases: [] });
  it.each([
    ["/docs/plans/three/", "x.md", "three"],
    ["three.html", "plans/x.html.md", "three"],
    ["One.md", "guides/two.md", "one"],
    ["./one#part", "guides/two.md", "one"],
    ["../guides/One.md", "other/x.md", "one"],
    ["/docs/en/guides/one/", "x.md", "one"],
    ["https://help.example/hc/en/one?x=1", null, "one"],
    ["http://www.help.example/hc/en/one", null, "one"],
    ["/old/one", null, "one"],
    ["https://x.example/hc/en-us/articles/123-Title", null, "123"],
    ["123", null, "123"],
    ["/functions/two/", "content/en/x.md", "two"],
    ["functions/two", "content/en/x.md", "two"],
    ["https://elsewhere.example/guides/one", null, null],
    ["../../../../etc/passwd", "guides/two.md", null],
    ["#part", "guides/one.md", null],
    ["mailto:a@b.example", null, null],
    ["%E0%A4%A", null, null],
  ])("%s in %s is %s", (target, from, id) => {
    expect(links.resolve(target, from)).toBe(id);
  });

  it("are mapped in prose and left alone in code", () => {
    expect(
      mapLinks('[a](x "t") `[a](x)` [b]\n\n[b]: x\n\n```\n[a](x)\n```\n[c](y)', (target) =>
        target === "x" ? "id 1" : null,
      ),
    ).toBe('[a](<id 1> "t") `[a](x)` [b]\n\n[b]: <id 1>\n\n```\n[a](x)\n```\n[c](y)');
    const code = "- ```\n      ```\n  [a](x)\n  ```\n";
    expect(mapLinks(`${code}[a](x)`, () => "id")).toBe(`${code}[a](id)`);
  });
});

describe("HTML to Markdown", () => {
  it.each([
    ["<p>a<br>b</p>", "a  \nb"],
    ["<b>bold </b>text <i></i>", "**bold** text"],
    ["<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>", "- a\n  - b\n- c\n\n  d"],
    ['<ol start="3"><li>a<li>b</ol>', "3. a\n4. b"],
    ["<span><p>a</p><p>b</p></span>", "a\n\nb"],
    ['<a href="javascript:alert(1)">x</a> <a href=" /y z ">y</a>', "x [y](/y%20z)"],
    ['<img src="a" alt="IMG_1.PNG"><img alt="A menu"><img alt="Screen Shot 2024 at 1.02.png">', "A menu"],
    ["<p># no * heading _x_ a_b 1 < 2 &lt;b&gt;</p>", "\\# no \\* heading \\_x\\_ a_b 1 < 2 \\<b>"],
    ["<p>1. no list</p>", "1\\. no list"],
    ["<table><tr><td>only</td></tr></table>", "only"],
    ["<table><tr><th>a<th>b<tr><td>c|d<td><p>e<p>f</table>", "| a | b |\n| --- | --- |\n| c\\|d | e f |"],
    ["<table><tr><td>a<td>b<tr><td colspan=2>c</table>", "| a | b |\n| --- | --- |\n| c |  |"],
    ["<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"],
    ["<pre>a &lt;b&gt;\n  ```</pre>", "````\na <b>\n  ```\n````"],
    ["<p>x <code>a`b</code></p>", "x ``a`b``"],
    ["<script>x</script><style>y</style>z", "z"],
    ['<iframe src="//video.example/1" title="Tour"></iframe>', "[Tour](https://video.example/1)"],
    ["<p>never closed <b>bold", "never closed **bold**"],
    ["</p></div>stray <", "stray <"],
  ])("%s", (html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });
});

describe("Markdown of site generators", () => {
  it.each([
    ["::: tip Title\nText\n:::", "> **Title**\n>\n> Text"],
    [':::::zone pivot="x"\nText\n:::::', "Text"],
    ['!!! note "Read this"\n    Text\n\n    More\n\nAfter', "> **Read this**\n>\n> Text\n>\n> More\n\nAfter"],
    ['=== "Mac"\n    Press Cmd', "**Mac**\n\nPress Cmd"],
    ["> [!TIP]\n> Text", "> **Tip**\n>\n> Text"],
    ["## Title {#id}\n{: .lead }\n[TOC]", "## Title"],
    ["a <!-- b --> c", "a  c"],
    ["> [!تلميح] عنوان\n> نص", "> **عنوان**\n>\n> نص"],
    ["> [!重要]\n> 文\n\n> [!custom] x", "> **重要**\n>\n> 文\n\n> x"],
    ["<kbd>\\\\</kbd> and <kbd>Ctrl</kbd> \\<b>", "\\\\ and Ctrl \\<b>"],
    ["a|b\n-|-\n1|2\n{.no-wrap}\n\n{#id .lead}\nText", "a|b\n-|-\n1|2\n\nText"],
    ['Text\n\n--8<-- "a.md"\n\n{!b.md!}More {! not', "Text\n\nMore {! not"],
    ["| :material-check: | :octicons-x-16:{ .red } |\n:material-cog: Set 10:20:30", "| ✓ | ✗ |\nSet 10:20:30"],
    ["[![Alt](a.png)](b) ![](c.png) ![x.png](d)", "[Alt](b)"],
    ['{{< alert type="warning" >}}Hot{{< /alert >}}', "> **Warning**\n>\n> Hot"],
    ['See {{< ref "/docs/a.md" >}} {{< figure src="x" alt="A chart" >}}', "See /docs/a.md A chart"],
    ["{% if a %}x{% endif %}{{ site.title }} {{ name }}", "x {{ name }}"],
    ["{% for one in site.data.all %}- {{ one.name }}{% endfor %} {{ other }}", "-  {{ other }}"],
    ["a <your-id> b <b>c</b> <https://d.example>", "a \\<your-id> b **c** <https://d.example>"],
    ["`<b>` and {{x}} and ``a ` <i>``", "`<b>` and {{x}} and ``a ` <i>``"],
    [
      "- a\n\n  ```html\n  <p>{% raw %}{{ x }}{% endraw %}</p>\n  ```\n- b",
      "- a\n\n  ```html\n  <p>{{ x }}</p>\n  ```\n- b",
    ],
    ["<div>\n\n**a**\n\n</div>", "**a**"],
    ["<h3>Title</h3>text", "### Title\n\ntext"],
    ["1 < 2 and a<b", "1 < 2 and a<b"],
    ["Click **Save **and** Commit** it", "Click **Save** and **Commit** it"],
    ["**「設定」**を開く。1.**注：**1つ", "「設定」を開く。1.注：1つ"],
    ["**a** and **b**, `** c **`, \\**d\\**, ****", "**a** and **b**, `** c **`, \\**d\\**, ****"],
    [
      "As ever.[^1]\n\n[^1]: Except on Sundays.\n\nMore [^note].\n\n[^note]:\n    Later.",
      "As ever.\n\nExcept on Sundays.\n\nMore.\n\nLater.",
    ],
    ["[Go](a){.button-next} now {#not one} ![x](y){ width=2 }", "[Go](a) now {#not one} x"],
    ["# Why?{#why-me?}\n\n## A {#b .wide}", "# Why?\n\n## A"],
    ["{% x %}a {# a note #}b", "a b"],
    [
      "**Type:** <code>[Map](/map)\\<string\\></code> or <code>null</code>",
      "**Type:** [Map](/map)\\<string\\> or `null`",
    ],
    ["```\nnever closed <b>", "```\nnever closed <b>\n```"],
  ])("%j", (source, markdown) => {
    expect(cleanMarkdown(source)).toBe(markdown);
  });
});
