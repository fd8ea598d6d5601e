import { safeLine } from "../../present/safe-text.ts";
import { EMPTY_LINE, type Line, line } from "../../present/styled.ts";
import { actionEntries } from "../action-menu.ts";
import { selectedHomeItem } from "../home.ts";
import { isHome } from "../requests.ts";
import type { State } from "../state.ts";
import { subjectOf } from "../subject.ts";
import { gutter } from "./result-row.ts";
import { ruleLine } from "./rule.ts";

/** What can be done with the article or query that is selected, each with its key. */
export function actionsLines(state: State, rows: number): Line[] {
  const selected = state.overlay?.kind === "actions" ? state.overlay.selected : 0;
  const item = isHome(state) ? selectedHomeItem(state) : undefined;
  const title = subjectOf(state)?.title ?? (item?.kind === "query" ? item.recent.query : "Actions");
  const entries = actionEntries(state).map(
    ({ key, label }, index): Line => [
      ...gutter(state, index === selected, null),
      { text: `${key}  `, bold: true },
      { text: label, ...(index === selected ? { bold: true, inverse: true } : {}) },
    ],
  );
  const room = Math.max(1, rows - 3);
  const top = Math.max(0, Math.min(selected + 1 - room, entries.length - room));
  return [
    line(` ${safeLine(title)}`, { bold: true, tone: "accent" }),
    ruleLine(state.settings, state.size.columns),
    EMPTY_LINE,
    ...entries.slice(top, top + room),
  ];
}
