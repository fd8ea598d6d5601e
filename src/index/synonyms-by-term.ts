import type { Corpus } from "../model/corpus.ts";
import { wordsInPairs } from "../text/character-pairs.ts";
import { ENGLISH_SYNONYMS } from "../text/english-synonyms.ts";
import { primarySubtag } from "../text/stem.ts";
import { words } from "../text/words.ts";
import { ByteWriter } from "./bytes.ts";
import type { FinishedTerms } from "./term-collector.ts";
import { SYNONYM_KINDS, type SynonymKind } from "./term-table.ts";
import type { WordForms } from "./word-forms.ts";

/**
 * For every term the phrases that begin with it and have synonyms, so that a query looks up its own words alone. An
 * entry is varints: how many terms the phrase goes on for and which, the place of its kind in {@link SYNONYM_KINDS}, how
 * many synonyms, and of each how many terms and which.
 *
 * @param apart - terms that are written as two, and those two: `wifi`, `wi` and `fi`.
 */
export function synonymsByTerm(
  synonyms: Corpus["synonyms"],
  { languages, nameOf }: WordForms,
  terms: FinishedTerms,
  apart: Iterable<readonly [term: number, first: number, second: number]>,
): (Uint8Array | undefined)[] {
  const entries: (ByteWriter | undefined)[] = [];
  const numbers = new Map(terms.names.map((name, term) => [name, term]));
  const numberOf = (word: string) => numbers.get(nameOf(word)) ?? -1;
  const write = (phrase: readonly number[], kind: SynonymKind, others: readonly (readonly number[])[]) => {
    const [first, ...rest] = phrase as [number, ...number[]];
    entries[first] ??= new ByteWriter(16);
    writeEntry(entries[first], rest, kind, others);
  };
  const add = (groups: readonly (readonly string[])[], kind: SynonymKind) => {
    for (const group of groups) {
      const phrases = group
        .map((phrase) => ({
          asked: wordsInPairs(phrase).map(({ word }) => numberOf(word)),
          written: words(phrase).map(({ folded }) => numberOf(folded)),
        }))
        .filter(({ written }) => written.length > 0 && !written.includes(-1));
      for (const phrase of phrases) {
        const others = phrases.filter(
          (other) => other !== phrase && other.written.every((term) => terms.frequencies[term]! > 0),
        );
        if (others.length > 0)
          write(
            phrase.asked,
            kind,
            others.map(({ written }) => written),
          );
      }
    }
  };
  for (const [term, first, second] of apart) write([term], "apart", [[first, second]]);
  add(synonyms, "corpus");
  if (languages.some((language) => primarySubtag(language) === "en")) add(ENGLISH_SYNONYMS, "language");
  return entries.map((entry) => entry?.view());
}

function writeEntry(
  out: ByteWriter,
  rest: readonly number[],
  kind: SynonymKind,
  others: readonly (readonly number[])[],
): void {
  const list = (terms: readonly number[]) => {
    out.varint(terms.length);
    for (const term of terms) out.varint(term);
  };
  list(rest);
  out.varint(SYNONYM_KINDS.indexOf(kind));
  out.varint(others.length);
  for (const other of others) list(other);
}
