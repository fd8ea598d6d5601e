import type { CompiledIndex } from "../index/compiled-index.ts";
import { BM25, saturation } from "./bm25.ts";
import { type Gathered, Gatherer } from "./gatherer.ts";
import { type Interpreted, tellingSlots } from "./slots.ts";
import { inUnits, scaleFor } from "./units.ts";

/** What a title's score counts beside a body's, and both taken as one field. */
const MIX = { title: 2, body: 1, fields: 0.6 } as const;

/** What a word can score at most. */
const MOST = (MIX.title + MIX.body + MIX.fields) * (BM25.k1 + 1);

/**
 * What an article scores that has a word so often and is so long is worked out once for a slot, as long as nothing else
 * takes its place: at most two to the power of this many are kept.
 */
const MOST_KEPT = 12;

/** Numbers a place: the slot, length and confidence, counts in body and title, the title's length; the score; none. */
const NUMBERS_A_PLACE = 8;

/**
 * An article matches when it holds at least this share of the query's weight that the best article holds: a long
 * question isn't answered by every article that shares one of its words. A fifth, less what sums are rounded by: exactly
 * a fifth is enough.
 */
export const MATCH_SHARE = 0.2 - 1e-6;

/**
 * Scores the articles that have a telling word of the query, term by term: BM25 over the title, over the body, and over
 * both as one field (Robertson and Zaragoza, 2009). Cost grows with the postings of these words alone; the others are left
 * to the second stage.
 *
 * Words come by weight, the heaviest first. As soon as what is left weighs less than an article has to hold to match, an
 * article that has none of the words so far can't match any more and isn't taken up: the most frequent words, which
 * weigh least, cost little (as in Turtle and Flood's MaxScore, 1995, but exact for the number of matches too).
 *
 * One scorer an index, asked one query after the other.
 */
export class StageOne {
  /** By article: its score, in units, 0 where nothing matched. */
  readonly total: Int32Array;
  /** By article: the summed weight of the slots that it has, in units. */
  readonly coverage: Int32Array;
  /** What articles score for a slot. Slots have numbers, so that nothing needs to be cleared from one to the next. */
  readonly #kept: Int32Array;
  #slot = 0;
  /** How many units make 1, for the query that was taken up last. */
  scale = 1;
  readonly #touched: Uint32Array;
  #touchedCount = 0;
  readonly #index: CompiledIndex;
  readonly #gatherer: Gatherer;

  constructor(index: CompiledIndex) {
    const { count } = index.articles;
    this.total = new Int32Array(count);
    this.coverage = new Int32Array(count);
    this.#kept = new Int32Array(NUMBERS_A_PLACE << Math.min(MOST_KEPT, 32 - Math.clz32(count)));
    this.#touched = new Uint32Array(count);
    this.#index = index;
    this.#gatherer = new Gatherer(index);
  }

  /**
   * Takes up a query in the place of the one before.
   *
   * @param everyArticle - whether every article may be in the answer: with a filter, the best article isn't known yet.
   * @returns the articles that were taken up, in no order: valid until the next query.
   */
  score(query: Interpreted, everyArticle: boolean): Uint32Array {
    for (let at = 0; at < this.#touchedCount; at++) {
      this.total[this.#touched[at]!] = 0;
      this.coverage[this.#touched[at]!] = 0;
    }
    this.#touchedCount = 0;
    this.#gatherer.ask();
    const slots = tellingSlots(query);
    let left = slots.reduce((sum, { weight }) => sum + weight, 0);
    this.scale = scaleFor(left * MOST);
    let best = 0;
    for (const slot of slots) {
      const mayMatchAlone = !everyArticle || left * this.scale >= best * MATCH_SHARE;
      best = Math.max(best, this.#add(slot.weight, mayMatchAlone, this.#gatherer.gather(slot)));
      left -= slot.weight;
    }
    return this.#touched.subarray(0, this.#touchedCount);
  }

  /** Adds a slot to the scores; returns the highest coverage of an article that has it. */
  #add(weight: number, takesUp: boolean, gathered: Gathered): number {
    const { length, articles, titles, bodies, one, confidences, surest } = gathered;
    const { total, coverage, scale } = this;
    const touched = this.#touched;
    const titleLengths = this.#index.articles.titleLengths.all();
    const bodyLengths = this.#index.articles.bodyLengths.all();
    const kept = this.#kept;
    const lastPlace = kept.length - NUMBERS_A_PLACE;
    const slot = ++this.#slot;
    const kinds = confidences.length;
    const sure = confidences.map((confidence) => inUnits(weight * confidence, scale));
    let touchedCount = this.#touchedCount;
    let best = 0;
    for (let at = 0; at < length; at++) {
      const article = articles[at]!;
      const before = coverage[article]!;
      if (before === 0) {
        if (!takesUp) continue;
        touched[touchedCount++] = article;
      }
      const which = surest === undefined ? 0 : surest[at]!;
      const title = titles[at]!;
      const body = bodies[at]!;
      const kind = bodyLengths[article]! * kinds + which;
      let hash = (kind << 4) ^ body ^ (body >>> 12);
      let titleLength = 0;
      if (title > 0) {
        titleLength = titleLengths[article]!;
        hash ^= (title << 9) ^ (title >>> 5) ^ (titleLength << 6);
      }
      const place = Math.imul(hash, NUMBERS_A_PLACE) & lastPlace;
      if (
        kept[place] !== slot ||
        kept[place + 1] !== kind ||
        kept[place + 2] !== body ||
        kept[place + 3] !== title ||
        kept[place + 4] !== titleLength
      ) {
        kept[place] = slot;
        kept[place + 1] = kind;
        kept[place + 2] = body;
        kept[place + 3] = title;
        kept[place + 4] = titleLength;
        const score = this.#score(title / one, titleLength, body / one, bodyLengths[article]!);
        kept[place + 5] = inUnits(weight * confidences[which]! * score, scale);
      }
      total[article]! += kept[place + 5]!;
      const now = before + sure[which]!;
      coverage[article] = now;
      if (now > best) best = now;
    }
    this.#touchedCount = touchedCount;
    return best;
  }

  #score(title: number, titleLength: number, body: number, bodyLength: number): number {
    const { meanTitleLength, meanBodyLength } = this.#index.meta;
    const bodyNorm = BM25.norm(bodyLength, meanBodyLength);
    // Both as one field score as the body does.
    if (title === 0) return (MIX.body + MIX.fields) * saturation(body, bodyNorm);
    const titleNorm = BM25.norm(titleLength, meanTitleLength);
    const fields = (BM25.titleCount * title) / titleNorm + body / bodyNorm;
    return (
      MIX.title * saturation(title, titleNorm) +
      MIX.body * saturation(body, bodyNorm) +
      MIX.fields * saturation(fields, 1)
    );
  }
}
