import { formatDate } from "../../present/dates.ts";
import { formatViews } from "../../present/meta-line.ts";
import { safeLine } from "../../present/safe-text.ts";
import { EMPTY_LINE, type Line, line, spread } from "../../present/styled.ts";
import { type HomeItem, homeRowsInSight } from "../home.ts";
import type { SearchLayout } from "../layout.ts";
import { signsFor } from "../signs.ts";
import type { State } from "../state.ts";
import { gutter } from "./result-row.ts";

/** The home screen's sections; the first nine rows in sight have a number. */
export function homeLines(state: State, layout: SearchLayout): Line[] {
  let number = 0;
  const lines = homeRowsInSight(state).map((row): Line => {
    if (row.kind === "gap") return EMPTY_LINE;
    if (row.kind === "heading") return sectionLine(state, row.title);
    number++;
    const selected = row.index === state.search.selected;
    return [
      ...gutter(state, selected, number > 9 ? null : number),
      ...itemLine(state, layout, row.item, row.section, selected),
    ];
  });
  return lines.length > 0 ? lines : [line("   This category has no articles.", { dim: true })];
}

function sectionLine(state: State, title: string): Line {
  const note = title === "Recent queries" && state.privateSession ? "  (private session: not recorded)" : "";
  return [
    { text: `   ${title}`, tone: "accent", bold: true },
    { text: note, dim: true },
  ];
}

function itemLine(state: State, layout: SearchLayout, item: HomeItem, section: string, selected: boolean): Line {
  const width = layout.list - 4;
  const { ellipsis } = signsFor(state.settings);
  const text = safeLine(item.kind === "query" ? item.recent.query : item.summary.title);
  const title = selected ? line(text, { bold: true, inverse: true }) : line(text);
  return spread(title, layout.compact ? EMPTY_LINE : line(factOf(item, section), { dim: true }), width, ellipsis);
}

function factOf(item: HomeItem, section: string): string {
  if (item.kind === "query") return item.recent.count > 1 ? `${item.recent.count} times` : "";
  const { updated, views } = item.summary;
  if (section === "Newest updates") return updated === null ? "" : `Updated ${formatDate(updated)}`;
  return views === null ? "" : formatViews(views);
}
