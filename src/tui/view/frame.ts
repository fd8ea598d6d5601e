import { EMPTY_LINE, type Line, line, truncate } from "../../present/styled.ts";
import { frameRows, isTooSmall, SMALLEST } from "../layout.ts";
import { signsFor } from "../signs.ts";
import type { State } from "../state.ts";
import { actionsLines } from "./actions-view.ts";
import { articleFrame } from "./article-view.ts";
import { footerLines } from "./footer.ts";
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
  const { lines, cursor } = withoutFooter(state, rows);
  const footer = footerLines(state);
  const body = Array.from({ length: rows - footer.length }, (_, index) => lines[index] ?? EMPTY_LINE);
  const { ellipsis } = signsFor(state.settings);
  return { lines: [...body, ...footer].map((row) => truncate(row, columns, ellipsis)), cursor };
}

function withoutFooter(state: State, rows: number): Frame {
  if (state.overlay?.kind === "help") return { lines: helpLines(state, state.overlay.top), cursor: null };
  if (state.overlay?.kind === "actions") return { lines: actionsLines(state, rows - 1), cursor: null };
  return state.reading === null ? searchFrame(state) : articleFrame(state, state.reading);
}
