import type { CompiledIndex } from "../index/compiled-index.ts";
import type { Lexicon } from "../index/lexicon.ts";
import { spellingsByEar } from "../text/sounds.ts";
import { editDistance, LONGEST_WORD } from "./edit-distance.ts";
import { fuseOver } from "./fuse.ts";
import { Memo } from "./memo.ts";
import { SlipCounter } from "./slip-counter.ts";

/** A word of the corpus that a misspelt one may have meant. */
export interface Candidate {
  readonly word: string;
  /** Its id in the lexicon. */
  readonly id: number;
  readonly edits: number;
  /** The logarithm of how likely it is, up to a constant. */
  readonly likelihood: number;
}

/**
 * Edits allowed by the letters of a word: none below four, one from four, two from eight, from six likely ones. Digits don't
 * count: `trc20` and `brc20` are two names of three letters. A number, or mostly one, has none: another is another thing.
 */
function editsAllowed(word: string, prefix: boolean): number {
  const digits = numberIn(word).length;
  const letters = word.length - digits;
  if (letters < 4 || letters < digits) return 0;
  return letters < (prefix ? ANY_TWO_FROM : LIKELY_TWO_FROM) ? 1 : 2;
}

/** Letters from which on a word may have two slips: of those that cost least only, or any. */
const LIKELY_TWO_FROM = 6;
const ANY_TWO_FROM = 8;
/** The cost of two letters that are left out or swapped with their neighbours, in a word that begins as it should. */
const LIKELY_TWO = 1.4;

/** Weights of the evidence, chosen by measuring over ten public question sets with made typos. */
const WEIGHT = { edit: 2.5, secondEdit: 0.5, firstLetter: 1.5, frequency: 0.4, fuse: 2 } as const;

/** What a word costs that was written by ear: as a letter doubled. */
const BY_EAR = 0.6;
/** Letters from which on such a word may have a slip on top. */
const SLIP_BY_EAR_FROM = 7;

/** A process that answers many queries meets the same slips again: so many words are remembered for each lexicon. */
const REMEMBERED = 2000;
const remembered = new WeakMap<Lexicon, Memo<readonly Candidate[]>>();

/** See `pairSignature`. */
const PAIRS_AN_EDIT = 3;

/** Likelihoods this near are worth a second opinion, on so many words. */
const CLOSE = 0.25;
const FEW = 8;

const DIGIT = /\d/;

/** The digits of a word, one after the other. */
function numberIn(word: string): string {
  let digits = "";
  for (let at = 0; at < word.length; at++) if (word[at]! >= "0" && word[at]! <= "9") digits += word[at]!;
  return digits;
}

/**
 * The words of an index within the edits allowed for a word, or that it was written for by ear, likeliest first: few and
 * likely slips, the same first letter, a frequent word. Words are compared by their letters first: only the few that pass
 * are looked at.
 *
 * @param prefix - the word is the beginning of one: a candidate's first letters count, the rest is free.
 */
export function spellingCandidates(
  { lexicon, meta }: CompiledIndex,
  word: string,
  prefix = false,
): readonly Candidate[] {
  if (editsAllowed(word, prefix) === 0 || word.length > LONGEST_WORD) return [];
  const find = () => findCandidates(lexicon, word, prefix, spellingsByEar(word, meta.languages ?? [meta.language]));
  // A beginning comes once, while its word is typed, and has many candidates.
  if (prefix) return find();
  let memo = remembered.get(lexicon);
  if (memo === undefined) {
    memo = new Memo(REMEMBERED);
    remembered.set(lexicon, memo);
  }
  return memo.get(word, find);
}

/**
 * Most slips are one (Damerau, 1964): words two edits away are looked for where none is one away.
 *
 * @param heard - spellings of the word if it was written by ear.
 */
function findCandidates(
  lexicon: Lexicon,
  word: string,
  prefix: boolean,
  heard: readonly string[],
): readonly Candidate[] {
  const slips = candidatesWithin(lexicon, word, 1, prefix);
  const found = likeliest([...slips, ...heard.flatMap((spelt) => spelling(lexicon, spelt))]);
  if (found.length > 0) return judged(word, found);
  const both = prefix ? [] : likeliest(heard.flatMap((spelt) => spellingWithSlip(lexicon, spelt)));
  if (both.length > 0) return judged(word, both);
  return editsAllowed(word, prefix) > 1 ? judged(word, candidatesWithin(lexicon, word, 2, prefix)) : [];
}

/** Each word once, at its likeliest; the likeliest first. */
function likeliest(candidates: Candidate[]): Candidate[] {
  const ids = new Set<number>();
  return candidates.sort(byLikelihood).filter(({ id }) => !ids.has(id) && ids.add(id));
}

/** A word that was written by ear, if the lexicon has it as it is spelt. */
function spelling(lexicon: Lexicon, spelt: string): Candidate[] {
  const id = lexicon.idOf(spelt);
  return id < 0 ? [] : [{ word: spelt, id, edits: 1, likelihood: likelihoodOf(lexicon, id, BY_EAR * WEIGHT.edit) }];
}

function spellingWithSlip(lexicon: Lexicon, spelt: string): Candidate[] {
  if (spelt.length < SLIP_BY_EAR_FROM) return [];
  return candidatesWithin(lexicon, spelt, 1, false).map((each) => ({
    ...each,
    edits: 2,
    likelihood: each.likelihood - BY_EAR * WEIGHT.edit,
  }));
}

const likelihoodOf = (lexicon: Lexicon, id: number, cost: number) =>
  WEIGHT.frequency * Math.log(Math.max(lexicon.frequencyOf(id), 0.5)) - cost;

/** The words at most so many edits away, likeliest first. */
function candidatesWithin(lexicon: Lexicon, word: string, edits: number, prefix: boolean): Candidate[] {
  const found: Candidate[] = [];
  // An edit brings in or takes out at most one letter; what follows a prefix is free.
  const near = lexicon.letters.near(word, {
    shortest: word.length - edits,
    longest: prefix ? LONGEST_WORD : word.length + edits,
    missing: edits,
    extra: prefix ? LONGEST_WORD : edits,
    missingPairs: prefix ? LONGEST_WORD : edits * PAIRS_AN_EDIT,
  });
  const counter = new SlipCounter(word);
  for (const id of near) {
    const candidate = lexicon.text(id);
    if (prefix ? !beginsAlike(word, candidate) : !counter.isWithin(candidate, edits)) continue;
    // A letter may be mistyped as a digit; a number is what was meant.
    if (DIGIT.test(candidate) && numberIn(candidate) !== numberIn(word)) continue;
    const distance = prefix ? prefixDistance(word, candidate, edits) : editDistance(word, candidate, edits);
    if (!distance) continue;
    if (!prefix && isOfAnotherLetter(word, candidate)) continue;
    if (edits > 1 && word.length < ANY_TWO_FROM && !(distance.cost <= LIKELY_TWO && word[0] === candidate[0])) continue;
    const cost =
      distance.cost * WEIGHT.edit +
      (distance.edits > 1 ? WEIGHT.secondEdit : 0) +
      (word[0] === candidate[0] ? 0 : WEIGHT.firstLetter);
    found.push({ word: candidate, id, edits: distance.edits, likelihood: likelihoodOf(lexicon, id, cost) });
  }
  return found.sort(byLikelihood);
}

const byLikelihood = (a: Candidate, b: Candidate) => b.likelihood - a.likelihood || (a.word < b.word ? -1 : 1);

/** Where several words are about as likely, Fuse has a say: it knows how much of the word matches, and where. */
function judged(word: string, candidates: Candidate[]): Candidate[] {
  const [first, second] = candidates;
  if (!second || first!.likelihood - second.likelihood > CLOSE) return candidates;
  const few = candidates.slice(0, FEW);
  const scores = new Map(
    fuseOver(
      few.map((each) => each.word),
      1,
    )
      .search(word)
      .map(({ item, score }) => [item, score!]),
  );
  const weighed = few.map((each) => ({
    ...each,
    likelihood: each.likelihood - WEIGHT.fuse * (scores.get(each.word) ?? 1),
  }));
  return [...weighed.sort(byLikelihood), ...candidates.slice(FEW)];
}

/** A short word with another first letter is another word (`geld`, `feld`), unless that letter was swapped. */
const SHORT = 6;

function isOfAnotherLetter(word: string, candidate: string): boolean {
  return (
    word.length < SHORT && word.length === candidate.length && word[0] !== candidate[0] && word[0] !== candidate[1]
  );
}

/** Whether a word begins with the first letter typed or, those two being swapped or the first one extra, the second. */
function beginsAlike(typed: string, word: string): boolean {
  return word[0] === typed[0] || word[0] === typed[1];
}

function prefixDistance(typed: string, word: string, allowed: number) {
  let best = editDistance(typed, word.slice(0, typed.length), allowed);
  for (const length of [typed.length - 1, typed.length + 1]) {
    const distance = editDistance(typed, word.slice(0, length), allowed);
    if (distance && (!best || distance.cost < best.cost)) best = distance;
  }
  return best;
}
