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
  /** For a phrase: of each word behind this one, the ids that will do. */
  readonly following: readonly ReadonlySet<number>[] | undefined;
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

const NOT_READ = -2;

/** No word is marked with 0. */
const NO_SIGN: Sign = {
  slot: 0,
  confidence: 0,
  weight: 0,
  worth: 0,
  typed: false,
  term: 0,
  mass: 0,
  following: undefined,
};

/** Finds the slots of a query in articles: one reader an index, asked one query after the other. */
export class EvidenceReader {
  readonly #index: CompiledIndex;
  readonly #words: MarkedWords;
  readonly #hits = new Hits();
  readonly #signs: Sign[] = [NO_SIGN];
  /** The ids of the words that are marked. */
  readonly #marked: number[] = [];
  /**
   * A word is marked with the place of its sign; where some word has several, or begins a phrase, all are marked with the
   * first of their entries here, from 1 on: a sign, and the entry of the word's next one, 0 for none.
   */
  readonly #entrySigns: number[] = [0];
  readonly #nextEntries: number[] = [0];
  #hasEntries = false;
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
    const scale = scaleFor(query.weight);
    const { lexicon, terms, articles } = this.#index;
    const { slots } = query;
    let entries = 0;
    this.#hasEntries = false;
    this.#mostSigns = 1;
    for (let slot = 0; slot < slots.length; slot++) {
      const { typed, weight, alternatives } = slots[slot]!;
      const typedId = lexicon.idOf(typed);
      for (let which = 0; which < alternatives.length; which++) {
        const { terms: meant, written, confidence } = alternatives[which]!;
        const term = meant[0]!;
        const said = written ?? meant;
        const isPhrase = said.length > 1;
        if (isPhrase) this.#hasEntries = true;
        const sign: Sign = {
          slot,
          confidence: inUnits(confidence, CONFIDENCE_SCALE),
          weight: inUnits(weight, scale),
          worth: inUnits(weight * confidence, scale),
          typed: written !== undefined,
          term,
          mass: terms.weight(term) * rarity(articles.count, terms.frequency(term)),
          following: isPhrase ? said.slice(1).map((next) => new Set(terms.words(next))) : undefined,
        };
        const place = this.#signs.push(sign) - 1;
        const words = terms.words(said[0]!);
        for (let at = 0; at < words.length; at++) {
          const id = words[at]!;
          this.#entrySigns[++entries] = id === typedId ? this.#signs.push({ ...sign, typed: true }) - 1 : place;
          this.#nextEntries[entries] = 0;
          this.#addEntry(id, entries);
        }
      }
    }
    if (this.#hasEntries) return;
    for (let at = 0; at < this.#marked.length; at++) {
      const id = this.#marked[at]!;
      this.#words.mark(id, this.#entrySigns[this.#words.markOf(id)]!);
    }
  }

  /** Puts an entry behind those that a word has. */
  #addEntry(id: number, entry: number): void {
    let last = this.#words.markOf(id);
    if (last === 0) {
      this.#words.mark(id, entry);
      this.#marked.push(id);
      return;
    }
    this.#hasEntries = true;
    let signs = 2;
    for (; this.#nextEntries[last] !== 0; last = this.#nextEntries[last]!) signs++;
    this.#nextEntries[last] = entry;
    if (signs > this.#mostSigns) this.#mostSigns = signs;
  }

  read(article: number): Evidence {
    const hits = this.#hits;
    const { count: from, blockCount: fromBlock } = hits;
    const { start, end } = this.#index.articles.stream(article);
    const reader = new VarintReader(this.#index.articles.bytes, start);
    const titleWeight = reader.next() / WEIGHT_UNIT;
    const length = this.#words.scan(reader.at, end, hits);
    const titleLength = hits.blockCount > fromBlock ? hits.blockPositions[fromBlock]! : length;
    if (this.#hasEntries) this.#expand(from, titleLength, end);
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
    const positions = hits.positions.slice(from, hits.count);
    const ends = hits.ends.slice(from, hits.count);
    const marks = hits.marks.slice(from, hits.count);
    hits.count = from;
    for (let at = 0; at < positions.length; at++) {
      const position = positions[at]!;
      const behind = ends[at]!;
      const inTitle = position < titleLength;
      let next = NOT_READ;
      hits.reserveWords(this.#mostSigns);
      for (let entry = marks[at]!; entry !== 0; entry = this.#nextEntries[entry]!) {
        const sign = this.#entrySigns[entry]!;
        const { following } = this.#signs[sign]!;
        if (following) {
          // Read once: a character may begin many pairs.
          if (next === NOT_READ) next = this.#words.wordBehind(behind, end, inTitle);
          if (!following[0]!.has(next)) continue;
          if (following.length > 1 && !this.#words.follow(following, behind, end, inTitle)) continue;
        }
        hits.positions[hits.count] = position;
        hits.ends[hits.count] = behind;
        hits.marks[hits.count++] = sign;
      }
    }
  }
}
