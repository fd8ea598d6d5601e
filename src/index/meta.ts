import type { ArticleSummary } from "../model/article.ts";
import type { Category } from "../model/corpus.ts";

/** What an index says of its corpus as a whole. */
export interface IndexMeta {
  readonly name: string;
  readonly title: string;
  readonly language: string;
  /** All languages of the articles where there are several, the corpus's own first. */
  readonly languages?: readonly string[];
  readonly articleCount: number;
  /** With the number of articles of each. */
  readonly categories: readonly (Category & { readonly count: number })[];
  readonly tags: readonly { readonly id: string; readonly count: number }[];
  /** Mean words a title and a body. */
  readonly meanTitleLength: number;
  readonly meanBodyLength: number;
  /** How many entries the lexicon has, and the id of the first word: see `lexicon.ts`. */
  readonly entries: number;
  readonly firstWord: number;
}

/** One of the articles that lists begin with, and its number before. */
export type ListedSummary = readonly [article: number, summary: ArticleSummary];

/** What is stored of an article beside its text; an absent field is null or empty. */
export interface ArticleRecord {
  readonly id: string;
  readonly tags?: readonly string[];
  readonly published?: string;
  readonly updated?: string;
  readonly views?: number;
  readonly url?: string;
  readonly related?: readonly string[];
}
