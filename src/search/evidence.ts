import type { CompiledIndex } from "../index/compiled-index.ts";
import { rarity } from "../index/rarity.ts";
import { WordSequence } from "../index/word-sequence.ts";
import type { Interpreted } from "./slots.ts";

/** What a word of an article says of a query. */
export interface Sign {
  readonly slot: number;
  readonly confidence: number;
  /** The word is spelt as it was typed. */
  readonly typed: boolean;
  /** The word's term, and what that says: its rarity times its weight. */
  readonly term: number;
  readonly mass: number;
}

/** Where the slots of a query stand in one article. */
export interface Evidence {
  readonly titleLength: number;
  /** Words of title and body. */
  readonly length: number;
  /** Of every hit, in order: its position in the article's words, below `titleLength` in the title. */
  readonly positions: readonly number[];
  /** Of every hit, what it says. */
  readonly signs: readonly Sign[];
  /** Where each block of the body begins: see {@link WordSequence}. */
  readonly blocks: readonly number[];
  readonly headings: readonly boolean[];
  readonly weights: readonly number[];
  readonly titleWeight: number;
  readonly offsets: readonly number[];
}

/** What a lexicon id may begin. */
interface Mark {
  readonly singles: Sign[];
  readonly sequences: { readonly following: readonly ReadonlySet<number>[]; readonly sign: Sign }[];
}

/** Finds the slots of a query in articles: one reader an index, asked one query after the other. */
export class EvidenceReader {
  readonly #index: CompiledIndex;
  /** By lexicon id: 0, or one more than a position in `#marks`. */
  readonly #markOf: Uint32Array;
  readonly #marked: number[] = [];
  readonly #words = new WordSequence();
  /** Of the article that was read last and of longer ones: what is returned is as long as it needs to be. */
  readonly #positions: number[] = [];
  readonly #signs: Sign[] = [];
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
      const { lexicon, terms, articles } = this.#index;
      const typedId = lexicon.idOf(typed);
      for (const {
        terms: [term = 0, ...rest],
        confidence,
      } of alternatives) {
        const mass = terms.weight(term) * rarity(articles.count, terms.frequency(term));
        const following = rest.map((next) => new Set(terms.words(next)));
        for (const id of terms.words(term)) {
          const sign = { slot, confidence, typed: id === typedId, term, mass };
          if (rest.length === 0) this.#mark(id).singles.push(sign);
          else this.#mark(id).sequences.push({ following, sign });
        }
      }
    }
  }

  read(article: number): Evidence {
    const words = this.#words;
    words.read(this.#index.articles.stream(article), this.#index.lexicon.allWordBits());
    const positions = this.#positions;
    const signs = this.#signs;
    let found = 0;
    const { ids, length, titleLength, titleWeight, blocks, headings, weights, offsets } = words;
    const markOf = this.#markOf;
    for (let position = 0; position < length; position++) {
      const mark = markOf[ids[position]!]!;
      if (mark === 0) continue;
      const { singles, sequences } = this.#marks[mark - 1]!;
      // Counted loops: before the compiler has warmed up, others make an object for each turn.
      for (let at = 0; at < singles.length; at++) {
        positions[found] = position;
        signs[found++] = singles[at]!;
      }
      for (let at = 0; at < sequences.length; at++) {
        const { following, sign } = sequences[at]!;
        if (!followAt(words, position + 1, following)) continue;
        positions[found] = position;
        signs[found++] = sign;
      }
    }
    return {
      titleLength,
      length,
      positions: positions.slice(0, found),
      signs: signs.slice(0, found),
      blocks,
      headings,
      weights,
      titleWeight,
      offsets,
    };
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
