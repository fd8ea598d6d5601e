import { VarintReader } from "../index/bytes.ts";
import type { CompiledIndex } from "../index/compiled-index.ts";
import { Hits } from "../index/hits.ts";
import type { MarkedWords } from "../index/marked-words.ts";
import { rarity } from "../index/rarity.ts";
import { WEIGHT_UNIT } from "../index/text-stream.ts";
import type { Interpreted } from "./slots.ts";
import { CONFIDENCE_SCALE, inUnits, scaleFor } from "./units.ts";

/** What a word of an article says of a query; whole numbers are in units, see `units.ts`. */
export interface Sign {
  readonly slot: number;
  /** Of {@link CONFIDENCE_SCALE}. */
  readonly confidence: number;
  /** What the slot weighs, in units of the query, */
  readonly weight: number;
  /** and times the confidence. */
  readonly worth: number;
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
  /** What the title weighs. */
  readonly titleWeight: number;
  /** Its words and blocks, beside those of other articles; a mark is the place of a sign in `signs`. */
  readonly hits: Hits;
  readonly signs: readonly Sign[];
  /** Its part of the words, half-open, */
  readonly from: number;
  readonly to: number;
  /** and of the blocks. */
  readonly fromBlock: number;
  readonly toBlock: number;
  /** The byte at which the article's text ends. */
  readonly end: number;
}

/** No word is marked with 0. */
const NO_SIGN: Sign = { slot: 0, confidence: 0, weight: 0, worth: 0, typed: false, term: 0, mass: 0 };

/** What a word may be or begin. */
interface Mark {
  /** Places of signs. */
  readonly singles: number[];
  readonly sequences: { readonly following: readonly ReadonlySet<number>[]; readonly sign: number }[];
}

/** Finds the slots of a query in articles: one reader an index, asked one query after the other. */
export class EvidenceReader {
  readonly #index: CompiledIndex;
  readonly #words: MarkedWords;
  readonly #hits = new Hits();
  readonly #signs: Sign[] = [NO_SIGN];
  readonly #marked: number[] = [];
  /**
   * Words are marked with one more than their place here; where each has one sign, whatever stands beside it, with the
   * place of that, and nothing is here.
   */
  #expanded: readonly Mark[] = [];
  /** How many signs a word has at most. */
  #mostSigns = 1;

  constructor(index: CompiledIndex) {
    this.#index = index;
    this.#words = index.markedWords();
  }

  /** Prepares for a query; {@link read} then finds its slots. What was read for the one before isn't valid any more. */
  ask(query: Interpreted): void {
    for (let at = 0; at < this.#marked.length; at++) this.#words.mark(this.#marked[at]!, 0);
    this.#marked.length = 0;
    this.#hits.clear();
    this.#signs.length = 1;
    const scale = scaleFor(query.mass);
    // By lexicon id. One that is emptied instead would keep what was in it alive until the next full collection.
    const marks = new Map<number, Mark>();
    for (const [slot, { typed, weight, alternatives }] of query.slots.entries()) {
      const { lexicon, terms, articles } = this.#index;
      const typedId = lexicon.idOf(typed);
      const whole = inUnits(weight, scale);
      for (const {
        terms: [term = 0, ...rest],
        confidence,
      } of alternatives) {
        const sign: Sign = {
          slot,
          confidence: inUnits(confidence, CONFIDENCE_SCALE),
          weight: whole,
          worth: inUnits(weight * confidence, scale),
          typed: false,
          term,
          mass: terms.weight(term) * rarity(articles.count, terms.frequency(term)),
        };
        const following = rest.map((next) => new Set(terms.words(next)));
        const place = this.#signs.push(sign) - 1;
        for (const id of terms.words(term)) {
          const its = id === typedId ? this.#signs.push({ ...sign, typed: true }) - 1 : place;
          const mark = marks.get(id) ?? { singles: [], sequences: [] };
          marks.set(id, mark);
          if (rest.length === 0) mark.singles.push(its);
          else mark.sequences.push({ following, sign: its });
        }
      }
    }
    const all = [...marks.values()];
    this.#mostSigns = all.reduce(
      (most, { singles, sequences }) => Math.max(most, singles.length + sequences.length),
      1,
    );
    const isPlain = all.every(({ singles, sequences }) => singles.length === 1 && sequences.length === 0);
    this.#expanded = isPlain ? [] : all;
    for (const [id, { singles }] of marks) {
      this.#words.mark(id, isPlain ? singles[0]! : this.#marked.length + 1);
      this.#marked.push(id);
    }
  }

  read(article: number): Evidence {
    const hits = this.#hits;
    const { count: from, blockCount: fromBlock } = hits;
    const { start, end } = this.#index.articles.stream(article);
    const reader = new VarintReader(this.#index.articles.bytes, start);
    const titleWeight = reader.next() / WEIGHT_UNIT;
    const length = this.#words.scan(reader.at, end, hits);
    const titleLength = hits.blockCount > fromBlock ? hits.blockPositions[fromBlock]! : length;
    if (this.#expanded.length > 0) this.#expand(from, titleLength, end);
    return {
      titleLength,
      length,
      titleWeight,
      hits,
      signs: this.#signs,
      from,
      to: hits.count,
      fromBlock,
      toBlock: hits.blockCount,
      end,
    };
  }

  /** Takes back what was read last, where that is no longer of use. */
  forget({ from, fromBlock }: Evidence): void {
    this.#hits.count = from;
    this.#hits.blockCount = fromBlock;
  }

  /** Puts the signs of words in their places, from a hit on. */
  #expand(from: number, titleLength: number, end: number): void {
    const hits = this.#hits;
    const found = hits.count - from;
    hits.reserveWords(found * this.#mostSigns);
    const { positions, ends, marks } = hits;
    // Moved behind what takes their place.
    let next = from + found * this.#mostSigns;
    const last = next + found;
    positions.copyWithin(next, from, from + found);
    ends.copyWithin(next, from, from + found);
    marks.copyWithin(next, from, from + found);
    let count = from;
    for (; next < last; next++) {
      const position = positions[next]!;
      const behind = ends[next]!;
      const { singles, sequences } = this.#expanded[marks[next]! - 1]!;
      // Counted loops: before the compiler has warmed up, others make an object for each turn.
      for (let which = 0; which < singles.length; which++) {
        positions[count] = position;
        ends[count] = behind;
        marks[count++] = singles[which]!;
      }
      for (let which = 0; which < sequences.length; which++) {
        const { following, sign } = sequences[which]!;
        if (!this.#words.follow(following, behind, end, position < titleLength)) continue;
        positions[count] = position;
        ends[count] = behind;
        marks[count++] = sign;
      }
    }
    hits.count = count;
  }
}
