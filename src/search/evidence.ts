import type { CompiledIndex } from "../index/compiled-index.ts";
import { BLOCK_MARK, FIRST_MARK, type MarkedWords } from "../index/marked-words.ts";
import { rarity } from "../index/rarity.ts";
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
  /** Of every hit, the byte of the index behind the word. */
  readonly bytes: readonly number[];
  /** Of every hit, what it says. */
  readonly signs: readonly Sign[];
  /** What the title weighs. */
  readonly titleWeight: number;
  /** Of each block of the body: the position of its first word, */
  readonly blocks: readonly number[];
  /** whether it is a heading, */
  readonly headings: readonly boolean[];
  /** what that weighs, 0 for another block, */
  readonly weights: readonly number[];
  /** and the byte of the index at which it begins. */
  readonly offsets: readonly number[];
  /** The byte at which the article's text ends. */
  readonly end: number;
}

/** What a lexicon id may begin. */
interface Mark {
  readonly singles: Sign[];
  readonly sequences: { readonly following: readonly ReadonlySet<number>[]; readonly sign: Sign }[];
}

/** Finds the slots of a query in articles: one reader an index, asked one query after the other. */
export class EvidenceReader {
  readonly #index: CompiledIndex;
  readonly #words: MarkedWords;
  readonly #marked: number[] = [];
  /** Of the article that was read last and of longer ones: what is returned is as long as it needs to be. */
  readonly #positions: number[] = [];
  readonly #bytes: number[] = [];
  readonly #signs: Sign[] = [];
  readonly #blocks: number[] = [];
  readonly #headings: boolean[] = [];
  readonly #weights: number[] = [];
  readonly #offsets: number[] = [];
  /** By the mark of a word, from {@link FIRST_MARK} on. */
  #marks: Mark[] = [];

  constructor(index: CompiledIndex) {
    this.#index = index;
    this.#words = index.markedWords();
  }

  /** Prepares for a query; {@link read} then finds its slots. */
  ask(query: Interpreted): void {
    for (const id of this.#marked) this.#words.mark(id, 0);
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
    const stream = this.#index.articles.stream(article);
    const words = this.#words;
    const positions = this.#positions;
    const bytes = this.#bytes;
    const signs = this.#signs;
    const blocks = this.#blocks;
    const headings = this.#headings;
    const weights = this.#weights;
    const offsets = this.#offsets;
    const titleWeight = words.begin(stream);
    let found = 0;
    let block = 0;
    for (let mark = words.next(); mark > 0; mark = words.next()) {
      if (mark < FIRST_MARK) {
        const heading = mark === BLOCK_MARK.heading;
        blocks[block] = words.position;
        headings[block] = heading;
        weights[block] = heading ? words.readWeight() : 0;
        offsets[block++] = words.at;
        continue;
      }
      const { singles, sequences } = this.#marks[mark - FIRST_MARK]!;
      // Counted loops: before the compiler has warmed up, others make an object for each turn.
      for (let which = 0; which < singles.length; which++) {
        positions[found] = words.position;
        bytes[found] = words.at;
        signs[found++] = singles[which]!;
      }
      for (let which = 0; which < sequences.length; which++) {
        const { following, sign } = sequences[which]!;
        if (!words.follow(following, block === 0)) continue;
        positions[found] = words.position;
        bytes[found] = words.at;
        signs[found++] = sign;
      }
      words.position++;
    }
    const length = words.position;
    return {
      titleLength: block > 0 ? blocks[0]! : length,
      length,
      positions: positions.slice(0, found),
      bytes: bytes.slice(0, found),
      signs: signs.slice(0, found),
      titleWeight,
      blocks: blocks.slice(0, block),
      headings: headings.slice(0, block),
      weights: weights.slice(0, block),
      offsets: offsets.slice(0, block),
      end: stream.end,
    };
  }

  #mark(id: number): Mark {
    const known = this.#words.markOf(id);
    if (known > 0) return this.#marks[known - FIRST_MARK]!;
    const mark: Mark = { singles: [], sequences: [] };
    this.#words.mark(id, this.#marks.push(mark) - 1 + FIRST_MARK);
    this.#marked.push(id);
    return mark;
  }
}
