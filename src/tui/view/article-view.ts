import type { Span } from "../../model/search.ts";
import { markLine } from "../../present/mark-line.ts";
import { safeLine } from "../../present/safe-text.ts";
import { EMPTY_LINE, type Line, line, lineWidth, spread, truncate } from "../../present/styled.ts";
import { articleLayout } from "../layout.ts";
import { signsFor } from "../signs.ts";
import { placesIn, type Spot } from "../spots.ts";
import type { ReadingState, State } from "../state.ts";
import { badges, shortBadges } from "./badges.ts";
import { findInput } from "./footer.ts";
import { ruleLine } from "./rule.ts";

/** The article screen: where the reader is, the text. */
export function articleFrame(
  state: State,
  reading: ReadingState,
): { lines: Line[]; cursor: { x: number; y: number } | null } {
  const { columns } = state.size;
  const { compact, rows, margin } = articleLayout(state.size, state.settings);
  const edge = { text: " ".repeat(margin) };
  const text = Array.from({ length: rows }, (_, index) => {
    const row = reading.top + index;
    const runs = reading.document.lines[row];
    return runs === undefined || runs.length === 0 ? EMPTY_LINE : [edge, ...pointedOut(reading, row, runs)];
  });
  const place = positionOf(state, reading);
  const { ellipsis } = signsFor(state.settings);
  const end = compact ? line(place + shortBadges(state), { dim: true }) : badges(state);
  const room = columns - 1 - (end.length === 0 ? 0 : lineWidth(end) + 2);
  const first = spread(crumbs(state, reading, room), end, columns - 1, ellipsis);
  const head = compact ? [first] : [first, ruleLine(state.settings, columns, place)];
  return { lines: [...head, ...text], cursor: findCursor(state, head.length + rows) };
}

/** Columns that the beginning of a query takes whatever follows it. */
const SHORTEST_NAME = 12;

/** The query or the article that the reader came from, shortened where the rest wouldn't fit. */
function crumbs(state: State, reading: ReadingState, room: number): Line {
  const { dot, ellipsis } = signsFor(state.settings);
  const from = state.trail.at(-1)?.article.title ?? (state.search.input.text.trim() || state.corpus.title);
  const position =
    state.trail.length === 0 && state.search.answer !== null && state.search.input.text.trim() !== ""
      ? `${dot}result ${state.search.selected + 1} of ${state.search.answer.total}`
      : "";
  const find = reading.find === null ? "" : `${dot}/${reading.find}`;
  const rest = line(safeLine(position + find), { dim: true });
  const name = truncate(
    line(` ${safeLine(from)}`, { bold: true }),
    Math.max(SHORTEST_NAME, room - lineWidth(rest)),
    ellipsis,
  );
  return [...name, ...rest];
}

/** `match 2 of 7 · 45%`, `all` where the whole article is in sight. */
function positionOf(state: State, reading: ReadingState): string {
  const { rows } = articleLayout(state.size, state.settings);
  const { lines, matches } = reading.document;
  const last = lines.length - rows;
  const percent = last <= 0 ? "all" : reading.top >= last ? "end" : `${Math.floor((100 * reading.top) / last)}%`;
  const which = matches.length === 0 ? "" : `match ${Math.max(1, reading.match + 1)} of ${matches.length}`;
  return which === "" ? percent : `${which}${signsFor(state.settings).dot}${percent}`;
}

/** A row with the current match and the focused link made to stand out. */
function pointedOut(reading: ReadingState, row: number, runs: Line): Line {
  const match = reading.document.matches[reading.match];
  const link = reading.document.links[reading.link];
  let shown = runs;
  if (match !== undefined) shown = markLine(shown, spansIn(match, row), { tone: "current" });
  if (link !== undefined) shown = markLine(shown, spansIn(link, row), { inverse: true, bold: true });
  return shown;
}

function spansIn(spot: Spot, row: number): Span[] {
  return placesIn(spot, row).map(({ start, end }) => [start, end]);
}

function findCursor(state: State, y: number): { x: number; y: number } | null {
  return state.overlay?.kind === "find" ? { x: findInput(state, state.overlay.input).cursor, y } : null;
}
