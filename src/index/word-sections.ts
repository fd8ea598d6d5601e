import { commonWords } from "../text/common-words.ts";
import { stemmerFor } from "../text/stem.ts";
import { ByteWriter, IntWriter } from "./bytes.ts";
import { NONE, type SectionData } from "./format.ts";
import { type LexiconBuilder, stringTable } from "./lexicon-builder.ts";
import { signature } from "./signature.ts";
import type { FinishedTerms } from "./term-collector.ts";
import { FIRST_ENTRY } from "./text-stream.ts";
import { buildWordHash } from "./word-hash.ts";

/**
 * The sections of the lexicon.
 *
 * @param ids - the final id of every provisional number.
 * @param termOf - the term of a word, by its provisional number.
 */
export function lexiconSections(
  lexicon: LexiconBuilder,
  ids: Uint32Array,
  termOf: (word: number) => number,
): Partial<SectionData> & { lexiconTerms: Uint32Array } {
  const byId = new Uint32Array(ids.length);
  for (const [number, id] of ids.entries()) byId[id - FIRST_ENTRY] = number;
  const table = stringTable(Array.from(byId, (number) => lexicon.text(number)));
  const words = Uint32Array.from(byId.keys())
    .filter((position) => lexicon.isWord(byId[position]!))
    .sort((a, b) => (lexicon.text(byId[a]!) < lexicon.text(byId[b]!) ? -1 : 1));
  const wordBits = new Uint8Array(Math.ceil(byId.length / 8));
  for (const position of words) wordBits[position >> 3]! |= 1 << (position & 7);
  const texts = Array.from(words, (position) => lexicon.text(byId[position]!));
  return {
    lexiconOffsets: table.offsets,
    lexicon: table.bytes,
    lexiconTerms: byId.map((number) => (lexicon.isWord(number) ? termOf(number) : NONE)),
    wordBits,
    wordHash: buildWordHash(texts),
    wordOrder: words.map((position) => position + FIRST_ENTRY),
    wordSignatures: Uint32Array.from(texts, signature),
    wordLengths: Uint8Array.from(texts, (text) => Math.min(text.length, 255)),
    wordFrequencies: words.map((position) => lexicon.frequency(byId[position]!)),
  };
}

/**
 * The sections of the terms; a term is as common as the commonest of the words that share it.
 *
 * @param lexiconTerms - as in {@link lexiconSections}.
 */
export function termSections(terms: FinishedTerms, language: string, lexiconTerms: Uint32Array): Partial<SectionData> {
  const names = stringTable(terms.names);
  const stem = stemmerFor(language);
  const weights = new Map<string, number>();
  for (const [word, weight] of commonWords(language)) {
    const name = stem(word);
    weights.set(name, Math.min(weight, weights.get(name) ?? 1));
  }
  const words: number[][] = terms.names.map(() => []);
  for (const [position, term] of lexiconTerms.entries()) if (term !== NONE) words[term]!.push(position + FIRST_ENTRY);
  const termWords = new ByteWriter();
  const termWordOffsets = new IntWriter();
  termWordOffsets.push(0);
  for (const ids of words) {
    for (const id of ids) termWords.varint(id);
    termWordOffsets.push(termWords.length);
  }
  return {
    termWordOffsets: termWordOffsets.view(),
    termWords: termWords.view(),
    termOffsets: names.offsets,
    terms: names.bytes,
    termFrequencies: terms.frequencies,
    termWeights: Uint8Array.from(terms.names, (name) => Math.round((weights.get(name) ?? 1) * 100)),
    postingOffsets: terms.offsets,
    postings: terms.bytes,
  };
}
