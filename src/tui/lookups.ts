import type { ArticleSummary } from "../model/article.ts";
import type { History, Pins } from "../model/history.ts";
import type { SearchAnswer, SearchRequest } from "../model/search.ts";
import type { Searcher } from "../model/searcher.ts";
import type { HomeLists, OpenedArticle } from "./actions.ts";
import { HOME_ROWS } from "./home.ts";

/** Queries that can be stepped through. */
export const RECALLED = 200;

/** An article with what the article screen shows beside it; undefined where the corpus has none of that id. */
export function openArticle(
  searcher: Searcher,
  id: string,
  request: SearchRequest | null,
  snippet: string,
): OpenedArticle | undefined {
  const article = searcher.article(id);
  if (article === undefined) return undefined;
  const known = new Map<string, boolean>();
  return {
    article,
    related: article.related.map((related) => searcher.summary(related)).filter((summary) => summary !== undefined),
    snippet,
    mark: request === null || request.text === "" ? () => [] : searcher.marker(request),
    isArticle: (target) => {
      const seen = known.get(target) ?? searcher.summary(target) !== undefined;
      known.set(target, seen);
      return seen;
    },
  };
}

/** What an empty query shows in a tab. */
export function homeLists(searcher: Searcher, history: History, pins: Pins, category: string | null): HomeLists {
  // Rows of titles: no snippet is shown.
  const within = { ...(category !== null && { categories: [category] }), snippets: false };
  const byViews = searcher.search({ ...within, text: "", sort: "views", limit: HOME_ROWS });
  const byUpdate = searcher.search({ ...within, text: "", sort: "updated", limit: HOME_ROWS });
  const viewed = byViews.results.filter(({ views }) => views !== null);
  const updated = byUpdate.results.filter((article) => article.updated !== null);
  const pinned = pins
    .list(searcher.info)
    .map((id) => searcher.summary(id))
    .filter((summary): summary is ArticleSummary => summary !== undefined)
    .filter((summary) => category === null || summary.category === category);
  return {
    recent: history.recent(RECALLED),
    pinned,
    viewed,
    updated,
    articles: viewed.length + updated.length === 0 ? byViews.results : [],
    counts: { all: searcher.info.articleCount, category: byViews.facets.category },
  };
}

/** Matches of a query in all categories together, articles without a category included. */
export function countAll(searcher: Searcher, request: SearchRequest, answer: SearchAnswer): number {
  if (request.categories === undefined || request.categories.length === 0) return answer.total;
  return searcher.search({ ...request, categories: [], offset: 0, limit: 0 }).total;
}
