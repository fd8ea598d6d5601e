import type { CompiledIndex } from "../index/compiled-index.ts";
import type { Evidence } from "./evidence.ts";
import { rarity } from "./rarity.ts";
import type { Interpreted } from "./slots.ts";

const WINDOW = 25;

/** What stage two sees in an article, each as a share of the most that the query could get. */
export interface Features {
  /** Of the query's weight, what the title has. */
  readonly titleCoverage: number;
  /** Of the title's own weight, what the query has. */
  readonly titleShare: number;
  /** Of the query's weight, what title or body has. */
  readonly coverage: number;
  /** Of the query's weight, the most that any 25 words of the body have. */
  readonly window: number;
  /** Of the pairs of neighbouring words of the query, those that the title has in that order and next to each other. */
  readonly titlePairs: number;
  /** Likewise the body. */
  readonly bodyPairs: number;
}

/** Weighs the words of titles: how much each says, whether or not the query has it. */
export class TitleMass {
  readonly #index: CompiledIndex;
  readonly #known = new Map<number, number>();

  constructor(index: CompiledIndex) {
    this.#index = index;
  }

  /** Of a word by its lexicon id. */
  of(id: number): number {
    let mass = this.#known.get(id);
    if (mass === undefined) {
      const { lexicon, terms, articles } = this.#index;
      const term = lexicon.termOf(id);
      mass = terms.weight(term) * rarity(articles.count, terms.frequency(term));
      this.#known.set(id, mass);
    }
    return mass;
  }
}

export function featuresOf(evidence: Evidence, query: Interpreted, masses: TitleMass): Features {
  const { words, count, positions, slots, confidences } = evidence;
  const title = new Float64Array(query.slots.length);
  const anywhere = new Float64Array(query.slots.length);
  const titleHits = new Set<number>();
  for (let at = 0; at < count; at++) {
    const slot = slots[at]!;
    const confidence = confidences[at]!;
    if (confidence > anywhere[slot]!) anywhere[slot] = confidence;
    if (positions[at]! < words.titleLength) {
      if (confidence > title[slot]!) title[slot] = confidence;
      titleHits.add(positions[at]!);
    }
  }
  let titleMass = 0;
  let titleHit = 0;
  for (let position = 0; position < words.titleLength; position++) {
    const mass = masses.of(words.ids[position]!);
    titleMass += mass;
    if (titleHits.has(position)) titleHit += mass;
  }
  const share = (found: Float64Array) =>
    query.slots.reduce((sum, slot, at) => sum + slot.weight * found[at]!, 0) / query.mass;
  return {
    titleCoverage: share(title),
    titleShare: titleMass === 0 ? 0 : titleHit / titleMass,
    coverage: share(anywhere),
    window: densestWindow(evidence, query),
    titlePairs: pairs(evidence, query, 0, words.titleLength),
    bodyPairs: pairs(evidence, query, words.titleLength, words.length),
  };
}

function densestWindow({ words, count, positions, slots, confidences }: Evidence, query: Interpreted): number {
  const inside = new Uint32Array(query.slots.length);
  let first = 0;
  while (first < count && positions[first]! < words.titleLength) first++;
  let mass = 0;
  let best = 0;
  for (let at = first; at < count; at++) {
    const slot = slots[at]!;
    if (inside[slot]!++ === 0) mass += query.slots[slot]!.weight * confidences[at]!;
    while (positions[at]! - positions[first]! >= WINDOW) {
      const left = slots[first]!;
      if (--inside[left]! === 0) mass -= query.slots[left]!.weight * confidences[first]!;
      first++;
    }
    if (mass > best) best = mass;
  }
  return best / query.mass;
}

function pairs(evidence: Evidence, query: Interpreted, from: number, to: number): number {
  const { count, positions, slots } = evidence;
  const found = new Set<number>();
  for (let at = 0; at < count; at++) {
    if (positions[at]! < from || positions[at]! >= to) continue;
    const slot = slots[at]!;
    for (let next = at + 1; next < count && positions[next]! <= positions[at]! + 3; next++) {
      const gap = positions[next]! - positions[at]!;
      const expected = Math.max(1, Math.round((query.slots[slot + 1]?.position ?? 0) - query.slots[slot]!.position));
      if (slots[next] === slot + 1 && gap >= 1 && gap <= expected && positions[next]! < to) found.add(slot);
    }
  }
  let mass = 0;
  for (const slot of found) mass += Math.sqrt(query.slots[slot]!.weight * query.slots[slot + 1]!.weight);
  return mass / query.mass;
}
