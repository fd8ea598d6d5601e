import { byMerit, descending } from "../index/article-order.ts";
import type { CompiledIndex } from "../index/compiled-index.ts";
import type { Sort } from "../model/search.ts";
import type { EvidenceReader } from "./evidence.ts";
import type { Filter } from "./filters.ts";
import { factsOf } from "./list.ts";
import { facetsOf, type Ranking } from "./ranking.ts";
import type { Interpreted } from "./slots.ts";
import { MATCH_SHARE, type StageOne } from "./stage-one.ts";
import { CANDIDATES, rescore } from "./stage-two.ts";
import type { Tally } from "./tally.ts";

/** An article with less than this share of the best score of stage one isn't looked at closely: it wouldn't win. */
const CLOSE_SHARE = 0.45;

/** What a ranking works with. */
interface Tools {
  readonly stageOne: StageOne;
  /** Has been asked the query. */
  readonly reader: EvidenceReader;
  /** For the query. */
  readonly tally: Tally;
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
  { stageOne, reader, tally }: Tools,
  depth: number,
): Ranking {
  const touched = stageOne.score(query, passes === undefined);
  const { total } = stageOne;
  const { best, matching, facets } = bestMatches(index, touched, stageOne, passes, inCategory, depth);
  const bar = best.length > 0 ? total[best[0]!]! * CLOSE_SHARE : 0;
  const behind = best.findIndex((article, place) => place === CANDIDATES || total[article]! < bar);
  const candidates = behind < 0 ? best : best.slice(0, behind);
  const merit = byMerit(factsOf(index));
  const looks = rescore(index, query, candidates, reader, tally).sort(
    (a, b) => descending(a.score, b.score) || merit(a.article, b.article),
  );
  const top = looks[0]?.score ?? 0;
  const articles = looks.map(({ article }) => article);
  const scores = looks.map(({ score }) => 1 / (1 + (top - score)));
  const next = best[candidates.length];
  const lowest = scores.at(-1) ?? 1;
  for (let place = candidates.length; place < best.length && place < depth; place++) {
    const article = best[place]!;
    articles.push(article);
    scores.push((lowest * 0.99 * total[article]!) / total[next!]!);
  }
  return {
    articles,
    scores,
    total: matching,
    facets,
    looks,
  };
}

/**
 * Of the articles that hold enough of the query and pass, the best in the order of stage one, as many as are wanted or
 * looked at closely; and how many there are. In one loop that keeps few: a list of all would be long to make, and to
 * throw away, for words that every article has.
 */
function bestMatches(
  index: CompiledIndex,
  touched: Uint32Array,
  { total, coverage }: StageOne,
  passes: Filter,
  inCategory: Filter,
  depth: number,
) {
  const passing = passes ? touched.filter(passes) : touched;
  let most = 0;
  for (let at = 0; at < passing.length; at++) {
    const its = coverage[passing[at]!]!;
    if (its > most) most = its;
  }
  const least = Math.ceil(most * MATCH_SHARE);
  const categories = index.articles.categories.all();
  const counts = new Uint32Array(index.meta.categories.length + 1);
  const order = (a: number, b: number) => total[b]! - total[a]! || a - b;
  const wanted = Math.max(depth, CANDIDATES);
  let best: number[] = [];
  let bar = 0;
  let last = 0;
  let matching = 0;
  for (let at = 0; at < passing.length; at++) {
    const article = passing[at]!;
    if (coverage[article]! < least) continue;
    counts[categories[article]!]!++;
    if (inCategory && !inCategory(article)) continue;
    matching++;
    const score = total[article]!;
    if (score < bar || (score === bar && article > last)) continue;
    best.push(article);
    if (best.length === 2 * wanted) {
      best = best.sort(order).slice(0, wanted);
      last = best.at(-1)!;
      bar = total[last]!;
    }
  }
  best = best.sort(order).slice(0, wanted);
  return { best, matching, facets: facetsOf(counts) };
}

/** Reorders a ranking by something else than relevance; equal articles keep their order of relevance. */
export function reorder(index: CompiledIndex, ranking: Ranking, sort: Sort): Ranking {
  if (sort === "relevance") return ranking;
  const { articles, scores, looks } = ranking;
  const column = index.articles[sort].all();
  const order = [...articles.keys()].sort((a, b) => descending(column[articles[a]!]!, column[articles[b]!]!) || a - b);
  return {
    ...ranking,
    articles: order.map((at) => articles[at]!),
    scores: order.map((at) => scores[at]!),
    looks: order.map((at) => looks[at]),
  };
}
