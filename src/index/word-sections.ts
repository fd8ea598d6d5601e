import { commonWords } from "../text/common-words.ts";
import { ByteWriter, IntWriter } from "./bytes.ts";
import { narrow } from "./columns.ts";
import type { SectionData } from "./format.ts";
import { letterSections } from "./letter-index.ts";
import { TERM_NAME } from "./lexicon.ts";
import type { LexiconBuilder, Numbering } from "./lexicon-builder.ts";
import { packStrings } from "./packed-strings.ts";
import type { FinishedTerms } from "./term-collector.ts";
import { writeTermHead } from "./term-record.ts";
import { FIRST_ENTRY } from "./text-stream.ts";
import type { WordForms } from "./word-forms.ts";
import { buildWordHash } from "./word-hash.ts";

/**
 * The sections of the lexicon.
 *
 * @param termOf - the term of a word or of a term's name, by its provisional number.
 */
export function lexiconSections(
  lexicon: LexiconBuilder,
  { ids, firstWord }: Numbering,
  termOf: (entry: number) => number,
): Partial<SectionData> {
  const byRank = new Uint32Array(ids.length);
  for (const [number, id] of ids.entries()) byRank[id - FIRST_ENTRY] = number;
  const textOf = (id: number) => lexicon.text(byRank[id - FIRST_ENTRY]!);
  const table = packStrings(byRank.length, (rank) => lexicon.text(byRank[rank]!));
  const words = ids.filter((_, number) => lexicon.isWord(number)).sort();
  const wordsAndNames = byRank.subarray(firstWord - FIRST_ENTRY, firstWord - FIRST_ENTRY + lexicon.termCount);
  const frequencies = Uint32Array.from(words, (id) => lexicon.frequency(byRank[id - FIRST_ENTRY]!));
  const alphabetical = words.slice().sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
  const { letterWords, ...letters } = letterSections(Array.from(alphabetical, textOf), alphabetical);
  const { wordTags, wordSlots } = buildWordHash(
    wordsAndNames.map((_, at) => firstWord + at),
    textOf,
  );
  return {
    lexiconOffsets: narrow(table.offsets),
    lexicon: table.bytes,
    wordTerms: narrow(wordsAndNames.map(termOf)),
    ...frequencySections(frequencies),
    wordTags,
    wordSlots: narrow(wordSlots),
    wordOrder: narrow(alphabetical),
    letterWords: narrow(letterWords),
    ...letters,
  };
}

/**
 * Adds to a lexicon the names of the terms that aren't words of theirs, so that each can be found by its name.
 *
 * @param termOf - the term of a word, by its provisional number.
 * @param aliases - other names of terms, which are added too.
 * @returns the term of each name that was added, by its provisional number.
 */
export function addTermNames(
  lexicon: LexiconBuilder,
  names: readonly string[],
  termOf: (word: number) => number,
  aliases: WordForms["aliases"],
): ReadonlyMap<number, number> {
  const added = new Map<number, number>();
  for (const [term, name] of names.entries()) {
    const word = lexicon.find(name);
    if (word === undefined || termOf(word) !== term) added.set(lexicon.name(TERM_NAME + name), term);
  }
  if (aliases.size === 0) return added;
  const terms = new Map(names.map((name, term) => [name, term]));
  for (const [alias, name] of aliases) {
    const term = terms.get(name);
    if (term !== undefined) added.set(lexicon.name(TERM_NAME + alias), term);
  }
  return added;
}

/** The lexicon ids of every term's words, rising. */
export function wordsByTerm(
  count: number,
  lexicon: LexiconBuilder,
  ids: Uint32Array,
  termOf: (word: number) => number,
) {
  const words: number[][] = Array.from({ length: count }, () => []);
  for (const [number, id] of ids.entries()) if (lexicon.isWord(number)) words[termOf(number)]!.push(id);
  for (const each of words) each.sort((a, b) => a - b);
  return words;
}

/** @param frequencies - of the words in the order of their ids, falling. */
function frequencySections(frequencies: Uint32Array): Partial<SectionData> {
  const different = new IntWriter();
  const firsts = new IntWriter();
  for (const [at, frequency] of frequencies.entries()) {
    if (at > 0 && frequencies[at - 1] === frequency) continue;
    different.push(frequency);
    firsts.push(at);
  }
  return { wordFrequencies: narrow(different.view()), frequencyFirsts: narrow(firsts.view()) };
}

/**
 * The sections of the terms; a term is as common as the commonest of the words that share it.
 *
 * @param weights - see {@link termWeights}.
 * @param wordsOf - the lexicon ids of a term's words, rising.
 * @param synonyms - by term.
 */
export function termSections(
  terms: FinishedTerms,
  weights: ReadonlyMap<string, number>,
  wordsOf: readonly (readonly number[])[],
  synonyms: readonly (Uint8Array | undefined)[],
): Partial<SectionData> {
  const out = new ByteWriter(terms.bytes.length * 2);
  const offsets = new IntWriter(terms.names.length + 1);
  const none = new Uint8Array(0);
  offsets.push(0);
  for (const [term, name] of terms.names.entries()) {
    writeTermHead(out, terms.frequencies[term]!, weights.get(name) ?? 100, wordsOf[term]!, synonyms[term] ?? none);
    out.bytes(terms.bytes.subarray(terms.offsets[term]!, terms.offsets[term + 1]!));
    offsets.push(out.length);
  }
  return { termOffsets: narrow(offsets.view()), terms: out.view() };
}

/** What the terms of common words count, in percent. */
export function termWeights({ languages, nameOf }: WordForms): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [word, weight] of languages.flatMap((language) => [...commonWords(language)])) {
    const name = nameOf(word);
    weights.set(name, Math.min(Math.round(weight * 100), weights.get(name) ?? 100));
  }
  return weights;
}
