/**
 * BM25 and BM25F (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
 */
export const BM25 = {
  /** k1: how quickly repetition stops counting. */
  k1: 1.5,
  /** b: how much length counts against an article. */
  b: 0.75,
  /** A word in the title counts as so many in the body where both are taken as one field. */
  titleCount: 2,
  /** The length of a field over the mean, softened by `b`; both in words. */
  norm: (length: number, mean: number): number => 1 - BM25.b + (BM25.b * length) / (mean || 1),
} as const;

/** What a word that occurs `count` times contributes: 0 to k1 + 1. */
export function saturation(count: number, norm: number): number {
  return (count * (BM25.k1 + 1)) / (count + BM25.k1 * norm);
}
