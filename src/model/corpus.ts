import type { Article } from "./article.ts";

/** A group of articles, shown as a tab. */
export interface Category {
  readonly id: string;
  readonly title: string;
}

/** A validated corpus: every optional field filled in, every id unique, every category of an article listed. */
export interface Corpus {
  readonly name: string;
  readonly title: string;
  /** A BCP 47 tag such as `en` or `pt-BR`. */
  readonly language: string;
  /** Where the articles are of several languages: that of each category's, by the category's id. */
  readonly languages?: ReadonlyMap<string, string>;
  /** In the order of the tabs. */
  readonly categories: readonly Category[];
  /** Groups of words or phrases that mean the same in this corpus. */
  readonly synonyms: readonly (readonly string[])[];
  readonly articles: readonly Article[];
}

/** A category, tag or other facet value with the number of articles that have it. */
export interface FacetCount {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}
