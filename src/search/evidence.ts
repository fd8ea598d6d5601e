import type { CompiledIndex } from "../index/compiled-index.ts";
import { emptySequence, readWords, type WordSequence } from "../index/word-sequence.ts";
import type { Interpreted } from "./slots.ts";

/** Where the slots of a query stand in one article. Valid until the next article is read. */
export interface Evidence {
  readonly words: WordSequence;
  /** The hits in order of position; parallel arrays of which `count` places are filled. */
  count: number;
  /** Position in `words.ids`: below `words.titleLength` in the title. */
  readonly positions: number[];
  readonly slots: number[];
  readonly confidences: number[];
}

interface Hit {
  readonly slot: number;
  readonly confidence: number;
}

interface Sequence extends Hit {
  readonly lexiconIds: readonly ReadonlySet<number>[];
}

/** Finds the slots of one query in articles. */
export class EvidenceReader {
  readonly #index: CompiledIndex;
  readonly #wordBits: Uint8Array;
  readonly #hits = new Map<number, Hit[]>();
  /** By the lexicon ids that a sequence may begin with. */
  readonly #sequences = new Map<number, Sequence[]>();
  readonly #evidence: Evidence = { words: emptySequence(), count: 0, positions: [], slots: [], confidences: [] };

  constructor(index: CompiledIndex, query: Interpreted) {
    this.#index = index;
    this.#wordBits = index.lexicon.allWordBits();
    for (const [slot, { alternatives }] of query.slots.entries()) {
      for (const { terms, confidence } of alternatives) {
        const lexiconIds = terms.map((term) => new Set(index.terms.words(term)));
        for (const id of lexiconIds[0]!) {
          if (terms.length === 1) append(this.#hits, id, { slot, confidence });
          else append(this.#sequences, id, { slot, confidence, lexiconIds });
        }
      }
    }
  }

  read(article: number): Evidence {
    const evidence = this.#evidence;
    const words = readWords(this.#index.articles.stream(article), this.#wordBits, evidence.words);
    evidence.count = 0;
    for (let position = 0; position < words.length; position++) {
      const id = words.ids[position]!;
      const hits = this.#hits.get(id);
      if (hits) for (const hit of hits) this.#add(position, hit);
      const sequences = this.#sequences.get(id);
      if (sequences) this.#addSequences(words, position, sequences);
    }
    return evidence;
  }

  #addSequences(words: WordSequence, position: number, sequences: readonly Sequence[]): void {
    for (const sequence of sequences) {
      const whole = sequence.lexiconIds.every((ids, offset) => ids.has(words.ids[position + offset]!));
      if (whole && position + sequence.lexiconIds.length <= words.length) this.#add(position, sequence);
    }
  }

  #add(position: number, { slot, confidence }: Hit): void {
    const evidence = this.#evidence;
    evidence.positions[evidence.count] = position;
    evidence.slots[evidence.count] = slot;
    evidence.confidences[evidence.count] = confidence;
    evidence.count++;
  }
}

function append<Value>(lists: Map<number, Value[]>, key: number, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
