/** One help article, as every part of the program after the corpus reader sees it. What isn't known is null. */
export interface Article {
  /** Unique in its corpus, case-sensitive, never empty. */
  readonly id: string;
  readonly title: string;
  /** The id of a category of the corpus. */
  readonly category: string | null;
  /** Markdown. */
  readonly body: string;
  readonly tags: readonly string[];
  /** An ISO 8601 date (`2024-08-08`) or date-time, as the corpus wrote it. */
  readonly published: string | null;
  /** An ISO 8601 date (`2024-08-08`) or date-time, as the corpus wrote it. */
  readonly updated: string | null;
  /** How often the article was read: an integer, 0 or more. */
  readonly views: number | null;
  /** Where the article stands on the web. */
  readonly url: string | null;
  /** Ids of articles of the same corpus that a reader may want next. */
  readonly related: readonly string[];
}

/** An article without its body: what lists and results are made of. */
export type ArticleSummary = Omit<Article, "body" | "related">;
