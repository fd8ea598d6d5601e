import type { CompiledIndex } from "../index/compiled-index.ts";
import { Gatherer } from "./gatherer.ts";
import type { Interpreted } from "./slots.ts";

/** How quickly repetition stops counting, and how much length counts against an article (BM25's k1 and b). */
const SATURATION = 1.5;
const LENGTH_SHARE = 0.75;
/** Of a title's score beside a body's, and of the two fields taken as one with the title's counts doubled. */
const MIX = { title: 2, body: 1, fields: 0.6, titleCount: 2 } as const;

/** What stage one knows of every article, by its number. */
export interface Scores {
  /** 0 where nothing matched. */
  readonly total: Float32Array;
  /** The summed weight of the slots that the article has. */
  readonly coverage: Float32Array;
}

/**
 * Scores every article that has a word of the query, term by term: BM25 over the title, over the body, and over both
 * as one field (Robertson and Zaragoza, 2009). Cost grows with the postings of the query's words alone. Common words
 * are left to the second stage unless the query has no others.
 */
export function scoreArticles(index: CompiledIndex, query: Interpreted): Scores {
  const { count } = index.articles;
  const scores = { total: new Float32Array(count), coverage: new Float32Array(count) };
  const titleNorms = norms(index.articles.titleLengths.all(), index.meta.meanTitleLength);
  const bodyNorms = norms(index.articles.bodyLengths.all(), index.meta.meanBodyLength);
  const telling = query.slots.filter((slot) => !slot.common);
  const gatherer = new Gatherer(index);
  for (const slot of telling.length > 0 ? telling : query.slots) {
    gatherer.each(slot, (article, title, body, confidence) => {
      const titleNorm = titleNorms(article);
      const bodyNorm = bodyNorms(article);
      const fields = (MIX.titleCount * title) / titleNorm + body / bodyNorm;
      const score =
        (MIX.title * title) / (title + SATURATION * titleNorm) +
        (MIX.body * body) / (body + SATURATION * bodyNorm) +
        (MIX.fields * fields) / (fields + SATURATION);
      scores.total[article]! += slot.weight * confidence * score;
      scores.coverage[article]! += slot.weight * confidence;
    });
  }
  return scores;
}

function norms(lengths: Uint32Array, mean: number): (article: number) => number {
  const scale = LENGTH_SHARE / (mean || 1);
  return (article) => 1 - LENGTH_SHARE + scale * lengths[article]!;
}
