import type { CompiledIndex } from "../index/compiled-index.ts";
import { BM25, saturation } from "./bm25.ts";
import { type Gathered, Gatherer } from "./gatherer.ts";
import { type Interpreted, isCommon } from "./slots.ts";

/** What a title's score counts beside a body's, and both taken as one field. */
const MIX = { title: 2, body: 1, fields: 0.6 } as const;

/** What a word can score at most. */
const MOST = (MIX.title + MIX.body + MIX.fields) * (BM25.k1 + 1);

/**
 * Scores and coverages are whole numbers of units. So many make 1, or fewer for a query so long that sums would be beyond
 * 31 bits. For other numbers the runtime makes an object each, before the compiler has warmed up, and a search of
 * thousands of postings would have to wait for the garbage collector.
 */
const FINEST_SCALE = 2 ** 16;
const LARGEST = 2 ** 31 - 1;

/**
 * What a word scores that a body has so often, or less, is worked out once for each length of a body, up to a length; for
 * words that many articles have, also where a body has them more often.
 */
const KEPT_COUNTS = 4;
const KEPT_COUNTS_OF_MANY = 16;
const MANY = 1 << 13;
const KEPT_LENGTHS = 1024;

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
  /** By how often a body has a word, less 1, and how long it is: what that scores for the slot that is added, or 0. */
  readonly #bodyScores = new Int32Array(KEPT_COUNTS_OF_MANY * KEPT_LENGTHS);
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
    this.scale = Math.min(FINEST_SCALE, LARGEST / (left * MOST));
    let best = 0;
    for (const slot of slots) {
      const mayMatchAlone = !everyArticle || left * this.scale >= best * MATCH_SHARE;
      best = Math.max(best, this.#add(slot.weight, mayMatchAlone, this.#gatherer.gather(slot)));
      left -= slot.weight;
    }
    return this.#touched.subarray(0, this.#touchedCount);
  }

  /** Adds a slot to the scores; returns the highest coverage of an article that has it. */
  #add(weight: number, takesUp: boolean, { length, articles, titles, bodies, confidences }: Gathered): number {
    const { total, coverage } = this;
    const titleLengths = this.#index.articles.titleLengths.all();
    const bodyLengths = this.#index.articles.bodyLengths.all();
    const keptCounts = length < MANY ? KEPT_COUNTS : KEPT_COUNTS_OF_MANY;
    const bodyScores = this.#bodyScores.fill(0, 0, keptCounts * KEPT_LENGTHS);
    const areEqual = typeof confidences === "number";
    let mass = areEqual ? weight * confidences : 0;
    let sure = this.#units(mass);
    let best = 0;
    for (let at = 0; at < length; at++) {
      const article = articles[at]!;
      const before = coverage[article]!;
      if (before === 0) {
        if (!takesUp) continue;
        this.#touched[this.#touchedCount++] = article;
      }
      if (!areEqual) {
        mass = weight * confidences[at]!;
        sure = this.#units(mass);
      }
      const title = titles[at]!;
      const body = bodies[at]!;
      const bodyLength = bodyLengths[article]!;
      const isKept = areEqual && title === 0 && body <= keptCounts && bodyLength < KEPT_LENGTHS;
      const kept = isKept ? (body - 1) * KEPT_LENGTHS + bodyLength : -1;
      let score = isKept ? bodyScores[kept]! : 0;
      if (score === 0) {
        score = this.#units(mass * this.#score(title, titleLengths[article]!, body, bodyLength));
        if (isKept) bodyScores[kept] = score;
      }
      total[article]! += score;
      const now = before + sure;
      coverage[article] = now;
      if (now > best) best = now;
    }
    return best;
  }

  /** In units: at least one, so that 0 stays for what isn't there. */
  #units(value: number): number {
    return Math.round(value * this.scale) || 1;
  }

  #score(title: number, titleLength: number, body: number, bodyLength: number): number {
    const { meanTitleLength, meanBodyLength } = this.#index.meta;
    const bodyNorm = BM25.norm(bodyLength, meanBodyLength);
    // Of most articles, where both as one field score as the body does.
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
