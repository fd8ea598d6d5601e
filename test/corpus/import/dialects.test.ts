import { describe, expect, it } from "vitest";
import { cleanMarkdown } from "../../../src/corpus/import/markdown/clean.ts";
import { plainTitle } from "../../../src/corpus/import/markdown/plain-title.ts";

describe("attributes", () => {
  it.each([
    ["# Intro { #intro }\n\n## A { #a data-x='y' }\n\n## B { id=\"b\" }", "# Intro\n\n## A\n\n## B"],
    ["[Go](a){ .button .primary } or [b](c){target=_blank} [d][e]{ data-preview }", "[Go](a) or [b](c) [d][e]"],
    ['[a](b){:target="_blank"} **c**{.red} `d`{ .yaml }', "[a](b) **c** `d`"],
    ["Text (1)\n{ .annotate }\n\nText\n{align=right}", "Text (1)\n\nText"],
    ["1. toc\n{:toc}\n\nText\n\n* Contents\n{: toc .wide}\n\n- a\n{: .b}", "Text\n\n- a"],
    ["f(){ .x } f(){a=1} {{ name }} a[i]{j} {#b} {c}", "f(){ .x } f(){a=1} {{ name }} a[i]{j} {#b} {c}"],
  ])("%j", (source, markdown) => {
    expect(cleanMarkdown(source)).toBe(markdown);
  });
});

describe("files that are put in", () => {
  it.each([
    ["# Title {{#title Other}}\n\n{{#include ./a.md}}\n\n{{#playground b.rs editable}}\n\nText", "# Title \n\nText"],
    ["{{#if x}} `{{#include a}}` {{ name }}", "{{#if x}} `{{#include a}}` {{ name }}"],
    ["{* ../a.py hl[1] *}\n\nText {* not one", "Text {* not one"],
    ["[!INCLUDE [a](../b/c.md)]\n\nText [!INCLUDE nothing]", "Text [!INCLUDE nothing]"],
  ])("%j leave nothing", (source, markdown) => {
    expect(cleanMarkdown(source)).toBe(markdown);
  });
});

describe("names that aren't translated", () => {
  it.each([
    ["Choose **[!UICONTROL Plans > New]** in [[!DNL Acorn] Notes](a)", "Choose **Plans > New** in [Acorn Notes](a)"],
    ['[!BADGE Team plan]{type=Info url="https://a.example"} [!UICONTROL a["b"]]', 'Team plan a["b"]'],
    ["`[!DNL Acorn]` and [!OTHER one]", "`[!DNL Acorn]` and [!OTHER one]"],
  ])("%j", (source, markdown) => {
    expect(cleanMarkdown(source)).toBe(markdown);
  });

  it("are names in titles too", () => {
    expect(plainTitle("Export to [!DNL Acorn]")).toBe("Export to Acorn");
  });
});

describe("definitions", () => {
  it.each([
    ["Plan\n: What you pay\n: What you get", "Plan\n\n- What you pay\n- What you get"],
    ["**Plan?**\n\n:   Free\n\n    Or not.", "**Plan?**\n\n-   Free\n\n    Or not."],
    [": no term\n\nText: more\n:smile:", ": no term\n\nText: more\n:smile:"],
  ])("%j", (source, markdown) => {
    expect(cleanMarkdown(source)).toBe(markdown);
  });
});

describe("callouts", () => {
  it.each([
    ['!!! info "A "Pro" plan [only](plans)"\n    Text', '> **A "Pro" plan [only](plans)**\n>\n> Text'],
    ['=== "Tab "A""\n    Text', '**Tab "A"**\n\nText'],
    ["/// Note | Title\n    type: tip\n\nText\n///\n\nAfter", "> **Title**\n>\n> Text\n\nAfter"],
    ["//// tab | Mac\nCmd\n\n/// tip\nText\n///\n////\nAfter", "**Mac**\n\nCmd\n\n> **Tip**\n>\n> Text\n\nAfter"],
    ["/// 1\n///\n/// other words", "/// 1\n///\n/// other words"],
    [':::image type="content" source="a.png" alt-text="A menu":::', "A menu"],
    [
      ':::note\n:::image source="a.png" alt-text="A menu":::\n:::row:::\nText\n:::row-end:::\n:::\nAfter',
      "> **Note**\n>\n> A menu\n> Text\n\nAfter",
    ],
    ['::: {.callout-tip title="Title"}\nText\n:::\nAfter', "> **Title**\n>\n> Text\n\nAfter"],
    [":::{note} Title\nText\n:::\nAfter", "> **Title**\n>\n> Text\n\nAfter"],
    ["::: tab Mac\nCmd\n:::", "**Mac**\n\nCmd"],
    ["> [!VIDEO https://a.example/b?c]", "> [Video](https://a.example/b?c)"],
    [">[!VIDEO](https://a.example/b)", ">[Video](https://a.example/b)"],
    [">[!BEGINTABS]\n\n>[!TAB First step]\n\nText\n\n>[!ENDTABS]", "**First step**\n\nText"],
  ])("%j", (source, markdown) => {
    expect(cleanMarkdown(source).trim()).toBe(markdown);
  });
});

describe("tags and shortcodes with a title", () => {
  it.each([
    ['{% hint style="warning" %}\nHot\n{% endhint %}', "> **Warning**\n>\n> Hot"],
    ["{% note Take care: hot %}\nHot\n{% endnote %}", "> **Take care: hot**\n>\n> Hot"],
    ['{% callout type="tip" title="Title" %}\nText\n{% /callout %}\nAfter', "> **Title**\n>\n> Text\n\nAfter"],
    ['{{% notice info "Title" %}}Text{{% /notice %}}', "> **Title**\n>\n> Text"],
    ['{{< alert color="danger" title="Title" >}}Text{{< /alert >}}', "> **Title**\n>\n> Text"],
    ['{{< details "Title" open >}}Text{{< /details >}}', "> **Title**\n>\n> Text"],
    ["{{< callout >}}Text{{< /callout >}}", "> **Note**\n>\n> Text"],
    ['{% tabs %}{% tab title="Mac" %}\nCmd\n{% endtab %}{% endtabs %}', "**Mac**\n\nCmd"],
    ['{{< tab "Mac" >}}\nCmd\n{{< /tab >}}', "**Mac**\n\nCmd"],
    ['{{% tab header="Mac" key="a" %}}\nCmd\n{{% /tab %}}', "**Mac**\n\nCmd"],
    ['{{< expand "Why?" "…" >}}\nSo.\n{{< /expand >}}', "**Why?**\n\nSo."],
    ['{% code title="a.js" %}\n```\na\n```\n{% endcode %}', "**a.js**\n\n```\na\n```"],
    ['{% embed url="https://a.example/b" %}', "<https://a.example/b>"],
    ['{% cards %}\nText\n{% /cards %}{% icon name="a" /%}', "Text"],
  ])("%j", (source, markdown) => {
    expect(cleanMarkdown(source).trim()).toBe(markdown);
  });
});

describe("HTML inside Markdown", () => {
  it.each([
    ["<code>&lt;id&gt;</code>, <tt>a\\*b</tt>, <code>**c**</code>", "`<id>`, `a*b`, `**c**`"],
    ["<code>a`b</code> <code>a\n b</code> <samp>C:\\Temp</samp>", "``a`b`` `a b` `C:\\Temp`"],
    ["| a |\n|---|\n| <code>x &#124; \\{y\\}</code> |", "| a |\n|---|\n| `x \\| {y}` |"],
    ['(<i class="icon"></i>) a<b> </b>b <em></em>', "() a b"],
    ['<a href="b"><div>\n\n## Title\n\nText\n\n</div></a>\n\n<a href="c">d</a>', "## [Title](b)\n\nText\n\n[d](c)"],
    ["<details><summary><b>A</b> b <code>c</code></summary>d</details>", "**A b `c`**\n\nd"],
    ["<details><summary>\n<h3>A</h3>\n</summary>\n\nd\n</details>", "**A**\n\nd"],
    ["<summary></summary>a<summary>b", "ab"],
    ['<a-b :c="d" /> <a-b c="d">text</a-b> <your-id>', "text \\<your-id>"],
  ])("%j", (source, markdown) => {
    expect(cleanMarkdown(source).trim()).toBe(markdown);
  });

  it("keeps the braces of code in MDX that are written as references, and computes no others", () => {
    expect(cleanMarkdown('<code>&#123;id&#125;</code> <code>{"x"}</code>', true)).toBe("`{id}` `x`");
  });
});

describe("MDX", () => {
  it.each([
    ['import { A } from "a";import B from "b"\n\nText', "Text"],
    ["`f(){:js}` and `{:ok}` and `<A b />{:jsx}`", "`f()` and `{:ok}` and `<A b />`"],
    ['import this from "the menu" now', 'import this from "the menu" now'],
  ])("%j", (source, markdown) => {
    expect(cleanMarkdown(source, true)).toBe(markdown);
  });
});

describe("readme.com's blocks", () => {
  const block = (kind: string, value: unknown) =>
    `Before\n[block:${kind}]\n${JSON.stringify(value, null, 2)}\n[/block]`;
  it.each([
    ["api-header", { title: "Limits" }, "## Limits"],
    ["api-header", { title: "Limits", level: 3 }, "### Limits"],
    ["callout", { type: "danger", title: "Hot", body: "Do `a`\n\n- b" }, "> **Hot**\n>\n> Do `a`\n>\n> - b"],
    ["callout", { type: "other", body: "Text" }, "> **Note**\n>\n> Text"],
    [
      "code",
      { codes: [{ code: "{{ a }}\n<b>", language: "html", name: "Page" }, { code: "c" }] },
      "**Page**\n\n```html\n{{ a }}\n<b>\n```\n\n```\nc\n```",
    ],
    [
      "parameters",
      { data: { "h-0": "A", "1-1": "b\n|", "0-0": "a", "9-9999": "x" }, cols: 2, rows: 2 },
      "| A |  |\n| --- | --- |\n| a |\n|  | b \\| |",
    ],
    ["image", { images: [{ image: ["https://a.example/b.png", "b.png"], caption: "A menu" }] }, "A menu"],
    ["html", { html: "<p>Text</p>" }, "Text"],
    ["embed", { url: "https://a.example/b", title: "Tour" }, "[Tour](https://a.example/b)"],
    ["unknown", { title: "x" }, ""],
  ])("%s %j", (kind, value, markdown) => {
    expect(cleanMarkdown(`${block(kind, value)}\n\nAfter`)).toBe(
      ["Before", markdown, "After"].filter(Boolean).join("\n\n"),
    );
  });

  it("stay where they are none", () => {
    for (const text of ["[block:code]\n{\n[/block]", "[block:code]\n[1]\n[/block] a", "[block:code]\n{}"])
      expect(cleanMarkdown(text)).toBe(text);
  });
});

describe("character references", () => {
  it.each([
    ["&copy; AT&amp;T, caf&#233;, 5&#x20ac;", "© AT&T, café, 5€"],
    ["A&nbsp;&nbsp; b &emsp;c", "A b c"],
    ["Zero&#x200B;**width**, soft&shy;ly", "Zero**width**, softly"],
    ["1 &lt; 2 &gt; 1, &lt;b&gt;", "1 < 2 > 1, \\<b>"],
    ["&#42;not bold&#42; &#91;no link](x)", "\\*not bold\\* \\[no link](x)"],
    ["- &gt; no quotation", "- \\> no quotation"],
    ["| a &#124; b | c |\n|--|--|\n| &nbsp; | d |", "| a \\| b | c |\n|--|--|\n| | d |"],
    ["&amp;copy; &unknown; R&D; &", "&copy; &unknown; R&D; &".replace("&copy", "\\&copy")],
    ["`&amp;` and\n\n```\n&amp;\n```", "`&amp;` and\n\n```\n&amp;\n```"],
  ])("%j", (markdown, expected) => {
    expect(cleanMarkdown(markdown)).toBe(expected);
  });
});

it("leaves out links around what isn't shown", () => {
  expect(cleanMarkdown("## Yields [<Icon name='x' />](#yields)\n\nText", true)).toBe("## Yields\n\nText");
});

describe("code in a line", () => {
  it.each([
    ["1. Open `Assets` menu`\n2. Choose <b>x</b>\n3. `y`", "1. Open `Assets` menu`\n2. Choose **x**\n3. `y`"],
    ["- one ` <b>x</b>\n- two `", "- one ` **x**\n- two `"],
    ["| ` | <b>x</b> |\n| ` | y |", "| ` | **x** |\n| ` | y |"],
    ["a ` <b>x</b>\n# b `", "a ` **x**\n# b `"],
    ["> over `two\n> <b>lines</b>` it", "> over `two <b>lines</b>` it"],
  ])("ends with its paragraph, item, row or heading: %j", (markdown, expected) => {
    expect(cleanMarkdown(markdown)).toBe(expected);
  });
});
