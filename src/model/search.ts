import type { ArticleSummary } from "./article.ts";

/** Every sort order, in the order in which a key cycles through them. */
export const SORTS = ["relevance", "updated", "published", "views"] as const;

/** `relevance`, or newest update, newest, most viewed first. */
export type Sort = (typeof SORTS)[number];

/** How many results a page holds unless the caller says otherwise: as a help centre's result page. */
export const PAGE_SIZE = 15;

/** What a caller asks. Only `text` decides the ranking; the rest narrows, orders and pages it. */
export interface SearchRequest {
  /** The query as typed, operators (`"phrase"`, `-word`, `title:`, `tag:`, `category:`, `updated:>DATE`) included. Empty: all articles. */
  readonly text: string;
  /** Category ids; an article in any of them passes. Empty or absent: all. */
  readonly categories?: readonly string[];
  /** Tags; an article must have all of them. */
  readonly tags?: readonly string[];
  /** A day, a month or a year as ISO 8601 writes it; only articles updated on its first day or later pass. */
  readonly updatedSince?: string;
  /** Default `relevance`; without a query, `relevance` orders by views. */
  readonly sort?: Sort;
  /** Results a page, at least 0. Default {@link PAGE_SIZE}. */
  readonly limit?: number;
  /** Results to skip. Default 0. */
  readonly offset?: number;
  /** Treat the last word as the beginning of one, for search as you type. Default false. */
  readonly prefix?: boolean;
  /** Search the words as they are spelt, without correction; their forms and synonyms still count. Default false. */
  readonly exact?: boolean;
  /** Whether results have a snippet and highlights, which cost as much as finding them; else both are empty. Default true. */
  readonly snippets?: boolean;
}

/** A half-open range `[start, end)` of UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/** A word of the query that was read as another word of the corpus. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** What the query was understood as. */
export interface Interpretation {
  /** The words searched for, after correction, folded, in the query's order. */
  readonly terms: readonly string[];
  readonly corrections: readonly Correction[];
  /** Quoted phrases, folded, that no article has: their words were searched in their place. */
  readonly unmatchedPhrases: readonly string[];
}

/** One ranked article. */
export interface SearchResult extends ArticleSummary {
  /** In (0, 1]; comparable within one answer. */
  readonly score: number;
  /** What of the body best answers the query, as plain text. */
  readonly snippet: string;
  readonly highlights: { readonly title: readonly Span[]; readonly snippet: readonly Span[] };
}

/** The answer to a {@link SearchRequest}. */
export interface SearchAnswer {
  readonly query: string;
  readonly interpreted: Interpretation;
  /** Matches after all filters. */
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
  readonly sort: Sort;
  /** Matches by category id, counted after all filters but the category's own. */
  readonly facets: { readonly category: Readonly<Record<string, number>> };
  readonly results: readonly SearchResult[];
  /** When nothing matched: the corpus's words nearest to those of the query. */
  readonly suggestions: readonly string[];
}
