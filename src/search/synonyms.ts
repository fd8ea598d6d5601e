import type { CompiledIndex } from "../index/compiled-index.ts";
import type { SynonymGroup } from "../index/meta.ts";
import type { Slot } from "./slots.ts";

/** Words from which on a query is a sentence, and near synonyms help; a shorter one names what it wants. */
const SENTENCE = 5;

type Phrase = readonly string[];

/** The synonym groups of a corpus, ready to be found in queries. */
export class Synonyms {
  readonly #index: CompiledIndex;
  readonly #byFirstTerm = new Map<string, { phrase: Phrase; group: SynonymGroup }[]>();

  constructor(index: CompiledIndex) {
    this.#index = index;
    for (const group of index.meta.synonyms) {
      for (const phrase of group.phrases) {
        const known = this.#byFirstTerm.get(phrase[0]!);
        if (known) known.push({ phrase, group });
        else this.#byFirstTerm.set(phrase[0]!, [{ phrase, group }]);
      }
    }
  }

  /** Adds to the slots of every word or phrase of a group what else the group says. */
  add(slots: readonly Slot[]): void {
    if (this.#byFirstTerm.size === 0) return;
    const { terms } = this.#index;
    const names = slots.map((slot) => terms.name(slot.alternatives[0]!.terms[0]!));
    for (const [start, name] of names.entries()) {
      for (const { phrase, group } of this.#byFirstTerm.get(name) ?? []) {
        if (group.ofLanguage && slots.length < SENTENCE) continue;
        if (!phrase.every((term, offset) => names[start + offset] === term)) continue;
        for (const other of group.phrases) {
          if (other === phrase) continue;
          const sequence = other.map((term) => terms.find(term));
          if (sequence.includes(-1)) continue;
          for (const slot of slots.slice(start, start + phrase.length))
            addAlternative(slot, sequence, group.confidence);
        }
      }
    }
  }
}

function addAlternative(slot: Slot, terms: readonly number[], confidence: number): void {
  const known = slot.alternatives.some((each) => each.terms.join() === terms.join());
  if (!known) slot.alternatives.push({ terms, confidence });
}
