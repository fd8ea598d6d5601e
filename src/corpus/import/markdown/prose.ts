import { closesFence, openingFence } from "./fences.ts";

/** A code span; its length is bounded so that unpaired backticks cost no more than a glance ahead. */
const SPAN = /(?<!`)(`{1,8})(?!`)((?:(?!\n[ \t>]*\n)[\s\S]){1,2000}?)(?<!`)\1(?!`)/g;

/** Passes the prose of a Markdown text through a function, piece by piece; code in blocks and in lines is left alone. */
export function mapProse(markdown: string, change: (prose: string) => string): string {
  let out = "";
  let from = 0;
  let at = 0;
  let fence: string | null = null;
  while (at < markdown.length) {
    const newline = markdown.indexOf("\n", at);
    const next = newline === -1 ? markdown.length : newline + 1;
    const line = markdown.slice(at, newline === -1 ? undefined : newline);
    if (fence === null) {
      fence = openingFence(line)?.fence ?? null;
      if (fence !== null) {
        out += outsideSpans(markdown.slice(from, at), change);
        from = at;
      }
    } else if (closesFence(line, fence)) {
      fence = null;
      out += markdown.slice(from, next);
      from = next;
    }
    at = next;
  }
  const rest = markdown.slice(from);
  return out + (fence === null ? outsideSpans(rest, change) : rest);
}

function outsideSpans(text: string, change: (prose: string) => string): string {
  if (!text.includes("`")) return change(text);
  let out = "";
  let from = 0;
  for (const code of text.matchAll(SPAN)) {
    out += change(text.slice(from, code.index)) + code[0];
    from = code.index + code[0].length;
  }
  return out + change(text.slice(from));
}
