import type { CompiledIndex } from "../index/compiled-index.ts";
import type { Span } from "../model/search.ts";
import { joins, type Word, words } from "../text/words.ts";
import { type Interpreted, isCommon, type Slot } from "./slots.ts";

/** What may follow a word that begins a phrase: for every place, the forms that will do. */
type Rest = readonly ReadonlySet<string>[];

/** Finds the words of a query in any text. Function words are marked only where the query has no others. */
export class Marker {
  readonly #singles = new Set<string>();
  /** By the word that a phrase begins with. */
  readonly #phrases = new Map<string, Rest[]>();

  constructor(index: CompiledIndex, query: Interpreted) {
    const telling = query.slots.filter((slot) => !isCommon(slot));
    for (const slot of telling.length > 0 ? telling : query.slots) this.#learn(index, slot);
  }

  /**
   * In order, not overlapping.
   *
   * @param found - the words of the text, where they are known.
   */
  mark(text: string, found: readonly Word[] = words(text)): Span[] {
    const spans: [number, number][] = [];
    for (let at = 0; at < found.length; at++) {
      const length = this.#lengthAt(text, found, at);
      if (length === 0) continue;
      spans.push([found[at]!.start, found[at + length - 1]!.end]);
      at += length - 1;
    }
    return spans;
  }

  /** How many words from `at` on are one match: 0 where there is none. */
  #lengthAt(text: string, found: readonly Word[], at: number): number {
    const word = found[at]!;
    const phrases = this.#phrases.get(word.folded);
    const phrase = phrases && phraseAt(phrases, found, at + 1);
    if (phrase) return phrase.length + 1;
    const next = found[at + 1];
    // Most words have one space between them, which joins nothing.
    if (next && next.start < word.end + 2 && joins(text.slice(word.end, next.start))) {
      if (this.#singles.has(word.folded + next.folded)) return 2;
    }
    return this.#singles.has(word.folded) ? 1 : 0;
  }

  #learn(index: CompiledIndex, slot: Slot): void {
    const forms = (term: number) => index.terms.words(term).map((id) => index.lexicon.text(id));
    for (const { terms } of slot.alternatives) {
      const [first, ...rest] = terms.map(forms);
      for (const form of first!) {
        if (rest.length === 0) this.#singles.add(form);
        else this.#phrases.set(form, [...(this.#phrases.get(form) ?? []), rest.map((each) => new Set(each))]);
      }
    }
  }
}

/** The phrase that goes on at a place. */
function phraseAt(phrases: readonly Rest[], found: readonly Word[], at: number): Rest | undefined {
  return phrases.find((rest) => rest.every((forms, offset) => forms.has(found[at + offset]?.folded ?? "")));
}
