import type { Category } from "../model/corpus.ts";

/** Words and phrases that mean the same. */
export interface SynonymGroup {
  /** What a synonym counts beside the word that was typed. */
  readonly confidence: number;
  /** From the corpus's language, not from the corpus. */
  readonly ofLanguage: boolean;
  /** As names of terms: `[["2fa"], ["two", "factor", "authent"]]`. */
  readonly phrases: readonly (readonly string[])[];
}

/** What an index says of its corpus as a whole. */
export interface IndexMeta {
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly articleCount: number;
  /** With the number of articles of each. */
  readonly categories: readonly (Category & { readonly count: number })[];
  readonly tags: readonly { readonly id: string; readonly count: number }[];
  readonly synonyms: readonly SynonymGroup[];
  /** Mean words a title and a body. */
  readonly meanTitleLength: number;
  readonly meanBodyLength: number;
}

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
