import type { CompiledIndex } from "../index/compiled-index.ts";
import { rarity } from "../index/rarity.ts";
import type { Correction } from "../model/search.ts";
import { type AskedWord, inPairs } from "../text/character-pairs.ts";
import { compoundParts } from "./compound.ts";
import { addJoined, withUnknownJoined } from "./joined-words.ts";
import type { ParsedQuery } from "./parse-query.ts";
import { prefixAlternatives } from "./prefix.ts";
import type { Alternative, Interpreted, Slot } from "./slots.ts";
import { type Candidate, spellingCandidates } from "./spelling.ts";
import { splitWord } from "./split-word.ts";
import { addSynonyms } from "./synonyms.ts";

/** How the words of a query are to be read. */
interface Reading {
  /** The last word may be the beginning of one. */
  readonly prefix: boolean;
  /** As spelt: nothing is corrected, split or joined. Synonyms stay. */
  readonly exact: boolean;
}

const CONFIDENCE = { oneEdit: 0.9, twoEdits: 0.8, split: 0.9, compound: 0.7, completed: 0.7 } as const;
/** A word shorter than this isn't taken for the beginning of another unasked. */
const SHORTEST_BEGINNING = 4;
/** Corrections less likely than this share of the likeliest are left out, as are those after the third. */
const LEAST_LIKELIHOOD = 0.1;
const MOST_CORRECTIONS = 3;
/** Added to every rarity, so that a word of every other article still counts: it helps long questions. */
const RARITY_FLOOR = 1;

/** Finds out what the words of a query mean in a corpus. */
export function interpret(index: CompiledIndex, query: ParsedQuery, reading: Reading): Interpreted {
  const begins = reading.prefix && query.endsInWord;
  const words = inPairs(query.words, query.paired, (pair) => index.termOf(pair) >= 0);
  const asked = reading.exact ? words : withUnknownJoined(index, words, begins);
  const beginning = begins ? asked.at(-1) : undefined;
  const read = new Map<string, ReadWord>();
  const slots = asked.flatMap((one) => {
    const { word, position } = one;
    const isLast = one === beginning;
    const before = isLast ? undefined : read.get(word);
    if (before !== undefined) return before.slots.map((each) => again(each, position));
    const found = readWord(index, one, isLast, reading.exact);
    read.set(word, found);
    return found.slots;
  });
  if (!reading.exact) addJoined(index, slots);
  addSynonyms(index, slots);
  const weighed = slots.filter((each) => hasPostings(index, each)).map((each) => weighedByWhatIsThere(index, each));
  const merged = mergeRepeated(index, weighed, beginning?.position);
  return {
    slots: merged,
    weight: merged.reduce((sum, each) => sum + each.weight, 0),
    norm: Math.hypot(...merged.map((each) => each.weight)),
    corrections: [...read.values()].flatMap(({ correction }) => correction ?? []),
  };
}

/** The same word at another place: others may add to one of the two alone. */
const again = (slot: Slot, position: number): Slot => ({ ...slot, position, alternatives: [...slot.alternatives] });

/** What one word came to: no slot where the corpus has nothing near. */
interface ReadWord {
  readonly slots: Slot[];
  readonly correction?: Correction;
}

/**
 * As it is, where the corpus has the word or another form of it, or knows it for its synonyms; else as the beginning of
 * words, where it may be one (`begins`); else split, corrected, taken apart as a compound, or, as a last guess, completed.
 */
function readWord(
  index: CompiledIndex,
  { word, position, characters }: AskedWord,
  begins: boolean,
  exact: boolean,
): ReadWord {
  const one = (read: string, alternatives: Alternative[], confidence: number): Slot[] => [
    slot(index, word, read, position, alternatives, confidence),
  ];
  const known = index.termOf(word);
  const apart = !exact && isOnlyOfLanguage(index, known) ? splitWord(index, word, false) : undefined;
  if (known >= 0 && apart === undefined) {
    const longer = begins ? prefixAlternatives(index, word, known) : [];
    const written = characters?.map((character) => index.termOf(character));
    const itself: Alternative = written
      ? { terms: [known], written, confidence: 1 }
      : { terms: [known], confidence: 1 };
    return { slots: one(word, [itself, ...longer], 1) };
  }
  const completed = begins && apart === undefined ? prefixAlternatives(index, word) : [];
  if (completed.length > 0) return { slots: one(word, completed, 1) };
  if (exact) return { slots: [] };
  const candidates = spellingCandidates(index, word, begins);
  const inParts = (parts: readonly string[], confidence: number): ReadWord => {
    const slots = parts.map((part) => {
      const alternatives = [{ terms: [index.termOf(part)], confidence: 1 }];
      return slot(index, word, part, position, alternatives, confidence);
    });
    return { slots, correction: { from: word, to: parts.join(" ") } };
  };
  const parts = apart ?? splitWord(index, word, candidates.length > 0);
  if (parts) return inParts(parts, CONFIDENCE.split);
  const [best] = candidates;
  if (best) {
    const confidence = best.edits > 1 ? CONFIDENCE.twoEdits : CONFIDENCE.oneEdit;
    const slots = one(best.word, correctionAlternatives(index, candidates), confidence);
    return { slots, correction: { from: word, to: best.word } };
  }
  const compound = compoundParts(index, word);
  if (compound) return inParts(compound, CONFIDENCE.compound);
  const guess = word.length < SHORTEST_BEGINNING ? [] : prefixAlternatives(index, word).slice(0, 1);
  return { slots: guess.length > 0 ? one(word, guess, CONFIDENCE.completed) : [] };
}

/** Whether a term is that of a word which no article has, and which is known for the synonyms of the language alone. */
function isOnlyOfLanguage({ terms }: CompiledIndex, known: number): boolean {
  if (known < 0 || terms.frequency(known) > 0 || terms.weight(known) < 1) return false;
  return terms.synonyms(known).every(({ kind }) => kind === "language");
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
  const termWeight = index.terms.weight(term);
  const { mass, weight } = weigh(index, termWeight, confidence, index.terms.frequency(term));
  return { typed, word, position, alternatives, termWeight, confidence, mass, weight };
}

function weigh(
  index: CompiledIndex,
  termWeight: number,
  confidence: number,
  frequency: number,
): Pick<Slot, "mass" | "weight"> {
  const idf = rarity(index.articles.count, frequency);
  return { mass: termWeight * idf, weight: termWeight * confidence * (idf + RARITY_FLOOR) };
}

/** A word that no article has isn't the rarest of all where its synonyms are common. */
function weighedByWhatIsThere(index: CompiledIndex, slot: Slot): Slot {
  if (index.terms.frequency(slot.alternatives[0]!.terms[0]!) > 0) return slot;
  const most = slot.alternatives.map(({ terms }) => Math.min(...terms.map((term) => index.terms.frequency(term))));
  return { ...slot, ...weigh(index, slot.termWeight, slot.confidence, Math.max(...most)) };
}

function correctionAlternatives(index: CompiledIndex, candidates: readonly Candidate[]): Alternative[] {
  const alternatives = new Map<number, Alternative>();
  for (const candidate of candidates) {
    const confidence = Math.exp(candidate.likelihood - candidates[0]!.likelihood);
    if (confidence < LEAST_LIKELIHOOD || alternatives.size === MOST_CORRECTIONS) break;
    const term = index.lexicon.termOf(candidate.id);
    if (!alternatives.has(term)) alternatives.set(term, { terms: [term], confidence });
  }
  return [...alternatives.values()];
}

function hasPostings(index: CompiledIndex, slot: Slot): boolean {
  return slot.alternatives.some(({ terms }) => terms.every((term) => index.terms.frequency(term) > 0));
}

/**
 * A word said twice counts once. A beginning may be that of another word than one that is said already.
 *
 * @param beginning - the position of the word that may be one.
 */
function mergeRepeated(index: CompiledIndex, slots: readonly Slot[], beginning: number | undefined): Slot[] {
  const byTerm = new Map<number, Slot>();
  for (const each of slots) {
    const isOpen = each.position === beginning && each.word === each.typed && index.termOf(each.typed) < 0;
    const left = isOpen ? each.alternatives.filter(({ terms }) => !byTerm.has(terms[0]!)) : each.alternatives;
    const term = left[0]?.terms[0];
    if (term !== undefined && !byTerm.has(term)) byTerm.set(term, isOpen ? { ...each, alternatives: left } : each);
  }
  return [...byTerm.values()];
}
