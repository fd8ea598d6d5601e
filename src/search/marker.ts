import type { CompiledIndex } from "../index/compiled-index.ts";
import type { PlacedText } from "../index/text-builder.ts";
import type { Span } from "../model/search.ts";
import { joins, words } from "../text/words.ts";
import { type Interpreted, isCommon, type Slot } from "./slots.ts";

/** What may follow a word that begins a phrase: for every place, the ids that will do. */
type Rest = readonly ReadonlySet<number>[];

const SPACE = 32;

/** Finds the words of a query in texts. Function words are marked only where the query has no others. */
export class Marker {
  readonly #index: CompiledIndex;
  readonly #singles = new Set<number>();
  /** These, and the words that a phrase begins with. */
  readonly #first = new Set<number>();
  /** By the word that a phrase begins with. */
  readonly #phrases = new Map<number, Rest[]>();
  /** Of one text after the other: an array that grows has room for sixteen more. */
  readonly #spans: [number, number][] = [];

  constructor(index: CompiledIndex, query: Interpreted) {
    this.#index = index;
    const telling = query.slots.filter((slot) => !isCommon(slot));
    for (const slot of telling.length > 0 ? telling : query.slots) this.#learn(slot);
  }

  /** In order, not overlapping. */
  mark(found: PlacedText): Span[] {
    const { text, count, ids, starts, ends } = found;
    const first = this.#first;
    const spans = this.#spans;
    let length = 0;
    for (let at = 0; at < count; at++) {
      // Most words are none of the query's and have a space behind them, or nothing, which joins nothing.
      while (at < count && !first.has(ids[at]!) && (at + 1 === count || text.charCodeAt(ends[at]!) === SPACE)) at++;
      const matched = at < count ? this.#lengthAt(found, at) : 0;
      if (matched === 0) continue;
      const start = starts[at]!;
      const end = ends[at + matched - 1]!;
      // Of three characters the second is in two pairs.
      const last = length > 0 ? spans[length - 1]! : undefined;
      if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
      else spans[length++] = [start, end];
    }
    return spans.slice(0, length);
  }

  /** As {@link mark}, for any text. */
  markText(text: string): Span[] {
    const found = words(text);
    return this.mark({
      text,
      count: found.length,
      ids: found.map(({ folded }) => this.#index.lexicon.idOf(folded)),
      starts: found.map(({ start }) => start),
      ends: found.map(({ end }) => end),
    });
  }

  /** How many words from `at` on are one match: 0 where there is none. */
  #lengthAt(found: PlacedText, at: number): number {
    const { text, count, ids, starts, ends } = found;
    const id = ids[at]!;
    const phrase = this.#phrases.get(id)?.find((rest) => isAt(rest, found, at + 1));
    if (phrase !== undefined) return phrase.length + 1;
    if (at + 1 < count && joins(text.slice(ends[at], starts[at + 1])) && this.#isJoined(id, ids[at + 1]!)) return 2;
    return this.#singles.has(id) ? 1 : 0;
  }

  /** Whether two words are one of the query's, written as one. */
  #isJoined(first: number, second: number): boolean {
    const { lexicon } = this.#index;
    return first >= 0 && second >= 0 && this.#singles.has(lexicon.idOf(lexicon.text(first) + lexicon.text(second)));
  }

  #learn(slot: Slot): void {
    for (const { terms, written } of slot.alternatives) {
      const said = written ?? terms;
      const rest = said.slice(1).map((term) => new Set(this.#index.terms.words(term)));
      for (const id of this.#index.terms.words(said[0]!)) {
        this.#first.add(id);
        if (rest.length === 0) this.#singles.add(id);
        else this.#phrases.set(id, [...(this.#phrases.get(id) ?? []), rest]);
      }
    }
  }
}

/** Whether a phrase goes on at a place. */
function isAt(rest: Rest, { count, ids }: PlacedText, at: number): boolean {
  return at + rest.length <= count && rest.every((forms, offset) => forms.has(ids[at + offset]!));
}
