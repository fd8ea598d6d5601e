import { CODE_SPAN, closingFence, type OpeningFence, openingFence } from "./code.ts";

/** Passes the prose of a Markdown text through a function, piece by piece; code in blocks and in lines is left alone. */
export function mapProse(markdown: string, change: (prose: string) => string): string {
  let out = "";
  let from = 0;
  let at = 0;
  let open: OpeningFence | null = null;
  while (at < markdown.length) {
    const newline = markdown.indexOf("\n", at);
    const next = newline === -1 ? markdown.length : newline + 1;
    const line = markdown.slice(at, newline === -1 ? undefined : newline);
    if (open === null) {
      open = openingFence(line);
      if (open !== null) {
        out += outsideSpans(markdown.slice(from, at), change);
        from = at;
      }
    } else if (closingFence(line, open) !== null) {
      open = null;
      out += markdown.slice(from, next);
      from = next;
    }
    at = next;
  }
  const rest = markdown.slice(from);
  return out + (open === null ? outsideSpans(rest, change) : rest);
}

function outsideSpans(text: string, change: (prose: string) => string): string {
  if (!text.includes("`")) return change(text);
  let out = "";
  let from = 0;
  for (const code of text.matchAll(CODE_SPAN)) {
    out += change(text.slice(from, code.index)) + code[0];
    from = code.index + code[0].length;
  }
  return out + change(text.slice(from));
}
