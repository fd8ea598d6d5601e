import type { Category } from "../model/corpus.ts";
import type { SearchRequest, SearchResult } from "../model/search.ts";
import type { Effect } from "./effects.ts";
import { visibleResults } from "./layout.ts";
import type { State } from "./state.ts";

/** Whether the search screen lists recent, pinned and popular articles instead of results. */
export function isHome(state: State): boolean {
  const { input, sort, filters } = state.search;
  return input.text.trim() === "" && sort === state.settings.sort && Object.keys(filters).length === 0;
}

/** The categories that have a tab: those that the command line names, where it names several. */
export function tabCategories({ corpus, search: { filters } }: State): readonly Category[] {
  return corpus.categories.filter(({ id }) => filters.categories?.includes(id) ?? true);
}

/** The search that the screen shows: a page more than is visible, so that moving down finds the next ones loaded. */
export function requestOf(state: State, offset = 0): SearchRequest {
  const { input, category, filters, sort, exact } = state.search;
  return {
    text: input.text.trim(),
    ...filters,
    ...(category === null ? {} : { categories: [category] }),
    sort,
    exact,
    prefix: !exact && !/\s$/.test(input.text),
    offset,
    limit: visibleResults(state) + 4,
  };
}

/**
 * What brings the search screen up to date after the query, the tab or the order changed; with `keep`, after what the home
 * screen lists may have changed.
 */
export function searchEffect(state: State, keep = false): Extract<Effect, { type: "search" | "home" }> {
  return isHome(state)
    ? { type: "home", category: state.search.category, keep }
    : { type: "search", request: requestOf(state) };
}

/** The result on the selected row, if the screen shows results and has one there. */
export function selectedResult(state: State): SearchResult | undefined {
  return isHome(state) ? undefined : state.search.answer?.results[state.search.selected];
}
