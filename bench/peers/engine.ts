/** What every engine indexes of an article. */
export interface Document {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** Ids of the ten best articles for a query, best first. */
export type Search = (query: string) => readonly string[];

/** A way to search articles, configured as well as its documentation lets one. */
export interface Engine {
  /** How it is configured, in a few words for the report. */
  readonly configuration: string;
  /** Indexes documents and stores in a folder what {@link open} needs. */
  readonly build: (documents: readonly Document[], folder: string) => void | Promise<void>;
  /** Opens what {@link build} stored. */
  readonly open: (folder: string) => Search | Promise<Search>;
  /** The files in the folder that answering reads; all of them where it isn't said. */
  readonly files?: (folder: string) => readonly string[];
}
