import type { IndexMeta } from "../index/meta.ts";
import { BM25, saturation } from "./bm25.ts";
import type { Evidence } from "./evidence.ts";
import type { SectionCovers } from "./section.ts";
import type { Interpreted } from "./slots.ts";
import type { Tally } from "./tally.ts";
import { CONFIDENCE_SCALE, scaleFor } from "./units.ts";

/** What a close look at an article shows; W is the query's weight. */
export interface Features {
  /** BM25 of the title alone, over W. */
  title: number;
  /** BM25 of title and body as one field, over W. */
  fields: number;
  /** Of W, the share that the title has. */
  titleCoverage: number;
  /** Of the title's own weight, the share that the query has. */
  titleShare: number;
  /** The product of the two: the title says what the query says, and nothing else. */
  titleMatch: number;
  /** The best cosine of the query and a heading. */
  headingCosine: number;
  /** Of W, the share found in the body, each slot the less the later it first comes. */
  early: number;
  /** Of W, the share that is there as it was typed. */
  typed: number;
  /** Of W, the most that words of the body have that stand together. */
  window: number;
  /** The logarithm of one more than the words of the body. */
  length: number;
}

/** Words into a body at which an early match has lost the greater part of what it is worth. */
const EARLY = 80;

/**
 * What one article shows by itself: how much its pairs of neighbours are worth takes the other candidates too, see
 * `pairs.ts`.
 *
 * @param meta - of the index.
 * @param tally - has counted the article.
 * @param covers - for the same query.
 */
export function featuresOf(
  meta: IndexMeta,
  evidence: Evidence,
  query: Interpreted,
  tally: Tally,
  covers: SectionCovers,
): Features {
  const { titleLength, length } = evidence;
  const bodyLength = length - titleLength;
  const titleNorm = BM25.norm(titleLength, meta.meanTitleLength);
  const bodyNorm = BM25.norm(bodyLength, meta.meanBodyLength);
  const sums = { title: 0, fields: 0, titleCoverage: 0, early: 0, typed: 0 };
  for (let slot = 0; slot < tally.slots.length; slot++) {
    const its = tally.slots[slot]!;
    if (its.last < 0) continue;
    const { weight } = query.slots[slot]!;
    const inTitle = its.titleConfidence / CONFIDENCE_SCALE;
    const inBody = its.bodyConfidence / CONFIDENCE_SCALE;
    const titleCount = its.titleCount / CONFIDENCE_SCALE;
    const count = (BM25.titleCount * titleCount) / titleNorm + its.bodyCount / CONFIDENCE_SCALE / bodyNorm;
    sums.fields += weight * Math.max(inTitle, inBody) * saturation(count, 1);
    if (inTitle > 0) {
      sums.title += weight * inTitle * saturation(titleCount, titleNorm);
      sums.titleCoverage += weight * inTitle;
    }
    if (inBody > 0) sums.early += weight * inBody * Math.exp(-its.firstInBody / EARLY);
    if (its.typed) sums.typed += weight;
  }
  // What is stored is rounded, so that a title's own words could be more than all of it.
  const covered = covers.title(evidence);
  const titleShare = covered === 0 ? 0 : Math.min(1, covered / evidence.titleWeight);
  const titleCoverage = sums.titleCoverage / query.weight;
  return {
    title: sums.title / query.weight,
    fields: sums.fields / query.weight,
    titleCoverage,
    titleShare,
    titleMatch: titleCoverage * titleShare,
    headingCosine: covers.bestHeading(evidence),
    early: sums.early / query.weight,
    typed: sums.typed / query.weight,
    window: tally.densest / scaleFor(query.weight) / query.weight,
    length: Math.log(1 + bodyLength),
  };
}
