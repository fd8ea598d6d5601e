import type { CompiledIndex } from "../index/compiled-index.ts";
import { BM25, saturation } from "./bm25.ts";
import { Gatherer } from "./gatherer.ts";
import { type Interpreted, isCommon } from "./slots.ts";

/** What a title's score counts beside a body's, and both taken as one field. */
const MIX = { title: 2, body: 1, fields: 0.6 } as const;

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
  const titleLengths = index.articles.titleLengths.all();
  const bodyLengths = index.articles.bodyLengths.all();
  const { meanTitleLength, meanBodyLength } = index.meta;
  const telling = query.slots.filter((slot) => !isCommon(slot));
  const gatherer = new Gatherer(index);
  for (const slot of telling.length > 0 ? telling : query.slots) {
    gatherer.each(slot, (article, title, body, confidence) => {
      const titleNorm = BM25.norm(titleLengths[article]!, meanTitleLength);
      const bodyNorm = BM25.norm(bodyLengths[article]!, meanBodyLength);
      const fields = (BM25.titleCount * title) / titleNorm + body / bodyNorm;
      const score =
        MIX.title * saturation(title, titleNorm) +
        MIX.body * saturation(body, bodyNorm) +
        MIX.fields * saturation(fields, 1);
      scores.total[article]! += slot.weight * confidence * score;
      scores.coverage[article]! += slot.weight * confidence;
    });
  }
  return scores;
}
