import type { CompiledIndex } from "../index/compiled-index.ts";
import type { WordSequence } from "../index/word-sequence.ts";
import type { Evidence } from "./evidence.ts";
import { rarity } from "./rarity.ts";
import type { Interpreted } from "./slots.ts";

/** How a title or a heading and a query cover each other. */
export interface Cover {
  /** Of the section's own weight, the share that the query has. */
  readonly share: number;
  readonly cosine: number;
}

const NOTHING: Cover = { share: 0, cosine: 0 };

/** What a term weighs, whether or not the query has it, and in which section it was last met and last hit. */
interface TermMass {
  readonly mass: number;
  met: number;
  hit: number;
}

/** Compares titles and headings with one query; each word of either counts once. */
export class SectionCovers {
  readonly #index: CompiledIndex;
  readonly #query: Interpreted;
  readonly #byTerm = new Map<number, TermMass>();
  readonly #byWord = new Map<number, TermMass>();
  /** By slot: the section in which it was last met, and how sure that was. */
  readonly #slotMet: number[];
  readonly #slotConfidence: number[];
  #section = 0;

  constructor(index: CompiledIndex, query: Interpreted) {
    this.#index = index;
    this.#query = query;
    this.#slotMet = new Array(query.slots.length).fill(0);
    this.#slotConfidence = new Array(query.slots.length).fill(0);
  }

  /** The cover of the words from one position to another; `words` and `evidence` are of the same article. */
  of(words: WordSequence, evidence: Evidence, from: number, to: number): Cover {
    const dot = this.#meet(words, evidence, from, to);
    if (dot === 0) return NOTHING;
    const { ids } = words;
    const section = this.#section;
    let sum = 0;
    let squares = 0;
    let covered = 0;
    for (let position = from; position < to; position++) {
      const term = this.#massOf(ids[position]!);
      if (term.met === section) continue;
      term.met = section;
      sum += term.mass;
      squares += term.mass * term.mass;
      if (term.hit === section) covered += term.mass;
    }
    return {
      share: sum === 0 ? 0 : covered / sum,
      cosine: squares === 0 ? 0 : dot / (this.#query.norm * Math.sqrt(squares)),
    };
  }

  /** Notes which slots and terms are hit in a new section; the product of what they weigh in the query and in it. */
  #meet({ ids }: WordSequence, { positions, signs }: Evidence, from: number, to: number): number {
    const section = ++this.#section;
    const { slots } = this.#query;
    let dot = 0;
    for (let at = firstFrom(positions, from); at < positions.length; at++) {
      const position = positions[at]!;
      if (position >= to) break;
      const { slot, confidence } = signs[at]!;
      const before = this.#slotMet[slot] === section ? this.#slotConfidence[slot]! : 0;
      if (confidence > before) {
        const { weight, mass } = slots[slot]!;
        dot += weight * mass * (confidence - before);
        this.#slotMet[slot] = section;
        this.#slotConfidence[slot] = confidence;
      }
      this.#massOf(ids[position]!).hit = section;
    }
    return dot;
  }

  #massOf(lexiconId: number): TermMass {
    let known = this.#byWord.get(lexiconId);
    if (known) return known;
    const { lexicon, terms, articles } = this.#index;
    const term = lexicon.termOf(lexiconId);
    known = this.#byTerm.get(term);
    if (!known) {
      known = { mass: terms.weight(term) * rarity(articles.count, terms.frequency(term)), met: 0, hit: 0 };
      this.#byTerm.set(term, known);
    }
    this.#byWord.set(lexiconId, known);
    return known;
  }
}

/** The first hit at a position or behind it: an article may have as many headings as it has words. */
function firstFrom(positions: readonly number[], position: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (positions[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
