import type { SearchedCorpus } from "./joined.ts";

/** A query that was acted on: printed, opened, copied from, or left without a result. */
export interface QueryEvent {
  readonly query: string;
  /** The name of the corpus that was searched. */
  readonly corpus: string;
  /** How many articles matched. */
  readonly total: number;
  /** The article that the query led to, where one was opened or copied from. */
  readonly opened?: string;
  /** True where the same asking was recorded before: it says more of it and isn't counted again. */
  readonly again?: boolean;
}

/** A query as `faq recent` and the terminal UI list it. */
export interface RecentQuery {
  readonly query: string;
  /** When it was last asked, as an ISO 8601 date-time in UTC. */
  readonly at: string;
  /** How often it was asked. */
  readonly count: number;
}

/** The recent queries of this user. Several processes may use it at once; none loses another's entry. */
export interface History {
  /** False while the user has switched recording off: {@link record} then does nothing. */
  readonly enabled: boolean;
  /** Newest first, each query once. */
  recent(limit?: number): readonly RecentQuery[];
  record(event: QueryEvent): void;
  /** False where there was no such query. */
  remove(query: string): boolean;
  clear(): void;
}

/** Articles that the user keeps at hand, each with its own corpus, whether that is searched alone or with others. */
export interface Pins {
  /** Ids in the order in which they were pinned; of several corpora, those of one after those of the other. */
  list(corpus: SearchedCorpus): readonly string[];
  pin(corpus: SearchedCorpus, id: string): void;
  /** False where the article wasn't pinned. */
  unpin(corpus: SearchedCorpus, id: string): boolean;
}
