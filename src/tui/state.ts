import type { SearchAnswer, SearchRequest, Sort } from "../model/search.ts";
import type { CorpusInfo } from "../model/searcher.ts";
import type { CopyKind, HomeLists, OpenedArticle, TabCounts } from "./actions.ts";
import type { Document } from "./document.ts";
import { type Input, inputOf } from "./edit.ts";

/** What was asked for on the command line or in the settings; never changes while the program runs. */
export interface Settings {
  /** Enter chooses an article and leaves. */
  readonly pick: boolean;
  readonly ascii: boolean;
  readonly color: boolean;
  readonly hyperlinks: boolean;
  /** Drawn below what the terminal already shows, instead of on a screen of its own. */
  readonly inline: boolean;
  readonly screenReader: boolean;
  /** Whether queries are kept at all. */
  readonly history: boolean;
  /** The order of results until another one is asked for. */
  readonly sort: Sort;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface SearchState {
  readonly input: Input;
  /** The id of the tab's category, or null for all. */
  readonly category: string | null;
  /** Filters of the command line, for the whole session; `categories` only where there are several. */
  readonly filters: Pick<SearchRequest, "categories" | "tags" | "updatedSince">;
  readonly sort: Sort;
  readonly exact: boolean;
  /** The answer on the screen, with all the pages loaded so far, and what it answers. */
  readonly answer: SearchAnswer | null;
  readonly request: SearchRequest | null;
  readonly counts: TabCounts;
  readonly selected: number;
  /** The first result drawn. */
  readonly top: number;
  /** Whether the selection was moved since the rows are there: the keys that moved it then stop at the first row. */
  readonly moved: boolean;
  /** While stepping through recent queries: which one, and what had been typed before. */
  readonly recall: { readonly index: number; readonly draft: string; readonly queries: readonly string[] } | null;
  /** True once a key has deleted all text, until another is pressed: held down, it mustn't go on with recent queries. */
  readonly emptied: boolean;
  /** The last queries that were cleared, or left for a recalled one, newest first: for the first steps back. */
  readonly cleared: readonly string[];
  /** The query that was recorded last, until there is none on the screen, and whether it led to an article by then. */
  readonly recorded: { readonly query: string; readonly opened: boolean } | null;
}

/** An article being read. */
export interface ReadingState extends OpenedArticle {
  readonly document: Document;
  readonly top: number;
  /** The index of the current match, or -1. */
  readonly match: number;
  /** The index of the link that Enter follows, or -1. */
  readonly link: number;
  /** The words looked for with `/`, or null while the query's own matches are marked. */
  readonly find: string | null;
}

export type Overlay =
  | { readonly kind: "help"; readonly top: number }
  | { readonly kind: "actions"; readonly selected: number }
  | { readonly kind: "confirm-clear" }
  | { readonly kind: "find"; readonly input: Input; readonly before: ReadingState };

export interface Status {
  readonly text: string;
  readonly failed: boolean;
  readonly serial: number;
}

/** How the program was left. */
export type Outcome =
  | { readonly kind: "left" }
  | { readonly kind: "interrupted" }
  | { readonly kind: "chosen"; readonly id: string }
  | { readonly kind: "print"; readonly id: string };

export interface State {
  readonly settings: Settings;
  readonly corpus: CorpusInfo;
  readonly size: Size;
  readonly search: SearchState;
  readonly home: HomeLists;
  /** The article of the preview pane. */
  readonly preview: (OpenedArticle & { readonly request: SearchRequest | null }) | null;
  /** The article being read, or null on the search screen. */
  readonly reading: ReadingState | null;
  /** The articles that links led away from, last one last. */
  readonly trail: readonly ReadingState[];
  readonly overlay: Overlay | null;
  readonly status: Status | null;
  /** How many messages there have been: a new one isn't taken away when an earlier one would have faded. */
  readonly messages: number;
  readonly pins: readonly string[];
  /** True while this session's queries aren't recorded. */
  readonly privateSession: boolean;
  /** True after Esc on an empty search screen: the next one leaves. */
  readonly leaving: boolean;
  readonly outcome: Outcome | null;
}

export const COPY_NAMES: Readonly<Record<CopyKind, string>> = {
  text: "the answer",
  markdown: "the answer as Markdown",
  link: "the link",
  id: "the id",
  snippet: "the snippet",
};

const NO_LISTS: HomeLists = {
  recent: [],
  pinned: [],
  viewed: [],
  updated: [],
  articles: [],
  counts: { all: 0, category: {} },
};

/** The state before the first search. */
export function initialState(
  corpus: CorpusInfo,
  settings: Settings,
  size: Size,
  start: {
    readonly query?: string;
    readonly request?: Omit<SearchRequest, "text">;
    readonly pins?: readonly string[];
  } = {},
): State {
  const { tags, updatedSince, sort, exact } = start.request ?? {};
  const categories = [...new Set(start.request?.categories)];
  return {
    settings,
    corpus,
    size,
    search: {
      input: inputOf(start.query ?? ""),
      category: categories.length === 1 ? categories[0]! : null,
      filters: {
        ...(categories.length > 1 ? { categories } : {}),
        ...(tags === undefined ? {} : { tags }),
        ...(updatedSince === undefined ? {} : { updatedSince }),
      },
      sort: sort ?? settings.sort,
      exact: exact === true,
      answer: null,
      request: null,
      counts: NO_LISTS.counts,
      selected: 0,
      top: 0,
      moved: false,
      recall: null,
      emptied: false,
      cleared: [],
      recorded: null,
    },
    home: NO_LISTS,
    preview: null,
    reading: null,
    trail: [],
    overlay: null,
    status: null,
    messages: 0,
    pins: start.pins ?? [],
    privateSession: false,
    leaving: false,
    outcome: null,
  };
}
