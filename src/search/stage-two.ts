import type { CompiledIndex } from "../index/compiled-index.ts";
import { EvidenceReader } from "./evidence.ts";
import { type Features, featuresOf, TitleMass } from "./features.ts";
import type { Interpreted } from "./slots.ts";

/** How many of stage one's best articles are looked at closely. */
export const CANDIDATES = 100;

const WEIGHTS: Readonly<Record<keyof Features | "stageOne", number>> = {
  stageOne: 1,
  titleCoverage: 0.3,
  titleShare: 0.4,
  coverage: 0.5,
  window: 0.5,
  titlePairs: 0.3,
  bodyPairs: 0.3,
};

/**
 * Scores candidates by what a look at their words shows, added to stage one's score.
 *
 * @param stageOne - the candidates' scores of stage one, in the same order.
 */
export function rescore(
  index: CompiledIndex,
  query: Interpreted,
  candidates: readonly number[],
  stageOne: readonly number[],
): number[] {
  const reader = new EvidenceReader(index, query);
  const masses = new TitleMass(index);
  return candidates.map((article, at) => {
    const features = featuresOf(reader.read(article), query, masses);
    let score = (WEIGHTS.stageOne * stageOne[at]!) / query.mass;
    for (const [name, value] of Object.entries(features)) score += WEIGHTS[name as keyof Features] * value;
    return score;
  });
}
