import type { CompiledIndex } from "../index/compiled-index.ts";
import type { Span } from "../model/search.ts";
import { joins, type Word, words } from "../text/words.ts";
import { type Interpreted, isCommon, type Slot } from "./slots.ts";

/** Finds the words of a query in any text. Function words are marked only where the query has no others. */
export class Marker {
  readonly #singles = new Set<string>();
  readonly #sequences: ReadonlySet<string>[][] = [];

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
    for (const sequence of this.#sequences) {
      if (sequence.every((forms, offset) => forms.has(found[at + offset]?.folded ?? ""))) return sequence.length;
    }
    const word = found[at]!;
    const next = found[at + 1];
    if (next && joins(text.slice(word.end, next.start)) && this.#singles.has(word.folded + next.folded)) return 2;
    return this.#singles.has(word.folded) ? 1 : 0;
  }

  #learn(index: CompiledIndex, slot: Slot): void {
    const forms = (term: number) => index.terms.words(term).map((id) => index.lexicon.text(id));
    for (const { terms } of slot.alternatives) {
      if (terms.length > 1) this.#sequences.push(terms.map((term) => new Set(forms(term))));
      else for (const form of forms(terms[0]!)) this.#singles.add(form);
    }
  }
}
