import { safeLine } from "../../present/safe-text.ts";
import { type Line, lineWidth, type Run, truncate } from "../../present/styled.ts";
import { countIn } from "../names.ts";
import { isHome, tabCategories } from "../requests.ts";
import { signsFor } from "../signs.ts";
import type { State } from "../state.ts";

interface Tab {
  readonly id: string | null;
  readonly title: string;
  readonly count: number;
  readonly active: boolean;
}

/** “All” and the categories, each with the number of its matches. */
export function tabsOf(state: State): Tab[] {
  const { search, home } = state;
  const counts = isHome(state) ? home.counts : search.counts;
  const all = { id: null, title: "All", count: counts.all, active: search.category === null };
  const rest = tabCategories(state).map(({ id, title }) => ({
    id,
    title,
    count: countIn(counts.category, id),
    active: id === search.category,
  }));
  return [all, ...rest];
}

/** The tabs in one row; those around the active one where not all fit. */
export function tabsLine(state: State, columns: number): Line {
  const { ascii } = state.settings;
  const { more, ellipsis } = signsFor(state.settings);
  const [left, right] = more;
  const drawn = tabsOf(state).map((tab) => ({ tab, runs: tabRuns(tab, ascii) }));
  const widths = drawn.map(({ runs }) => lineWidth(runs) + 1);
  const active = drawn.findIndex(({ tab }) => tab.active);
  let from = Math.max(0, active);
  let to = from + 1;
  let used = widths[from] ?? 0;
  const room = columns - 1;
  while (from > 0 || to < drawn.length) {
    const marks = (from > 0 ? 2 : 0) + (to < drawn.length ? 2 : 0);
    const next = to < drawn.length ? widths[to]! : Number.POSITIVE_INFINITY;
    const previous = from > 0 ? widths[from - 1]! : Number.POSITIVE_INFINITY;
    if (used + next + marks <= room) used += widths[to++]!;
    else if (used + previous + marks <= room) used += widths[--from]!;
    else break;
  }
  const shown = drawn.slice(from, to).flatMap(({ runs }) => [...runs, { text: " " }]);
  const before: Run[] = from > 0 ? [{ text: `${left} `, dim: true }] : [{ text: " " }];
  const after: Run[] = to < drawn.length ? [{ text: right, dim: true }] : [];
  return truncate([...before, ...shown, ...after], columns, ellipsis);
}

function tabRuns({ title, count, active }: Tab, ascii: boolean): Line {
  const label = `${safeLine(title)} ${count}`;
  if (active) return [{ text: ascii ? `[${label}]` : ` ${label} `, bold: true, inverse: true }];
  return [{ text: ` ${safeLine(title)} ` }, { text: `${count} `, dim: true }];
}
