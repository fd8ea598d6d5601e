import type { CompiledIndex } from "../index/compiled-index.ts";
import type { Sort } from "../model/search.ts";
import { bestFirst } from "./best-first.ts";
import type { Evidence, EvidenceReader } from "./evidence.ts";
import type { Filter } from "./filters.ts";
import type { Interpreted } from "./slots.ts";
import { MATCH_SHARE, type StageOne } from "./stage-one.ts";
import { CANDIDATES, rescore } from "./stage-two.ts";

/** An article with less than this share of the best score of stage one isn't looked at closely: it wouldn't win. */
const CLOSE_SHARE = 0.35;

/** The articles that answer a query, best first, and what is counted beside them. */
export interface Ranking {
  /** As many as were asked for, or all of them. */
  readonly articles: readonly number[];
  /** In (0, 1], in the order of `articles`. */
  readonly scores: readonly number[];
  /** How many articles answer the query. */
  readonly total: number;
  /** Matches by category position, before the category filter. */
  readonly facets: ReadonlyMap<number, number>;
  /** Of the articles that were looked at closely. */
  readonly evidence: ReadonlyMap<number, Evidence>;
}

/** What a ranking works with: one of each an index. */
export interface Tools {
  readonly stageOne: StageOne;
  /** Has been asked the query. */
  readonly reader: EvidenceReader;
}

/**
 * Ranks the articles for a query that has words.
 *
 * @param depth - how many articles are wanted.
 */
export function rank(
  index: CompiledIndex,
  query: Interpreted,
  passes: Filter,
  inCategory: Filter,
  { stageOne, reader }: Tools,
  depth: number,
): Ranking {
  const touched = stageOne.score(query, passes === undefined);
  const { total } = stageOne;
  const { matches, top, facets } = matchesOf(index, touched, stageOne, passes, inCategory);
  const bar = top * CLOSE_SHARE;
  const byStageOne = (a: number, b: number) => total[b]! - total[a]! || a - b;
  const candidates = bestFirst(atLeast(bar, matches, total), CANDIDATES, byStageOne);
  const close = rescore(index, query, candidates, reader);
  const order = [...candidates.keys()].sort(
    (a, b) => close[b]!.score - close[a]!.score || tieBreak(index, candidates[a]!, candidates[b]!),
  );
  const best = close[order[0] ?? 0]?.score ?? 0;
  const articles = order.map((at) => candidates[at]!);
  const scores = order.map((at) => 1 / (1 + best - close[at]!.score));
  if (depth > candidates.length) {
    const chosen = new Set(candidates);
    const rest = matches.filter((article) => !chosen.has(article));
    const next = bestFirst(rest, depth - candidates.length, byStageOne);
    const lowest = scores.at(-1) ?? 1;
    for (const article of next) {
      articles.push(article);
      scores.push((lowest * 0.99 * total[article]!) / total[next[0]!]!);
    }
  }
  return {
    articles,
    scores,
    total: matches.length,
    facets,
    evidence: new Map(candidates.map((article, at) => [article, close[at]!.evidence])),
  };
}

/** The articles that hold enough of the query and pass, and the best score among them. */
function matchesOf(
  index: CompiledIndex,
  touched: Uint32Array,
  { total, coverage }: StageOne,
  passes: Filter,
  inCategory: Filter,
) {
  const passing = passes ? touched.filter(passes) : touched;
  let most = 0;
  for (let at = 0; at < passing.length; at++) most = Math.max(most, coverage[passing[at]!]!);
  const least = most * MATCH_SHARE;
  const categories = index.articles.categories.all();
  const counts = new Uint32Array(index.meta.categories.length + 1);
  const matches = new Uint32Array(passing.length);
  let length = 0;
  let top = 0;
  for (let at = 0; at < passing.length; at++) {
    const article = passing[at]!;
    if (coverage[article]! < least) continue;
    counts[categories[article]!]!++;
    if (inCategory && !inCategory(article)) continue;
    matches[length++] = article;
    top = Math.max(top, total[article]!);
  }
  return { matches: matches.subarray(0, length), top, facets: facetsOf(counts) };
}

function atLeast(bar: number, articles: Uint32Array, total: Float32Array): number[] {
  const found: number[] = [];
  for (let at = 0; at < articles.length; at++) if (total[articles[at]!]! >= bar) found.push(articles[at]!);
  return found;
}

/** @param counts - by one more than the position of the category, 0 for none. */
function facetsOf(counts: Uint32Array): ReadonlyMap<number, number> {
  const facets = new Map<number, number>();
  for (let position = 0; position + 1 < counts.length; position++) {
    if (counts[position + 1]! > 0) facets.set(position, counts[position + 1]!);
  }
  return facets;
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

/**
 * The articles that pass, by a date or most viewed first: the answer to an empty query.
 *
 * @param depth - how many articles are wanted.
 */
export function listAll(index: CompiledIndex, passes: Filter, inCategory: Filter, sort: Sort, depth: number): Ranking {
  const counts = new Uint32Array(index.meta.categories.length + 1);
  const categories = index.articles.categories.all();
  const matches: number[] = [];
  for (let article = 0; article < index.articles.count; article++) {
    if (passes && !passes(article)) continue;
    counts[categories[article]!]!++;
    if (!inCategory || inCategory(article)) matches.push(article);
  }
  const column = index.articles[sort === "relevance" ? "views" : sort].all();
  const articles = bestFirst(matches, depth, (a, b) => descending(column[a]!, column[b]!) || tieBreak(index, a, b));
  const scores = articles.map(() => 1);
  return { articles, scores, total: matches.length, facets: facetsOf(counts), evidence: new Map() };
}
