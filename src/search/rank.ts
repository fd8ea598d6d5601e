import { byMerit, descending } from "../index/article-order.ts";
import type { CompiledIndex } from "../index/compiled-index.ts";
import type { Sort } from "../model/search.ts";
import { bestFirst } from "./best-first.ts";
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
  const { matches, top, facets } = matchesOf(index, touched, stageOne, passes, inCategory);
  const bar = Math.ceil(top * CLOSE_SHARE);
  const byStageOne = (a: number, b: number) => total[b]! - total[a]! || a - b;
  const candidates = bestFirst(atLeast(bar, matches, total), CANDIDATES, byStageOne);
  const merit = byMerit(factsOf(index));
  const looks = rescore(index, query, candidates, reader, tally).sort(
    (a, b) => descending(a.score, b.score) || merit(a.article, b.article),
  );
  const best = looks[0]?.score ?? 0;
  const articles = looks.map(({ article }) => article);
  const scores = looks.map(({ score }) => 1 / (1 + (best - score)));
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
    looks,
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
  for (let at = 0; at < passing.length; at++) {
    const its = coverage[passing[at]!]!;
    if (its > most) most = its;
  }
  const least = Math.ceil(most * MATCH_SHARE);
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
    const score = total[article]!;
    if (score > top) top = score;
  }
  return { matches: matches.subarray(0, length), top, facets: facetsOf(counts) };
}

function atLeast(bar: number, articles: Uint32Array, total: Int32Array): Uint32Array {
  const found = new Uint32Array(articles.length);
  let length = 0;
  for (let at = 0; at < articles.length; at++) {
    const article = articles[at]!;
    if (total[article]! >= bar) found[length++] = article;
  }
  return found.subarray(0, length);
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
