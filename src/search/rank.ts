import type { CompiledIndex } from "../index/compiled-index.ts";
import type { Sort } from "../model/search.ts";
import { bestFirst } from "./best-first.ts";
import type { Evidence, EvidenceReader } from "./evidence.ts";
import type { Filter } from "./filters.ts";
import type { Interpreted } from "./slots.ts";
import { scoreArticles } from "./stage-one.ts";
import { CANDIDATES, rescore } from "./stage-two.ts";

/**
 * An article matches when it holds at least this share of the query's weight that the best article holds: a long
 * question isn't answered by every article that shares one of its words.
 */
const MATCH_SHARE = 0.2;

/** An article with less than this share of the best score of stage one isn't looked at closely: it wouldn't win. */
const CLOSE_SHARE = 0.35;

/** The articles that answer a query, best first, and what is counted beside them. */
export interface Ranking {
  readonly articles: readonly number[];
  /** In (0, 1], in the order of `articles`. */
  readonly scores: readonly number[];
  /** Matches by category position, before the category filter. */
  readonly facets: ReadonlyMap<number, number>;
  /** Of the articles that were looked at closely. */
  readonly evidence: ReadonlyMap<number, Evidence>;
}

/**
 * Ranks the articles for a query that has words; `reader` has been asked the query.
 *
 * @param depth - how many articles will be looked at: behind the candidates the order is only made if it shows.
 */
export function rank(
  index: CompiledIndex,
  query: Interpreted,
  passes: Filter,
  inCategory: Filter,
  reader: EvidenceReader,
  depth: number,
): Ranking {
  const { total, coverage } = scoreArticles(index, query);
  let best = 0;
  for (let article = 0; article < total.length; article++) {
    if (coverage[article]! > best && (!passes || passes(article))) best = coverage[article]!;
  }
  const least = best * MATCH_SHARE;
  const facets = new Map<number, number>();
  const matches: number[] = [];
  const categories = index.articles.categories.all();
  for (let article = 0; article < total.length; article++) {
    if (coverage[article]! < least || coverage[article] === 0 || (passes && !passes(article))) continue;
    const category = categories[article]!;
    facets.set(category - 1, (facets.get(category - 1) ?? 0) + 1);
    if (!inCategory || inCategory(article)) matches.push(article);
  }
  const bar = matches.reduce((most, article) => Math.max(most, total[article]!), 0) * CLOSE_SHARE;
  const byStageOne = (a: number, b: number) => total[b]! - total[a]! || a - b;
  const [candidates, tooMany] = bestFirst(
    matches.filter((article) => total[article]! >= bar),
    CANDIDATES,
    byStageOne,
  );
  const rest = tooMany.concat(matches.filter((article) => total[article]! < bar));
  if (depth > candidates.length) rest.sort(byStageOne);
  const close = rescore(index, query, candidates, reader);
  const order = [...candidates.keys()].sort(
    (a, b) => close[b]!.score - close[a]!.score || tieBreak(index, candidates[a]!, candidates[b]!),
  );
  const top = close[order[0] ?? 0]?.score ?? 0;
  const scores = order.map((at) => 1 / (1 + top - close[at]!.score));
  const lowest = scores.at(-1) ?? 1;
  const restTop = rest.reduce((most, article) => Math.max(most, total[article]!), 0);
  return {
    articles: [...order.map((at) => candidates[at]!), ...rest],
    scores: [...scores, ...rest.map((article) => (lowest * 0.99 * total[article]!) / restTop)],
    facets,
    evidence: new Map(candidates.map((article, at) => [article, close[at]!.evidence])),
  };
}

/** Most viewed, then last updated first; at last by id, so that the order is total. Unknown comes after known. */
export function tieBreak(index: CompiledIndex, a: number, b: number): number {
  const { views, updated } = index.articles;
  return (
    descending(views.at(a), views.at(b)) ||
    descending(updated.at(a), updated.at(b)) ||
    (index.articles.record(a).id < index.articles.record(b).id ? -1 : 1)
  );
}

/** Reorders a ranking by something else than relevance; equal articles keep their order of relevance. */
export function reorder(index: CompiledIndex, ranking: Ranking, sort: Sort): Ranking {
  if (sort === "relevance") return ranking;
  const { articles, scores } = ranking;
  const column = index.articles[sort].all();
  const order = [...articles.keys()].sort((a, b) => descending(column[articles[a]!]!, column[articles[b]!]!) || a - b);
  return { ...ranking, articles: order.map((at) => articles[at]!), scores: order.map((at) => scores[at]!) };
}

function descending(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return Number.isNaN(b) ? -1 : b - a;
}

/** Every article that passes, most viewed first: the answer to an empty query. */
export function listAll(index: CompiledIndex, passes: Filter, inCategory: Filter): Ranking {
  const facets = new Map<number, number>();
  const categories = index.articles.categories.all();
  const matches: number[] = [];
  for (let article = 0; article < index.articles.count; article++) {
    if (passes && !passes(article)) continue;
    const category = categories[article]!;
    facets.set(category - 1, (facets.get(category - 1) ?? 0) + 1);
    if (!inCategory || inCategory(article)) matches.push(article);
  }
  matches.sort((a, b) => tieBreak(index, a, b));
  return { articles: matches, scores: matches.map(() => 1), facets, evidence: new Map() };
}
