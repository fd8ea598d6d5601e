import type { ArticleSummary } from "../model/article.ts";
import type { RecentQuery } from "../model/history.ts";
import type { State } from "./state.ts";

/** A row of the home screen that can be selected. */
export type HomeItem =
  | { readonly kind: "query"; readonly recent: RecentQuery }
  | { readonly kind: "article"; readonly summary: ArticleSummary };

export interface HomeSection {
  readonly title: string;
  readonly items: readonly HomeItem[];
}

/** The sections of the home screen, without the empty ones. */
export function homeSections({ home }: State): HomeSection[] {
  const articles = (list: readonly ArticleSummary[]): HomeItem[] =>
    list.map((summary) => ({ kind: "article", summary }));
  return [
    { title: "Recent queries", items: home.recent.map((recent): HomeItem => ({ kind: "query", recent })) },
    { title: "Pinned", items: articles(home.pinned) },
    { title: "Most viewed", items: articles(home.viewed) },
    { title: "Newest updates", items: articles(home.updated) },
  ].filter((section) => section.items.length > 0);
}

export function homeItems(state: State): HomeItem[] {
  return homeSections(state).flatMap((section) => section.items);
}

/** The item on the selected row of the home screen. */
export function selectedHomeItem(state: State): HomeItem | undefined {
  return homeItems(state)[state.search.selected];
}
