import type { CompiledIndex } from "../index/compiled-index.ts";
import { articlesWithAll } from "./sequence.ts";
import { isCommon, type Slot } from "./slots.ts";

/**
 * What a synonym counts beside the word that was typed. A corpus says what means the same in it; what means nearly the
 * same in its language is a weaker hint; a word in two parts is the word.
 */
const CONFIDENCE = { corpus: 0.8, language: 0.4, apart: 1 } as const;

/** What it counts where no article has the word itself, so that there is nothing else to go by. */
const ONLY_HINT = 0.7;

/**
 * Words from which on a query is a sentence, and near synonyms help; a shorter one names what it wants, unless no article
 * has its words together.
 */
const SENTENCE = 5;

/** Adds to the slots of every word or phrase that has synonyms what else can be said. */
export function addSynonyms(index: CompiledIndex, slots: readonly Slot[]): void {
  const terms = slots.map((slot) => slot.alternatives[0]!.terms[0]!);
  // Found out when a word first has such synonyms.
  let circles: boolean | undefined = slots.length >= SENTENCE || undefined;
  for (let start = 0; start < terms.length; start++) {
    const isElsewhere = index.terms.frequency(terms[start]!) === 0;
    for (const { rest, kind, others } of index.terms.synonyms(terms[start]!)) {
      if (kind === "language" && !isElsewhere) {
        circles ??= isScattered(index, slots);
        if (!circles) continue;
      }
      if (!rest.every((term, offset) => terms[start + 1 + offset] === term)) continue;
      const confidence = kind === "language" && isElsewhere ? ONLY_HINT : CONFIDENCE[kind];
      for (let at = start; at <= start + rest.length; at++) {
        for (const other of others) addAlternative(slots[at]!, other, confidence);
      }
    }
  }
}

/** Whether articles have the telling words of a query, but none has all of those that any has. */
function isScattered(index: CompiledIndex, slots: readonly Slot[]): boolean {
  const terms = slots.filter((slot) => !isCommon(slot)).map(({ alternatives: [first] }) => first!.terms[0]!);
  const there = terms.filter((term) => index.terms.frequency(term) > 0);
  return there.length > 1 && articlesWithAll(index, there).length === 0;
}

function addAlternative({ alternatives }: Slot, terms: readonly number[], confidence: number): void {
  for (const known of alternatives) if (areSame(known.terms, terms)) return;
  alternatives.push({ terms, confidence });
}

const areSame = (some: readonly number[], others: readonly number[]) =>
  some.length === others.length && some.every((term, at) => term === others[at]);
