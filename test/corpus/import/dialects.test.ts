import { describe, expect, it } from "vitest";
import { cleanMarkdown } from "../../../src/corpus/import/markdown/clean.ts";
import { plainTitle } from "../../../src/corpus/import/markdown/plain-title.ts";

describe("attributes", () => {
  it.each([
    ["# Intro { #intro }\n\n## A { #a data-x='y' }", "# Intro\n\n## A"],
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
