import type { ChildNode, Element } from "domhandler";
import { LINE_BREAK, markdownBreaks } from "../stand-ins.ts";
import { altText, attribute, collapse, isElement, isSilent, plainText } from "./dom.ts";
import { codeSpan, escapeText, linkTarget } from "./escape.ts";

/** Deeper than this, only the text is kept: no page that people read nests so deep. */
export const MAX_DEPTH = 100;

/** Elements that become a pair of Markdown marks. */
const MARKS: Readonly<Record<string, string>> = {
  b: "**",
  strong: "**",
  em: "*",
  i: "*",
  del: "~~",
  s: "~~",
  strike: "~~",
};

/** A run of inline nodes as one Markdown paragraph, without blanks at its ends. */
export function inlineMarkdown(nodes: readonly ChildNode[], escaped: boolean): string {
  // Leading and trailing breaks show nothing.
  const text = trimmed(inline(nodes, escaped, 0)).inner;
  return markdownBreaks(text).trim();
}

function inline(nodes: readonly ChildNode[], escaped: boolean, depth: number): string {
  if (depth > MAX_DEPTH) return escaped ? escapeText(plainText(nodes)) : plainText(nodes);
  let out = "";
  for (const node of nodes) {
    const piece = one(node, escaped, depth);
    // A blank at the end of one piece and at the start of the next is one blank.
    out += / $/.test(out) ? piece.replace(/^ +/, "") : piece;
  }
  return out;
}

function one(node: ChildNode, escaped: boolean, depth: number): string {
  if (node.type === "text") {
    const text = collapse(node.data.replaceAll(LINE_BREAK, ""));
    return escaped ? escapeText(text) : text;
  }
  if (!isElement(node) || isSilent(node)) return "";
  const children = () => inline(node.children, escaped, depth + 1);
  switch (node.name) {
    case "br":
      return LINE_BREAK;
    case "img":
      return escaped ? escapeText(altText(node)) : altText(node);
    case "code":
    case "samp":
    case "tt":
      return codeSpan(plainText(node.children));
    case "a":
      return link(node, children());
    case "iframe":
    case "video":
    case "audio":
      return media(node);
    default: {
      const mark = Object.hasOwn(MARKS, node.name) ? MARKS[node.name]! : "";
      return mark === "" ? spaced(node, children()) : wrap(children(), mark);
    }
  }
}

/** Blocks that end up inside a line, such as in a table's cell, stay apart from their neighbours. */
function spaced(node: Element, content: string): string {
  return /^(?:p|div|li|dt|dd|tr|td|th|h[1-6]|blockquote|pre)$/.test(node.name) ? ` ${content} ` : content;
}

/** Marks go around the words, not around the blanks beside them, or they would not be marks. */
function wrap(content: string, mark: string): string {
  const { before, inner, after } = trimmed(content);
  if (inner === "") return content;
  // Emphasis doesn't nest in itself or reach across a line break.
  if (inner.includes(mark) || inner.includes(LINE_BREAK)) return content;
  return `${before}${mark}${inner}${mark}${after}`;
}

/** A text and the blanks and breaks around it; in time proportional to its length, as no pattern would. */
function trimmed(text: string): { before: string; inner: string; after: string } {
  const isBlank = (at: number) => text[at] === " " || text[at] === LINE_BREAK;
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(start)) start++;
  while (end > start && isBlank(end - 1)) end--;
  return { before: text.slice(0, start), inner: text.slice(start, end), after: text.slice(end) };
}

function link(element: Element, content: string): string {
  const label = content.replaceAll(LINE_BREAK, " ").trim();
  const target = linkTarget(attribute(element, "href"));
  // The mark beside a heading that links to the heading itself.
  if (/^\\?[#¶§🔗]?$/u.test(label)) return "";
  if (target === null) return content;
  const blank = /^ /.test(content) ? " " : "";
  return `${blank}[${label}](${target})${/ $/.test(content) ? " " : ""}`;
}

/** A video can't be shown, but it can be opened. */
export function media(element: Element): string {
  const source = attribute(element, "src") || attribute(element, "data-src");
  const target = linkTarget(source.replace(/^\/\//, "https://"));
  const label = collapse(attribute(element, "title")).trim() || (element.name === "audio" ? "Audio" : "Video");
  return target === null || !/^https?:/.test(target) ? "" : `[${escapeText(label)}](${target})`;
}
