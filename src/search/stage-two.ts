import type { CompiledIndex } from "../index/compiled-index.ts";
import type { EvidenceReader } from "./evidence.ts";
import { type Features, featuresOf } from "./features.ts";
import { pairWeights } from "./pairs.ts";
import type { Look } from "./ranking.ts";
import { SectionCovers } from "./section.ts";
import type { Interpreted } from "./slots.ts";
import type { Tally } from "./tally.ts";

/** How many of stage one's best articles are looked at closely. */
export const CANDIDATES = 20;

/** `pairs` are neighbours in the query that are neighbours in the article, by the rarity of the pair: see `pairs.ts`. */
type Feature = keyof Features | "pairs";

/**
 * What each feature is worth, for every query and, on top, for a long one. Fitted by pairwise logistic regression over
 * ten public question sets, then rounded; fitted without the set that is asked, they lose 0.004 of mean reciprocal rank.
 * A short query names an article, so the title decides; a long one describes a problem, which bodies answer. In both the
 * words that stand together are meant together.
 */
const WORTH: Readonly<Record<Feature, readonly [always: number, long: number]>> = {
  title: [1, 0],
  fields: [2, 3.2],
  titleShare: [1.3, 0],
  titleCoverage: [1.3, 2.8],
  titleMatch: [2.3, 0],
  headingCosine: [2, 0],
  early: [0, 2.6],
  typed: [0, 2.5],
  window: [0.5, 3],
  pairs: [0.8, 0.8],
  length: [0, -0.43],
};
/** Words from which on a query grows long, and by which it is. */
const LONG = { from: 1, span: 10 } as const;

/** A candidate with its score. */
interface ScoredLook extends Look {
  readonly article: number;
  readonly score: number;
}

/**
 * Scores candidates by what a look at their words shows.
 *
 * @param reader - has been asked the query.
 * @param tally - for the query.
 */
export function rescore(
  index: CompiledIndex,
  query: Interpreted,
  candidates: readonly number[],
  reader: EvidenceReader,
  tally: Tally,
): ScoredLook[] {
  const covers = new SectionCovers(query);
  const looks = candidates.map((article) => {
    const evidence = reader.read(article);
    tally.count(evidence);
    return {
      article,
      evidence,
      snippetStart: tally.snippetStart,
      features: featuresOf(index.meta, evidence, query, tally, covers),
      pairs: tally.slots.map(({ paired }) => paired),
    };
  });
  const worth = pairWeights(
    looks.map(({ pairs }) => pairs),
    index.articles.count,
    query,
  );
  const weights = weightsFor(query.slots.length);
  return looks.map(({ article, evidence, snippetStart, features, pairs }) => {
    let closeness = 0;
    for (let pair = 0; pair < worth.length; pair++) if (pairs[pair]) closeness += worth[pair]!;
    return { article, evidence, snippetStart, score: scoreOf(features, closeness, weights) };
  });
}

/** What features are worth for a query of so many words. */
function weightsFor(words: number): Readonly<Record<Feature, number>> {
  const length = Math.min(1, Math.max(0, (words - LONG.from) / LONG.span));
  const of = (worth: readonly [number, number]) => worth[0] + length * worth[1];
  return {
    title: of(WORTH.title),
    fields: of(WORTH.fields),
    titleShare: of(WORTH.titleShare),
    titleCoverage: of(WORTH.titleCoverage),
    titleMatch: of(WORTH.titleMatch),
    headingCosine: of(WORTH.headingCosine),
    early: of(WORTH.early),
    typed: of(WORTH.typed),
    window: of(WORTH.window),
    pairs: of(WORTH.pairs),
    length: of(WORTH.length),
  };
}

function scoreOf(features: Features, pairs: number, weights: Readonly<Record<Feature, number>>): number {
  return (
    features.title * weights.title +
    features.fields * weights.fields +
    features.titleShare * weights.titleShare +
    features.titleCoverage * weights.titleCoverage +
    features.titleMatch * weights.titleMatch +
    features.headingCosine * weights.headingCosine +
    features.early * weights.early +
    features.typed * weights.typed +
    features.window * weights.window +
    pairs * weights.pairs +
    features.length * weights.length
  );
}
