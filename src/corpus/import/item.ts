/** Where something was found, for messages. */
export interface Place {
  /** The file as the user named it, `-` for standard input, or a URL. */
  readonly file: string;
  /** The line it begins on, from 1. */
  readonly line?: number;
  /** The record in a file of many, such as `article 17`. */
  readonly record?: string;
}

/** Why an article isn't in the corpus. */
export type SkipReason =
  | "draft"
  | "empty"
  | "duplicate"
  | "language"
  | "binary"
  | "too large"
  | "unreadable"
  | "not an article";

/** An article as its source holds it: references between articles and groups aren't resolved yet. */
export interface RawArticle {
  readonly id: string | null;
  readonly title: string;
  /** Markdown; its links as the source wrote them. */
  readonly body: string;
  /** The key of the innermost {@link RawGroup} that the article is in. */
  readonly group: string | null;
  readonly tags: readonly string[];
  readonly published: string | null;
  readonly updated: string | null;
  readonly views: number | null;
  readonly url: string | null;
  /** Ids, paths or addresses of other articles, as written. */
  readonly related: readonly string[];
  /** A BCP 47 tag, where the source says it. */
  readonly language: string | null;
  /** The path inside the source, with `/`; relative links start from it. */
  readonly path: string | null;
  /** Other addresses that lead here, such as a permalink. */
  readonly aliases: readonly string[];
  readonly place: Place;
}

/** A category, section, collection or folder. */
export interface RawGroup {
  /** Unique in the import. */
  readonly key: string;
  readonly title: string;
  /** The key of the group it is inside of. */
  readonly parent: string | null;
  /** The category id to use; made from the title where null. */
  readonly id: string | null;
}

/** What a file says of the whole corpus. */
export interface RawCorpusInfo {
  readonly title?: string;
  readonly language?: string;
  readonly synonyms?: readonly (readonly string[])[];
}

/** A page of a list that an interface hands out page by page. */
export interface ListPage {
  /** What it is a list of, such as `articles`: pages of one list are counted together. */
  readonly list: string;
  readonly entries: number;
  /** How many the whole list has, where the page says it. */
  readonly total: number | null;
  /** Whether it says that another page follows. */
  readonly hasNext: boolean;
}

/** Something that a person may want to mend; the import went on. */
export interface ImportWarning extends Place {
  readonly message: string;
}

/** What a format yields while it reads a file. */
export type ImportItem =
  | { readonly kind: "article"; readonly article: RawArticle }
  | { readonly kind: "group"; readonly group: RawGroup }
  | { readonly kind: "page"; readonly page: ListPage; readonly place: Place }
  | { readonly kind: "info"; readonly info: RawCorpusInfo }
  /** A table's columns that nothing is taken from. */
  | { readonly kind: "unused"; readonly columns: readonly string[] }
  | { readonly kind: "skipped"; readonly reason: SkipReason; readonly place: Place; readonly detail?: string }
  | { readonly kind: "warning"; readonly place: Place; readonly message: string };
