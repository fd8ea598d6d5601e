import type { CompiledIndex } from "../index/compiled-index.ts";
import { BM25, saturation } from "./bm25.ts";
import type { Evidence, Hit } from "./evidence.ts";
import { rarity } from "./rarity.ts";
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

const WINDOW = 25;
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

/** Weighs the words of titles and headings, whether or not a query has them. */
export class WordMasses {
  readonly #index: CompiledIndex;
  readonly #known = new Map<number, { term: number; mass: number }>();

  constructor(index: CompiledIndex) {
    this.#index = index;
  }

  of(lexiconId: number): { readonly term: number; readonly mass: number } {
    let known = this.#known.get(lexiconId);
    if (!known) {
      const { lexicon, terms, articles } = this.#index;
      const term = lexicon.termOf(lexiconId);
      known = { term, mass: terms.weight(term) * rarity(articles.count, terms.frequency(term)) };
      this.#known.set(lexiconId, known);
    }
    return known;
  }
}

/** All features but `pairs`, which takes the other candidates too and is left at 0. */
export function featuresOf(index: CompiledIndex, evidence: Evidence, query: Interpreted, masses: WordMasses): Features {
  const { words, hits } = evidence;
  const bodyLength = words.length - words.titleLength;
  const slots = slotEvidence(evidence, query);
  const titleNorm = BM25.norm(words.titleLength, index.meta.meanTitleLength);
  const bodyNorm = BM25.norm(bodyLength, index.meta.meanBodyLength);
  const sums = { title: 0, fields: 0, titleCoverage: 0, early: 0, typed: 0 };
  for (const [at, slot] of query.slots.entries()) {
    const found = slots[at];
    if (!found) continue;
    const count = (BM25.titleCount * found.titleCount) / titleNorm + found.bodyCount / bodyNorm;
    sums.title += slot.weight * found.titleConfidence * saturation(found.titleCount, titleNorm);
    sums.fields += slot.weight * Math.max(found.titleConfidence, found.bodyConfidence) * saturation(count, 1);
    sums.titleCoverage += slot.weight * found.titleConfidence;
    sums.early += slot.weight * found.bodyConfidence * Math.exp(-found.firstInBody / EARLY);
    if (found.typed) sums.typed += slot.weight;
  }
  const title = section(evidence, 0, words.titleLength, query, masses);
  let headingCosine = 0;
  for (const [at, start] of words.blocks.entries()) {
    if (!words.headings[at]) continue;
    const heading = section(evidence, start, words.blocks[at + 1] ?? words.length, query, masses);
    headingCosine = Math.max(headingCosine, heading.cosine);
  }
  const titleCoverage = sums.titleCoverage / query.mass;
  return {
    title: sums.title / query.mass,
    fields: sums.fields / query.mass,
    titleCoverage,
    titleShare: title.share,
    titleMatch: titleCoverage * title.share,
    headingCosine,
    early: sums.early / query.mass,
    typed: sums.typed / query.mass,
    window: densestWindow(hits, words.titleLength, query),
    pairs: 0,
    length: Math.log(1 + bodyLength),
  };
}

function slotEvidence({ words, hits }: Evidence, query: Interpreted): (SlotEvidence | undefined)[] {
  const slots: (SlotEvidence | undefined)[] = new Array(query.slots.length);
  for (const { position, slot, confidence, typed } of hits) {
    let found = slots[slot];
    if (!found) {
      found = { titleCount: 0, bodyCount: 0, titleConfidence: 0, bodyConfidence: 0, firstInBody: 0, typed: false };
      slots[slot] = found;
    }
    if (typed) found.typed = true;
    if (position < words.titleLength) {
      found.titleCount += confidence;
      found.titleConfidence = Math.max(found.titleConfidence, confidence);
    } else {
      if (found.bodyCount === 0) found.firstInBody = position - words.titleLength;
      found.bodyCount += confidence;
      found.bodyConfidence = Math.max(found.bodyConfidence, confidence);
    }
  }
  return slots;
}

/** How a title or heading and the query cover each other; each word of either counts once. */
function section({ words, hits }: Evidence, from: number, to: number, query: Interpreted, masses: WordMasses) {
  const confidences = new Map<number, number>();
  const hitTerms = new Set<number>();
  for (let at = firstFrom(hits, from); at < hits.length; at++) {
    const hit = hits[at]!;
    if (hit.position >= to) break;
    confidences.set(hit.slot, Math.max(confidences.get(hit.slot) ?? 0, hit.confidence));
    hitTerms.add(masses.of(words.ids[hit.position]!).term);
  }
  if (confidences.size === 0) return { share: 0, cosine: 0 };
  const seen = new Set<number>();
  let sum = 0;
  let squares = 0;
  let covered = 0;
  for (let position = from; position < to; position++) {
    const { term, mass } = masses.of(words.ids[position]!);
    if (seen.has(term)) continue;
    seen.add(term);
    sum += mass;
    squares += mass * mass;
    if (hitTerms.has(term)) covered += mass;
  }
  let dot = 0;
  for (const [slot, confidence] of confidences) {
    const { weight, mass } = query.slots[slot]!;
    dot += weight * mass * confidence;
  }
  return {
    share: sum === 0 ? 0 : covered / sum,
    cosine: squares === 0 ? 0 : dot / (query.norm * Math.sqrt(squares)),
  };
}

/** The index of the first hit at a position or behind it: an article may have as many headings as it has words. */
function firstFrom(hits: readonly Hit[], position: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hits[middle]!.position < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function densestWindow(hits: readonly Hit[], bodyStart: number, query: Interpreted): number {
  const inside = new Uint32Array(query.slots.length);
  let first = hits.findIndex((hit) => hit.position >= bodyStart);
  if (first < 0) return 0;
  let mass = 0;
  let best = 0;
  for (let at = first; at < hits.length; at++) {
    const { position, slot, confidence } = hits[at]!;
    if (inside[slot]!++ === 0) mass += query.slots[slot]!.weight * confidence;
    while (position - hits[first]!.position >= WINDOW) {
      const left = hits[first++]!;
      if (--inside[left.slot]! === 0) mass -= query.slots[left.slot]!.weight * left.confidence;
    }
    best = Math.max(best, mass);
  }
  return best / query.mass;
}
