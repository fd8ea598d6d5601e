import type { CompiledIndex } from "../index/compiled-index.ts";
import type { Correction } from "../model/search.ts";
import { addJoined } from "./joined-words.ts";
import type { ParsedQuery } from "./parse-query.ts";
import { prefixAlternatives } from "./prefix.ts";
import { rarity } from "./rarity.ts";
import type { Alternative, Interpreted, Slot } from "./slots.ts";
import { type Candidate, spellingCandidates } from "./spelling.ts";
import { splitWord } from "./split-word.ts";
import { addSynonyms } from "./synonyms.ts";

/** How the words of a query are to be read. */
export interface Reading {
  /** The last word may be the beginning of one. */
  readonly prefix: boolean;
  /** As spelt: nothing is corrected, split or completed. */
  readonly exact: boolean;
}

const CONFIDENCE = { oneEdit: 0.9, twoEdits: 0.8, split: 0.9, completed: 0.7 } as const;
/** Corrections less likely than this share of the likeliest are left out, as are those after the third. */
const LEAST_LIKELIHOOD = 0.1;
const MOST_CORRECTIONS = 3;
/** Added to every rarity, so that a word of every other article still counts: it helps long questions. */
const RARITY_FLOOR = 1;

/** Finds out what the words of a query mean in a corpus. */
export function interpret(index: CompiledIndex, query: ParsedQuery, reading: Reading): Interpreted {
  const corrections: Correction[] = [];
  const unknown: string[] = [];
  const slots: Slot[] = [];
  for (const [position, word] of query.words.entries()) {
    const last = reading.prefix && query.endsInWord && position === query.words.length - 1;
    const known = termOf(index, word);
    if (known >= 0) {
      const alternatives: Alternative[] = [{ terms: [known], confidence: 1 }];
      if (last) alternatives.push(...prefixAlternatives(index, word, known));
      slots.push(slot(index, word, word, position, alternatives, 1));
      continue;
    }
    if (last) {
      const alternatives = prefixAlternatives(index, word);
      if (alternatives.length > 0) {
        slots.push(slot(index, word, word, position, alternatives, 1));
        continue;
      }
    }
    const candidates = reading.exact ? [] : spellingCandidates(index.lexicon, word, last);
    const parts = reading.exact ? undefined : splitWord(index, word, candidates.length > 0);
    if (parts) {
      for (const [offset, part] of parts.entries()) {
        const term = termOf(index, part);
        slots.push(
          slot(index, word, part, position + offset / 2, [{ terms: [term], confidence: 1 }], CONFIDENCE.split),
        );
      }
      corrections.push({ from: word, to: parts.join(" ") });
    } else if (candidates.length > 0) {
      const best = candidates[0]!;
      const confidence = best.edits > 1 ? CONFIDENCE.twoEdits : CONFIDENCE.oneEdit;
      slots.push(slot(index, word, best.word, position, correctionAlternatives(index, candidates), confidence));
      corrections.push({ from: word, to: best.word });
    } else {
      const completed = reading.exact || word.length < 4 ? [] : prefixAlternatives(index, word).slice(0, 1);
      if (completed.length > 0) slots.push(slot(index, word, word, position, completed, CONFIDENCE.completed));
      else unknown.push(word);
    }
  }
  if (!reading.exact) addJoined(index, slots);
  addSynonyms(index, slots);
  const merged = mergeRepeated(slots.filter((each) => hasPostings(index, each)));
  const mass = merged.reduce((sum, each) => sum + each.weight, 0);
  return { slots: merged, mass, norm: Math.hypot(...merged.map((each) => each.weight)), corrections, unknown };
}

/** The term of a word that stands in the corpus, or whose stem does; -1 otherwise. */
function termOf(index: CompiledIndex, word: string): number {
  const position = index.lexicon.find(word);
  return position >= 0 ? index.lexicon.termAt(position) : index.terms.find(index.stem(word));
}

function slot(
  index: CompiledIndex,
  typed: string,
  word: string,
  position: number,
  alternatives: Alternative[],
  confidence: number,
): Slot {
  const term = alternatives[0]!.terms[0]!;
  const commonness = index.terms.weight(term);
  const idf = rarity(index.articles.count, index.terms.frequency(term));
  const weight = commonness * confidence * (idf + RARITY_FLOOR);
  return { typed, word, position, alternatives, commonness, confidence, mass: commonness * idf, weight };
}

function correctionAlternatives(index: CompiledIndex, candidates: readonly Candidate[]): Alternative[] {
  const alternatives = new Map<number, Alternative>();
  for (const candidate of candidates) {
    const confidence = Math.exp(candidate.likelihood - candidates[0]!.likelihood);
    if (confidence < LEAST_LIKELIHOOD || alternatives.size === MOST_CORRECTIONS) break;
    const term = index.lexicon.termAt(candidate.position);
    if (!alternatives.has(term)) alternatives.set(term, { terms: [term], confidence });
  }
  return [...alternatives.values()];
}

function hasPostings(index: CompiledIndex, slot: Slot): boolean {
  return slot.alternatives.some(({ terms }) => terms.every((term) => index.terms.frequency(term) > 0));
}

/** A word said twice counts once. */
function mergeRepeated(slots: readonly Slot[]): Slot[] {
  const byTerm = new Map<number, Slot>();
  for (const each of slots) {
    const term = each.alternatives[0]!.terms[0]!;
    if (!byTerm.has(term)) byTerm.set(term, each);
  }
  return [...byTerm.values()];
}
