import { removeBetween } from "./between.ts";
import { calloutLabel } from "./callouts.ts";
import { plainCalls } from "./calls.ts";
import { Captures } from "./captures.ts";

/** Code in Jekyll's and Hugo's own marks as fenced code, for whatever treats code as code. */
export function fencedHighlights(markdown: string): string {
  if (!markdown.includes("highlight")) return markdown;
  return markdown.replace(
    /^([ \t]*)\{[%{][-<%]?[ \t]*(\/|end)?highlight\b[ \t]*([\w+#-]{0,30})[^\n]{0,200}?[%}]\}[ \t]*$/gm,
    (_, indent: string, closes: string | undefined, language: string) =>
      `${indent}\`\`\`${closes === undefined ? language : ""}`,
  );
}

/** Longer ones are not tags but prose with a `{`. */
const MAX_TAG = 2_000;

/** Blocks whose content isn't for readers. */
const SILENT_BLOCKS = new Set(["comment", "capture", "style", "javascript", "schema"]);

/** What gives a variable its name; its value is as unknown as that of the generator's own objects. */
const DECLARATION = /\{%-?[ \t]*(?:for|assign|capture|tablerow|increment)[ \t]+([\w-]+)/g;

const CAPTURED = /^\{%-?\s{0,20}capture\s{1,20}["']?([\w-]{1,100})/;

/** Objects that only the site generator knows; what they hold can't be shown. */
const SITE_OBJECTS =
  /^(?:site|page|include|layout|content|paginator|post|theme|jekyll|forloop|partial|assign|\$|\.)\b|^\./;

/**
 * Markdown without Liquid's and Hugo's templating: conditions and loops fall away and their content stays, comments go,
 * captures stand where they are put out, links and references become their targets, callouts become `:::` blocks.
 * `{{ name }}` of which the site generator knows nothing is text: help centres write about placeholders.
 */
export function removeTemplating(text: string): string {
  if (!text.includes("{%") && !text.includes("{{")) return text;
  // Nunjucks' comments.
  const markdown = plainCalls(removeBetween(text, "{# ", "#}"));
  const variables = new Set([...markdown.matchAll(DECLARATION)].map((match) => match[1]!));
  return withoutTags(markdown, { variables, captures: new Captures(markdown.length) });
}

/** What mdBook puts in for `{{#include file}}` and the like. */
const MDBOOK = /^#(?:include|rustdoc_include|playground|playpen|template|title)\s/;

interface Names {
  readonly variables: ReadonlySet<string>;
  readonly captures: Captures;
}

function withoutTags(markdown: string, names: Names): string {
  let out = "";
  let from = 0;
  const silent = new Set(SILENT_BLOCKS);
  const nearest = { "%}": -2, "}}": -2 };
  for (let start = markdown.indexOf("{"); start !== -1; start = markdown.indexOf("{", Math.max(from, start + 1))) {
    const close = markdown[start + 1] === "%" ? "%}" : markdown[start + 1] === "{" ? "}}" : null;
    if (close === null || markdown[start - 1] === "\\") continue;
    // Each closing mark is looked for once, however many opening ones come before it.
    if (nearest[close] !== -1 && nearest[close] < start + 2) nearest[close] = markdown.indexOf(close, start + 2);
    const end = nearest[close];
    if (end === -1 || end - start > MAX_TAG) continue;
    const whole = markdown.slice(start, end + 2);
    const name = close === "%}" ? /^\{%-?\s*(\/?[\w-]+)/.exec(whole)?.[1] : undefined;
    out += markdown.slice(from, start) + replacement(whole, name, names);
    from = end + 2;
    if (name !== undefined && silent.has(name)) {
      const end = endOfBlock(markdown, name, from);
      // Without an end further on, no later block of that name has one either.
      if (end === null) silent.delete(name);
      else {
        // There is no end in between, so what is captured captures nothing itself.
        const variable = name === "capture" ? CAPTURED.exec(whole)?.[1] : undefined;
        if (variable !== undefined) names.captures.set(variable, withoutTags(markdown.slice(from, end.start), names));
        from = end.after;
      }
    }
  }
  return out + markdown.slice(from);
}

/** The tag that ends a block; null where there is no such tag. */
function endOfBlock(text: string, name: string, from: number): { start: number; after: number } | null {
  const end = text.indexOf(`end${name}`, from);
  const close = end === -1 ? -1 : text.indexOf("%}", end);
  return close === -1 ? null : { start: Math.max(from, text.lastIndexOf("{%", end)), after: close + 2 };
}

function replacement(whole: string, name: string | undefined, names: Names): string {
  if (name !== undefined) {
    return tag(
      whole,
      name,
      whole
        .slice(whole.indexOf(name) + name.length, -2)
        .replace(/-$/, "")
        .trim(),
      names.captures,
    );
  }
  if (/^\{\{[<%]/.test(whole) && /[>%]\}\}$/.test(whole)) {
    const inside = whole.slice(3, -3).trim().replace(/\/$/, "");
    const short = /^(\/?)\s*([\w./-]+)([\s\S]*)$/.exec(inside);
    if (short !== null) return shortcode(short[1] !== "", short[2]!, short[3]!);
  }
  const expression = whole.slice(2, -2).replace(/^-|-$/g, "").trim();
  return /[{}]/.test(expression) ? whole : output(whole, expression, names);
}

function tag(whole: string, name: string, rest: string, captures: Captures): string {
  const closes = /^(?:end|\/)/.test(name);
  const block = closes ? name.replace(/^(?:end|\/)/, "") : name;
  const called = callout(block, rest, closes);
  if (called !== null) return called;
  if (closes) return "";
  switch (name) {
    case "link":
    case "post_url":
      return unquote(rest);
    case "octicon":
      return unquote(attributeOf(rest, "aria-label") ?? "");
    case "img":
    case "image":
    case "figure":
      return attributeOf(rest, "alt") ?? attributeOf(rest, "caption") ?? "";
    case "include":
    case "include_relative":
    case "render":
      return captures.parameters(rest);
    case "term":
      return /"([^"]*)"\s*$/.exec(rest)?.[1] ?? unquote(rest);
    case "tab":
    case "code":
    case "accordion":
      return heading(attributeOf(rest, "title") ?? attributeOf(rest, "label") ?? "");
    case "embed": {
      const url = attributeOf(rest, "url") ?? "";
      return /^https?:/.test(url) ? `\n\n<${url}>\n\n` : "";
    }
    default:
      // What looks like no tag at all (`{% 5 %}`) is left alone.
      return /^[a-z]/i.test(name) ? "" : whole;
  }
}

function output(whole: string, expression: string, { variables, captures }: Names): string {
  const literal = /^(["'])((?:(?!\1).)*)\1/.exec(expression);
  if (literal) return literal[2]!;
  const captured = captures.output(expression);
  if (captured !== null) return captured;
  if (MDBOOK.test(expression)) return "";
  return SITE_OBJECTS.test(expression) || variables.has(/^[\w-]*/.exec(expression)![0]) ? "" : whole;
}

/** Shortcodes whose title stands above what they hold. */
const TITLED = /^(?:tab|tab-?item|expand|accordion-?item|accordion|collapse|step|card)$/;

function shortcode(closes: boolean, name: string, rest: string): string {
  const block = name.toLowerCase().replace(/^.*\//, "");
  const called = callout(block, rest, closes);
  if (called !== null) return called;
  if (closes) return "";
  if (/^(?:rel)?ref$/.test(block)) return unquote(rest);
  const href = attributeOf(rest, "url") ?? attributeOf(rest, "href");
  const text =
    ["alt", "caption", "title", "text", "label", "name", "header"].map((key) => attributeOf(rest, key)).find(Boolean) ??
    "";
  if (href !== null && text !== "") return `[${text}](${href})`;
  return TITLED.test(block) ? heading(text || (unnamed(rest).texts[0] ?? "")) : text;
}

const GENERIC = /^(?:alert|admonition|callout|notice|hint)$/;

/** A tag or shortcode that is a callout as the beginning or end of a block with colons; null for any other. */
function callout(block: string, rest: string, closes: boolean): string | null {
  if (calloutLabel(block) === null && !GENERIC.test(block)) return null;
  if (closes) return "\n\n:::\n\n";
  const { texts, words } = unnamed(rest);
  const kinds = ["type", "style", "color", "context"].map((name) => attributeOf(rest, name));
  const kind = [...kinds, texts[0], words[0]].find((one) => one != null && calloutLabel(one) !== null);
  const title =
    attributeOf(rest, "title") ??
    attributeOf(rest, "summary") ??
    texts.find((text) => text !== kind) ??
    words.filter((word) => word !== kind && word !== "open").join(" ");
  return `\n\n:::${kind ?? (GENERIC.test(block) ? "note" : block)} ${title}\n\n`;
}

/** What a tag is given without names: texts in quotes, and words. */
function unnamed(rest: string): { texts: string[]; words: string[] } {
  const values = rest.replace(/(?<![\w-])[\w-]+(?:\s?[=:]\s?(?:"[^"]*"|'[^']*')|=[^\s"']+)/g, " ");
  const texts = [...values.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single!);
  return {
    texts,
    words: values
      .replace(/"[^"]*"|'[^']*'/g, " ")
      .split(/\s+/)
      .filter(Boolean),
  };
}

const heading = (title: string) => (title === "" ? "" : `\n\n**${title}**\n\n`);

function attributeOf(rest: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}\\s*[=:]\\s*["']([^"']*)["']`).exec(rest)?.[1] ?? null;
}

const unquote = (text: string) => text.trim().replace(/^["'“]|["'”]$/g, "");
