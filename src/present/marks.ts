import type { Span } from "../model/search.ts";
import type { PlainStyle } from "./plain-style.ts";
import type { MarkedText } from "./safe-text.ts";
import { wrap } from "./wrap.ts";

/** Marks that only spaces part become one: `*bank transfer*` rather than `*bank* *transfer*`. */
function join({ text, spans }: MarkedText): Span[] {
  const joined: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = joined.at(-1);
    if (last !== undefined && text.slice(last[1], start).trim() === "") last[1] = end;
    else joined.push([start, end]);
  }
  return joined;
}

/** Marked text as lines of at most `columns` columns with the matches set off. */
export function wrapMarked(marked: MarkedText, columns: number, style: PlainStyle): string[] {
  const joined: MarkedText = { text: marked.text, spans: join(marked) };
  const { text, spans } = style.colored ? joined : spellOut(joined, style);
  return wrap(text, columns).map(([start, end]) => applyMarks(text, spans, start, end, style));
}

/** Signs take room, so they go into the text before it is broken into lines. */
function spellOut({ text, spans }: MarkedText, style: PlainStyle): MarkedText {
  return { text: applyMarks(text, spans, 0, text.length, style), spans: [] };
}

function applyMarks(text: string, spans: readonly Span[], start: number, end: number, style: PlainStyle): string {
  let line = "";
  let from = start;
  for (const [spanStart, spanEnd] of spans) {
    const begin = Math.max(spanStart, start);
    const stop = Math.min(spanEnd, end);
    if (begin >= stop) continue;
    line += text.slice(from, begin) + style.match(text.slice(begin, stop));
    from = stop;
  }
  return line + text.slice(from, end);
}
