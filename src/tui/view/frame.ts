import { EMPTY_LINE, type Line, line, truncate } from "../../present/styled.ts";
import { frameRows, isTooSmall, SMALLEST } from "../layout.ts";
import { signsFor } from "../signs.ts";
import type { State } from "../state.ts";
import { actionsLines } from "./actions-view.ts";
import { articleFrame } from "./article-view.ts";
import { footerLine } from "./footer.ts";
import { helpLines } from "./help-view.ts";
import { searchFrame } from "./search-view.ts";

/** A screenful: never more rows than the terminal has, no row wider than it. */
interface Frame {
  readonly lines: readonly Line[];
  /** Where the terminal's own cursor belongs, for input methods and screen readers; null hides it. */
  readonly cursor: { readonly x: number; readonly y: number } | null;
}

/** The whole view: a pure function of the state. */
export function frameOf(state: State): Frame {
  const { columns } = state.size;
  if (isTooSmall(state.size)) {
    const text = `faq needs ${SMALLEST.columns}x${SMALLEST.rows}`;
    return { lines: [truncate(line(text), columns, "")], cursor: null };
  }
  const rows = frameRows(state.size, state.settings);
  if (state.overlay?.kind === "help") return overlayFrame(state, helpLines(state, state.overlay.top), rows);
  if (state.overlay?.kind === "actions") return overlayFrame(state, actionsLines(state, rows - 1), rows);
  const frame = state.reading === null ? searchFrame(state) : articleFrame(state, state.reading);
  return { lines: fit(state, frame.lines, rows), cursor: frame.cursor };
}

function overlayFrame(state: State, lines: readonly Line[], rows: number): Frame {
  const body = Array.from({ length: rows - 1 }, (_, index) => lines[index] ?? EMPTY_LINE);
  return { lines: fit(state, [...body, footerLine(state)], rows), cursor: null };
}

function fit({ size, settings }: State, lines: readonly Line[], rows: number): Line[] {
  return lines.slice(0, rows).map((row) => truncate(row, size.columns, signsFor(settings).ellipsis));
}
