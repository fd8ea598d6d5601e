import type { CompiledIndex } from "../index/compiled-index.ts";
import { readWords, type WordSequence } from "../index/word-sequence.ts";
import type { Interpreted } from "./slots.ts";

/** A slot of the query at one place of an article. */
export interface Hit {
  /** Position in the article's words: below `titleLength` in the title. */
  readonly position: number;
  readonly slot: number;
  readonly confidence: number;
  /** The word is spelt as it was typed. */
  readonly typed: boolean;
}

/** Where the slots of a query stand in one article. */
export interface Evidence {
  readonly words: WordSequence;
  /** In order of position. */
  readonly hits: readonly Hit[];
}

/** What a lexicon id may begin. */
interface Mark {
  readonly singles: Omit<Hit, "position">[];
  readonly sequences: { readonly following: readonly ReadonlySet<number>[]; readonly hit: Omit<Hit, "position"> }[];
}

/** Finds the slots of a query in articles: one reader an index, asked one query after the other. */
export class EvidenceReader {
  readonly #index: CompiledIndex;
  /** By lexicon id: 0, or one more than a position in `#marks`. */
  readonly #markOf: Uint32Array;
  readonly #marked: number[] = [];
  #marks: Mark[] = [];

  constructor(index: CompiledIndex) {
    this.#index = index;
    this.#markOf = new Uint32Array(index.lexicon.idLimit);
  }

  /** Prepares for a query; {@link read} then finds its slots. */
  ask(query: Interpreted): void {
    for (const id of this.#marked) this.#markOf[id] = 0;
    this.#marked.length = 0;
    this.#marks = [];
    for (const [slot, { typed, alternatives }] of query.slots.entries()) {
      const typedId = this.#index.lexicon.idOf(typed);
      for (const { terms, confidence } of alternatives) {
        const [first, ...rest] = terms.map((term) => this.#index.terms.words(term));
        const following = rest.map((ids) => new Set(ids));
        for (const id of first!) {
          const hit = { slot, confidence, typed: id === typedId };
          if (rest.length === 0) this.#mark(id).singles.push(hit);
          else this.#mark(id).sequences.push({ following, hit });
        }
      }
    }
  }

  read(article: number): Evidence {
    const words = readWords(this.#index.articles.stream(article), this.#index.lexicon.allWordBits());
    const hits: Hit[] = [];
    const { ids, length } = words;
    const markOf = this.#markOf;
    for (let position = 0; position < length; position++) {
      const mark = markOf[ids[position]!]!;
      if (mark === 0) continue;
      const { singles, sequences } = this.#marks[mark - 1]!;
      for (const { slot, confidence, typed } of singles) hits.push({ position, slot, confidence, typed });
      for (const { following, hit } of sequences) {
        if (followAt(words, position + 1, following)) hits.push({ position, ...hit });
      }
    }
    return { words, hits };
  }

  #mark(id: number): Mark {
    const known = this.#markOf[id]!;
    if (known > 0) return this.#marks[known - 1]!;
    const mark: Mark = { singles: [], sequences: [] };
    this.#markOf[id] = this.#marks.push(mark);
    this.#marked.push(id);
    return mark;
  }
}

/** Whether each of some sets has the word at its place, all of them in the title or all in the body. */
function followAt(words: WordSequence, position: number, sets: readonly ReadonlySet<number>[]): boolean {
  const end = position <= words.titleLength ? words.titleLength : words.length;
  return position + sets.length <= end && sets.every((ids, offset) => ids.has(words.ids[position + offset]!));
}
