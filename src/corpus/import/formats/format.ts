import type { ImportItem } from "../item.ts";
import type { Parts } from "../parts.ts";
import type { SourceDocument } from "../source-document.ts";

/** Every format that can be imported, by the name that `--format` takes. */
export const FORMATS = [
  "corpus",
  "jsonl",
  "json",
  "markdown",
  "zendesk",
  "intercom",
  "faqpage",
  "yamlfaq",
  "html",
  "csv",
] as const;

export type FormatName = (typeof FORMATS)[number];

/** What reading a file needs beside the file. */
export interface ReadOptions {
  /** Field → the source's own name for it, such as `title` → `Question`. */
  readonly map: ReadonlyMap<string, string>;
  /** The files that pages may include. */
  readonly parts: Parts;
}

/** How the files of one kind become articles. */
export interface Format {
  readonly name: FormatName;
  /**
   * What the file holds, in its order.
   *
   * @throws FaqError `corpus-malformed` where nothing of the file can be used; what can be used comes with warnings.
   */
  read(document: SourceDocument, options: ReadOptions): Iterable<ImportItem>;
}
