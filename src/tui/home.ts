import type { ArticleSummary } from "../model/article.ts";
import type { RecentQuery } from "../model/history.ts";
import { searchLayout } from "./layout.ts";
import type { State } from "./state.ts";
import { clamp } from "./step.ts";

/** Rows of a section that could be as long as one likes. */
export const HOME_ROWS = 5;

/** A row of the home screen that can be selected. */
export type HomeItem =
  | { readonly kind: "query"; readonly recent: RecentQuery }
  | { readonly kind: "article"; readonly summary: ArticleSummary };

interface HomeSection {
  readonly title: string;
  readonly items: readonly HomeItem[];
}

/** A row of the home screen as it is drawn. */
type HomeRow =
  | { readonly kind: "gap" }
  | { readonly kind: "heading"; readonly title: string }
  | { readonly kind: "item"; readonly item: HomeItem; readonly section: string; readonly index: number };

/** The sections of the home screen, without the empty ones. */
export function homeSections({ home }: State): HomeSection[] {
  const articles = (list: readonly ArticleSummary[]): HomeItem[] =>
    list.map((summary) => ({ kind: "article", summary }));
  return [
    {
      title: "Recent queries",
      items: home.recent.slice(0, HOME_ROWS).map((recent): HomeItem => ({ kind: "query", recent })),
    },
    { title: "Pinned", items: articles(home.pinned) },
    { title: "Most viewed", items: articles(home.viewed) },
    { title: "Newest updates", items: articles(home.updated) },
    { title: "Articles", items: articles(home.articles) },
  ].filter((section) => section.items.length > 0);
}

/** The rows in sight, scrolled to the selected one. */
export function homeRowsInSight(state: State): HomeRow[] {
  const rows: HomeRow[] = [];
  let index = 0;
  for (const { title, items } of homeSections(state)) {
    if (rows.length > 0) rows.push({ kind: "gap" });
    rows.push({ kind: "heading", title });
    for (const item of items) rows.push({ kind: "item", item, section: title, index: index++ });
  }
  const { body } = searchLayout(state.size, state.settings);
  const selectedAt = rows.findIndex((row) => row.kind === "item" && row.index === state.search.selected);
  // One row more than needed, where there is room for it, so that a heading above or below comes into sight too.
  const from = Math.max(0, Math.min(selectedAt + Math.min(2, body) - body, rows.length - body));
  return rows.slice(from, from + body);
}

export function homeItems(state: State): HomeItem[] {
  return homeSections(state).flatMap((section) => section.items);
}

/** The row of other lists that has what `row` of these has, in the same section; else the one that took its place. */
export function sameHomeRow(before: State, row: number, after: State): number {
  const wanted = homeKeys(before)[row];
  const keys = homeKeys(after);
  const kept = wanted === undefined ? -1 : keys.indexOf(wanted);
  return kept === -1 ? clamp(row, 0, Math.max(0, keys.length - 1)) : kept;
}

function homeKeys(state: State): string[] {
  return homeSections(state).flatMap(({ title, items }) =>
    items.map((item) => `${title}\n${item.kind === "query" ? item.recent.query : item.summary.id}`),
  );
}

/** The item on the selected row of the home screen. */
export function selectedHomeItem(state: State): HomeItem | undefined {
  return homeItems(state)[state.search.selected];
}
