import type { CompiledIndex } from "../index/compiled-index.ts";
import { BM25, saturation } from "./bm25.ts";
import { type Gathered, Gatherer } from "./gatherer.ts";
import { type Interpreted, isCommon } from "./slots.ts";
import { inUnits, scaleFor } from "./units.ts";

/** What a title's score counts beside a body's, and both taken as one field. */
const MIX = { title: 2, body: 1, fields: 0.6 } as const;

/** What a word can score at most. */
const MOST = (MIX.title + MIX.body + MIX.fields) * (BM25.k1 + 1);

/**
 * What bodies score that have a word so often and are so long is worked out once for a slot, as long as nothing else takes
 * its place: so many are kept, a power of two.
 */
const KEPT = 1 << 12;

/**
 * An article matches when it holds at least this share of the query's weight that the best article holds: a long
 * question isn't answered by every article that shares one of its words. A fifth, less what sums are rounded by: exactly
 * a fifth is enough.
 */
export const MATCH_SHARE = 0.2 - 1e-6;

/**
 * Scores the articles that have a word of the query, term by term: BM25 over the title, over the body, and over both as
 * one field (Robertson and Zaragoza, 2009). Cost grows with the postings of the query's words alone. Common words are
 * left to the second stage unless the query has no others.
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
  /** What bodies score for the slot that is added, and of which lengths and counts that is; a length of -1 for none. */
  readonly #keptScores = new Int32Array(KEPT);
  readonly #keptLengths = new Int32Array(KEPT);
  readonly #keptCounts = new Int32Array(KEPT);
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
    const telling = query.slots.filter((slot) => !isCommon(slot));
    const slots = [...(telling.length > 0 ? telling : query.slots)].sort((a, b) => b.weight - a.weight);
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
    const scores = this.#keptScores;
    const lengths = this.#keptLengths.fill(-1);
    const counts = this.#keptCounts;
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
      const bodyLength = bodyLengths[article]!;
      let score = 0;
      if (title === 0) {
        const kind = bodyLength * kinds + which;
        const place = ((kind << 4) ^ body ^ (body >>> 12)) & (KEPT - 1);
        if (lengths[place] !== kind || counts[place] !== body) {
          lengths[place] = kind;
          counts[place] = body;
          scores[place] = inUnits(weight * confidences[which]! * this.#bodyScore(body / one, bodyLength), scale);
        }
        score = scores[place]!;
      } else {
        const mass = weight * confidences[which]!;
        score = inUnits(mass * this.#score(title / one, titleLengths[article]!, body / one, bodyLength), scale);
      }
      total[article]! += score;
      const now = before + sure[which]!;
      coverage[article] = now;
      if (now > best) best = now;
    }
    this.#touchedCount = touchedCount;
    return best;
  }

  /** Of a title without the word, when both as one field score as the body does. */
  #bodyScore(body: number, bodyLength: number): number {
    return (MIX.body + MIX.fields) * saturation(body, BM25.norm(bodyLength, this.#index.meta.meanBodyLength));
  }

  #score(title: number, titleLength: number, body: number, bodyLength: number): number {
    const { meanTitleLength, meanBodyLength } = this.#index.meta;
    const titleNorm = BM25.norm(titleLength, meanTitleLength);
    const bodyNorm = BM25.norm(bodyLength, meanBodyLength);
    const fields = (BM25.titleCount * title) / titleNorm + body / bodyNorm;
    return (
      MIX.title * saturation(title, titleNorm) +
      MIX.body * saturation(body, bodyNorm) +
      MIX.fields * saturation(fields, 1)
    );
  }
}
