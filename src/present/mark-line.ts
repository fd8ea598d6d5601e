import type { Span } from "../model/search.ts";
import { safeMarkedLine } from "./safe-text.ts";
import type { Line, Run, Style } from "./styled.ts";

/** Lays a style over the spans of a line; spans count UTF-16 units of the line's text, in order, not overlapping. */
export function markLine(runs: Line, spans: readonly Span[], style: Style): Line {
  if (spans.length === 0) return runs;
  const marked: Run[] = [];
  let offset = 0;
  let next = 0;
  for (const run of runs) {
    let from = 0;
    while (from < run.text.length) {
      while (next < spans.length && spans[next]![1] <= offset + from) next++;
      const span = spans[next];
      const start = span === undefined ? run.text.length : Math.min(run.text.length, span[0] - offset);
      const inside = start <= from;
      const to = inside ? Math.min(run.text.length, span![1] - offset) : start;
      marked.push({ ...run, ...(inside ? style : undefined), text: run.text.slice(from, to) });
      from = to;
    }
    offset += run.text.length;
  }
  return marked;
}

/** Somebody's text with marked spans, made safe for one row. */
export function markedLine(text: string, spans: readonly Span[], style: Style, base: Style = {}): Line {
  const safe = safeMarkedLine({ text, spans });
  return markLine([{ ...base, text: safe.text }], safe.spans, style);
}
