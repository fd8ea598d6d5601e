import type { SearchResult } from "../../model/search.ts";
import { markedLine } from "../../present/mark-line.ts";
import { metaLine } from "../../present/meta-line.ts";
import { safeLine } from "../../present/safe-text.ts";
import { EMPTY_LINE, type Line, line, lineWidth, type Run, restyle, spread, truncate } from "../../present/styled.ts";
import { wrapLine } from "../../present/wrap-line.ts";
import type { SearchLayout } from "../layout.ts";
import { categoryTitle } from "../names.ts";
import { signsFor } from "../signs.ts";
import type { State } from "../state.ts";

/** Columns that a category may have whatever the width; from there on, the title has two thirds at least. */
const CATEGORY = 20;
const MATCH = { bold: true, underline: true } as const;

/** The first columns of a row: a bar where it is selected, and the number that opens it. */
export function gutter(state: State, selected: boolean, number: number | null): Line {
  const { bar } = signsFor(state.settings);
  const mark: Run = selected ? { text: bar, tone: "accent", bold: true } : { text: " " };
  return [mark, { text: number === null ? "  " : `${number} `, dim: true }];
}

/** A result as rows: title and category, the snippet that answers, dates and views. */
export function resultRows(
  state: State,
  layout: SearchLayout,
  result: SearchResult,
  row: { readonly selected: boolean; readonly number: number | null },
): Line[] {
  const { selected, number } = row;
  const signs = signsFor(state.settings);
  const width = layout.list - 4;
  const lead = gutter(state, selected, null);
  const title = titleRuns(result, selected);
  const name = line(safeLine(categoryTitle(state.corpus, result.category)), { dim: true });
  const category = truncate(name, Math.max(CATEGORY, Math.floor(width / 3)), signs.ellipsis);
  const first = spread(title, layout.compact && layout.list < 44 ? EMPTY_LINE : category, width, signs.ellipsis);
  // The dots that snippets of a table have are as long as the sign for them, so that the marks stay where they are.
  const shown = state.settings.ascii ? { ...result, snippet: result.snippet.replaceAll(" · ", signs.dot) } : result;
  const found = snippetRows(shown, width, layout.snippet, signs.ellipsis);
  const snippet = Array.from({ length: layout.snippet }, (_, index) => found[index] ?? EMPTY_LINE);
  const rows = [[...gutter(state, selected, number), ...first], ...snippet.map((text) => [...lead, ...text])];
  if (layout.compact) return rows;
  const pinned = state.pins.includes(result.id) ? `${signs.pin} Pinned` : "";
  const facts = [pinned, metaLine(result, signs.dot)].filter((fact) => fact !== "");
  const meta = truncate(line(facts.join(signs.dot), { dim: true }), width, signs.ellipsis);
  return [...rows, [...lead, ...meta]];
}

function titleRuns(result: SearchResult, selected: boolean): Line {
  const runs = markedLine(result.title, result.highlights.title, { underline: true }, { bold: true });
  return selected ? restyle(runs, { inverse: true }) : runs;
}

/** The rows of the snippet that hold most of its matches. */
function snippetRows(result: SearchResult, width: number, count: number, ellipsis: string): Line[] {
  const rows = wrapLine(markedLine(result.snippet, result.highlights.snippet, MATCH), Math.max(1, width - 1));
  if (rows.length <= count) return rows;
  const marks = rows.map((row) => row.filter((run) => run.underline === true).length);
  const score = (from: number) => marks.slice(from, from + count).reduce((sum, mark) => sum + mark, 0);
  let best = 0;
  for (let from = 1; from + count <= rows.length; from++) if (score(from) > score(best)) best = from;
  const shown = rows.slice(best, best + count);
  if (best > 0) shown[0] = truncate([{ text: ellipsis, dim: true }, ...shown[0]!], width, ellipsis);
  const last = shown.length - 1;
  if (best + count < rows.length) {
    const room = width - lineWidth([{ text: ellipsis }]);
    shown[last] = [...truncate(shown[last]!, room, ""), { text: ellipsis, dim: true }];
  }
  return shown;
}
