import type { Article, ArticleSummary } from "./article.ts";
import type { Category, FacetCount } from "./corpus.ts";
import type { SearchAnswer, SearchRequest, Span } from "./search.ts";

/** What is known of a corpus without reading an article. */
export interface CorpusInfo {
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly articleCount: number;
  readonly categories: readonly Category[];
}

/**
 * An open corpus: the one interface between the engine and whoever asks (commands, terminal UI, library users).
 * All calls are synchronous and answer from memory or by positional reads.
 */
export interface Searcher {
  readonly info: CorpusInfo;
  search(request: SearchRequest): SearchAnswer;
  /** The whole article, or undefined where the corpus has no such id. */
  article(id: string): Article | undefined;
  /** As {@link article}, without the body. */
  summary(id: string): ArticleSummary | undefined;
  /** Up to `limit` ids that a mistyped id may have meant, best first. */
  nearestIds(id: string, limit?: number): readonly string[];
  /** Every category with its number of articles, in the corpus's order. */
  categories(): readonly FacetCount[];
  /** Every tag with its number of articles, by name. */
  tags(): readonly FacetCount[];
  /**
   * A function that finds the matches of a query in any text, such as a paragraph of an article being read.
   * Spans come in order and don't overlap.
   */
  marker(request: SearchRequest): (text: string) => readonly Span[];
}
