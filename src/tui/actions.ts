import type { Article, ArticleSummary } from "../model/article.ts";
import type { RecentQuery } from "../model/history.ts";
import type { SearchAnswer, SearchRequest, Span } from "../model/search.ts";
import type { Edit } from "./edit.ts";

/** What of an article can be copied. */
export type CopyKind = "text" | "markdown" | "link" | "id" | "snippet";

/** What a key can do: the keymap's right-hand side. */
export type UserAction =
  | { readonly type: "edit"; readonly edit: Edit }
  | { readonly type: "arrow"; readonly by: 1 | -1 }
  | { readonly type: "side-arrow"; readonly by: 1 | -1 }
  | { readonly type: "move"; readonly by: 1 | -1; readonly unit: "row" | "page" | "end" }
  | { readonly type: "recall"; readonly by: 1 | -1 }
  | { readonly type: "tab"; readonly by: 1 | -1 }
  | { readonly type: "enter" }
  | { readonly type: "view" }
  | { readonly type: "open-nth"; readonly n: number }
  | { readonly type: "sort" }
  | { readonly type: "exact" }
  | { readonly type: "pin" }
  | { readonly type: "private" }
  | { readonly type: "forget" }
  | { readonly type: "forget-all" }
  | { readonly type: "copy"; readonly what: CopyKind }
  | { readonly type: "browse" }
  | { readonly type: "page" }
  | { readonly type: "print" }
  | { readonly type: "help" }
  | { readonly type: "actions" }
  | { readonly type: "confirm" }
  | { readonly type: "scroll"; readonly by: 1 | -1; readonly unit: "line" | "half" | "page" | "end" }
  | { readonly type: "match"; readonly by: 1 | -1 }
  | { readonly type: "find" }
  | { readonly type: "link"; readonly by: 1 | -1 }
  | { readonly type: "follow"; readonly n: number }
  | { readonly type: "neighbour"; readonly by: 1 | -1 }
  | { readonly type: "back" }
  | { readonly type: "quit" }
  | { readonly type: "interrupt" }
  | { readonly type: "suspend" }
  | { readonly type: "redraw" };

/** An article as the article screen needs it. */
export interface OpenedArticle {
  readonly article: Article;
  readonly related: readonly ArticleSummary[];
  /** The snippet of the result, as plain text; empty where the article was opened without one. */
  readonly snippet: string;
  /** Finds the query's matches. */
  readonly mark: (text: string) => readonly Span[];
  readonly isArticle: (id: string) => boolean;
}

/** What an empty query shows. */
export interface HomeLists {
  readonly recent: readonly RecentQuery[];
  readonly pinned: readonly ArticleSummary[];
  readonly viewed: readonly ArticleSummary[];
  readonly updated: readonly ArticleSummary[];
  /** The first articles, where nothing is known of views and dates. */
  readonly articles: readonly ArticleSummary[];
  readonly counts: TabCounts;
}

/** How many articles each tab holds. */
export interface TabCounts {
  readonly all: number;
  readonly category: Readonly<Record<string, number>>;
}

/** What comes back from effects and from the terminal. */
export type SystemAction =
  | { readonly type: "resized"; readonly columns: number; readonly rows: number }
  | { readonly type: "answered"; readonly request: SearchRequest; readonly answer: SearchAnswer; readonly all: number }
  | { readonly type: "listed"; readonly home: HomeLists; readonly keep: boolean }
  | { readonly type: "recents"; readonly recent: readonly RecentQuery[] }
  | { readonly type: "pasted"; readonly text: string }
  | { readonly type: "opened"; readonly opened: OpenedArticle; readonly how: OpenHow }
  | { readonly type: "previewed"; readonly opened: OpenedArticle | undefined; readonly request: SearchRequest | null }
  | { readonly type: "pinned"; readonly pins: readonly string[]; readonly message: string }
  | { readonly type: "said"; readonly text: string; readonly failed: boolean }
  | { readonly type: "faded"; readonly serial: number };

/** How an article came to be opened: from a list, by a link out of another article, or as the neighbour of a result. */
export type OpenHow = "list" | "link" | "neighbour";

export type Action = UserAction | SystemAction;
