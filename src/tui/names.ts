import type { Sort } from "../model/search.ts";
import type { CorpusInfo } from "../model/searcher.ts";

export const SORT_NAMES: Readonly<Record<Sort, string>> = {
  relevance: "relevance",
  updated: "newest update",
  published: "newest",
  views: "most viewed",
};

/** How many articles a tab's category has: it may have any name, `constructor` too. */
export function countIn(counts: Readonly<Record<string, number>>, category: string): number {
  return Object.hasOwn(counts, category) ? counts[category]! : 0;
}

/** The title of a category, or an empty text for none. */
export function categoryTitle(corpus: CorpusInfo, id: string | null): string {
  return id === null ? "" : (corpus.categories.find((category) => category.id === id)?.title ?? id);
}
