import type { IndexMeta } from "../index/meta.ts";
import { BM25, saturation } from "./bm25.ts";
import type { Evidence } from "./evidence.ts";
import type { SectionCovers } from "./section.ts";
import type { Interpreted } from "./slots.ts";

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
  /** Of W, the most that any {@link WINDOW} words of the body have. */
  window: number;
  /** Neighbours in the query that are neighbours in the article, by the rarity of the pair, over W. */
  pairs: number;
  /** The logarithm of one more than the words of the body. */
  length: number;
}

const WINDOW = 15;
/** Words into a body at which an early match has lost the greater part of what it is worth. */
const EARLY = 80;

/** Where and how often one slot stands in an article. */
interface SlotEvidence {
  titleCount: number;
  bodyCount: number;
  titleConfidence: number;
  bodyConfidence: number;
  firstInBody: number;
  typed: boolean;
}

/**
 * All features but `pairs`, which takes the other candidates too and is left at 0.
 *
 * @param meta - of the index.
 * @param covers - for the same query.
 */
export function featuresOf(meta: IndexMeta, evidence: Evidence, query: Interpreted, covers: SectionCovers): Features {
  const { titleLength, length, blocks, headings, weights } = evidence;
  const bodyLength = length - titleLength;
  const slots = slotEvidence(evidence, query);
  const titleNorm = BM25.norm(titleLength, meta.meanTitleLength);
  const bodyNorm = BM25.norm(bodyLength, meta.meanBodyLength);
  const sums = { title: 0, fields: 0, titleCoverage: 0, early: 0, typed: 0 };
  for (let at = 0; at < slots.length; at++) {
    const found = slots[at];
    if (!found) continue;
    const { weight } = query.slots[at]!;
    const count = (BM25.titleCount * found.titleCount) / titleNorm + found.bodyCount / bodyNorm;
    sums.title += weight * found.titleConfidence * saturation(found.titleCount, titleNorm);
    sums.fields += weight * Math.max(found.titleConfidence, found.bodyConfidence) * saturation(count, 1);
    sums.titleCoverage += weight * found.titleConfidence;
    sums.early += weight * found.bodyConfidence * Math.exp(-found.firstInBody / EARLY);
    if (found.typed) sums.typed += weight;
  }
  // What is stored is rounded, so that a title's own words could be more than all of it.
  const { covered } = covers.of(evidence, 0, titleLength);
  const titleShare = covered === 0 ? 0 : Math.min(1, covered / evidence.titleWeight);
  let headingCosine = 0;
  for (let at = 0; at < blocks.length; at++) {
    if (!headings[at]) continue;
    const { dot } = covers.of(evidence, blocks[at]!, blocks[at + 1] ?? length);
    if (dot > 0) headingCosine = Math.max(headingCosine, Math.min(1, dot / (query.norm * weights[at]!)));
  }
  const titleCoverage = sums.titleCoverage / query.mass;
  return {
    title: sums.title / query.mass,
    fields: sums.fields / query.mass,
    titleCoverage,
    titleShare,
    titleMatch: titleCoverage * titleShare,
    headingCosine,
    early: sums.early / query.mass,
    typed: sums.typed / query.mass,
    window: densestWindow(evidence, query),
    pairs: 0,
    length: Math.log(1 + bodyLength),
  };
}

function slotEvidence({ titleLength, positions, signs }: Evidence, query: Interpreted): (SlotEvidence | undefined)[] {
  const slots: (SlotEvidence | undefined)[] = new Array(query.slots.length);
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at]!;
    const { slot, confidence, typed } = signs[at]!;
    let found = slots[slot];
    if (!found) {
      found = { titleCount: 0, bodyCount: 0, titleConfidence: 0, bodyConfidence: 0, firstInBody: 0, typed: false };
      slots[slot] = found;
    }
    if (typed) found.typed = true;
    if (position < titleLength) {
      found.titleCount += confidence;
      found.titleConfidence = Math.max(found.titleConfidence, confidence);
    } else {
      if (found.bodyCount === 0) found.firstInBody = position - titleLength;
      found.bodyCount += confidence;
      found.bodyConfidence = Math.max(found.bodyConfidence, confidence);
    }
  }
  return slots;
}

function densestWindow({ titleLength, positions, signs }: Evidence, query: Interpreted): number {
  const inside = new Uint32Array(query.slots.length);
  let first = 0;
  while (first < positions.length && positions[first]! < titleLength) first++;
  let mass = 0;
  let best = 0;
  for (let at = first; at < positions.length; at++) {
    const { slot, confidence } = signs[at]!;
    if (inside[slot]!++ === 0) mass += query.slots[slot]!.weight * confidence;
    while (positions[at]! - positions[first]! >= WINDOW) {
      const left = signs[first++]!;
      if (--inside[left.slot]! === 0) mass -= query.slots[left.slot]!.weight * left.confidence;
    }
    if (mass > best) best = mass;
  }
  return best / query.mass;
}
