import { type ArticleFacts, byMerit, descending, LISTED } from "../index/article-order.ts";
import type { CompiledIndex } from "../index/compiled-index.ts";
import type { Sort } from "../model/search.ts";
import { bestFirst } from "./best-first.ts";
import type { Filter } from "./filters.ts";
import { facetsOf, type Ranking } from "./ranking.ts";

/** What the articles of an index are put in order by. */
export function factsOf({ articles }: CompiledIndex): ArticleFacts {
  return {
    views: (article) => articles.views.at(article),
    updated: (article) => articles.updated.at(article),
    id: (article) => articles.record(article).id,
  };
}

/**
 * The articles that pass, by a date or most viewed first: the answer to an empty query.
 *
 * @param depth - how many articles are wanted.
 */
export function listAll(index: CompiledIndex, passes: Filter, inCategory: Filter, sort: Sort, depth: number): Ranking {
  const isListed = depth <= LISTED && passes === undefined && inCategory === undefined && sort !== "published";
  const found = isListed ? firstOf(index, sort, depth) : passing(index, passes, inCategory, sort, depth);
  return { ...found, scores: found.articles.map(() => 1), looks: [] };
}

type Found = Pick<Ranking, "articles" | "total" | "facets">;

/** The first of all articles, as the index lists them: no other article is looked at. */
function firstOf({ articles, meta }: CompiledIndex, sort: Sort, depth: number): Found {
  const listed = articles[sort === "updated" ? "byUpdated" : "byViews"].all();
  return {
    articles: Array.from(listed.subarray(0, depth)),
    total: articles.count,
    facets: facetsOf(Uint32Array.from([0, ...meta.categories.map(({ count }) => count)])),
  };
}

function passing(index: CompiledIndex, passes: Filter, inCategory: Filter, sort: Sort, depth: number): Found {
  const counts = new Uint32Array(index.meta.categories.length + 1);
  const categories = index.articles.categories.all();
  const matches: number[] = [];
  for (let article = 0; article < index.articles.count; article++) {
    if (passes && !passes(article)) continue;
    counts[categories[article]!]!++;
    if (!inCategory || inCategory(article)) matches.push(article);
  }
  const column = index.articles[sort === "relevance" ? "views" : sort].all();
  const merit = byMerit(factsOf(index));
  const articles = bestFirst(matches, depth, (a, b) => descending(column[a]!, column[b]!) || merit(a, b));
  return { articles, total: matches.length, facets: facetsOf(counts) };
}
