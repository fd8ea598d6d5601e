import { formatDate } from "../../present/dates.ts";
import { formatViews } from "../../present/meta-line.ts";
import { safeLine } from "../../present/safe-text.ts";
import { EMPTY_LINE, type Line, line, spread } from "../../present/styled.ts";
import { type HomeItem, homeSections } from "../home.ts";
import type { SearchLayout } from "../layout.ts";
import type { State } from "../state.ts";
import { gutter } from "./result-row.ts";
import { signsFor } from "./signs.ts";

/** The home screen's sections, scrolled so that the selected row is in sight. */
export function homeLines(state: State, layout: SearchLayout, rows: number): Line[] {
  const lines: Line[] = [];
  let selectedAt = 0;
  let index = 0;
  for (const section of homeSections(state)) {
    if (lines.length > 0) lines.push(EMPTY_LINE);
    lines.push(sectionLine(state, section.title));
    for (const item of section.items) {
      const selected = index === state.search.selected;
      if (selected) selectedAt = lines.length;
      lines.push([
        ...gutter(state, selected, index < 9 ? index + 1 : null),
        ...itemLine(state, layout, item, section.title, selected),
      ]);
      index++;
    }
  }
  if (lines.length === 0) lines.push(line("   This category has no articles.", { dim: true }));
  // One row more than needed, so that a heading above or below comes into sight too.
  const from = Math.max(0, Math.min(selectedAt + 2 - rows, lines.length - rows));
  return lines.slice(from, from + rows);
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
