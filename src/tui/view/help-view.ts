import { EMPTY_LINE, type Line, line } from "../../present/styled.ts";
import { helpRoom, helpRows, helpTop } from "../help-list.ts";
import type { State } from "../state.ts";
import { ruleLine } from "./rule.ts";

export function helpTitle(state: State): string {
  return state.reading !== null ? "Keys while reading" : "Keys on the search screen";
}

/** The list of keys, scrolled to `wanted`. */
export function helpLines(state: State, wanted: number): Line[] {
  const rows = helpRows(state);
  const room = helpRoom(state);
  const top = helpTop(state, wanted);
  const more = top + room < rows.length ? "more below" : top > 0 ? "end" : "";
  return [
    line(` ${helpTitle(state)}`, { bold: true, tone: "accent" }),
    ruleLine(state.settings, state.size.columns, more),
    EMPTY_LINE,
    ...rows.slice(top, top + room),
  ];
}
