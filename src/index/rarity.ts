/**
 * The inverse document frequency of BM25 with 1 added, so that it is never negative
 * (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009; as in Lucene).
 */
export function rarity(articles: number, frequency: number): number {
  return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
}
