/**
 * The library: asks the bundled help centre, or a corpus of one's own, as the command line and the terminal UI do.
 *
 * ```js
 * import { openCorpus, search } from "faq";
 *
 * const { results } = search("widthdrawal not arrived", { limit: 3 });
 *
 * const corpus = openCorpus("help-centre.json");
 * const answer = search("widthdrawal not arrived", { corpus });
 * ```
 */
import { join } from "node:path";
import { openCorpusFile } from "./corpus/open.ts";
import { openIndexFile } from "./corpus/open-index.ts";
import { validateCorpus } from "./corpus/validate.ts";
import { buildIndex } from "./index/build.ts";
import { CompiledIndex } from "./index/compiled-index.ts";
import { FaqError } from "./model/errors.ts";
import { type SearchAnswer, type SearchRequest, SORTS } from "./model/search.ts";
import type { Searcher } from "./model/searcher.ts";
import { createSearcher } from "./search/searcher.ts";
import { isDate } from "./text/dates.ts";

export type { Article, ArticleSummary } from "./model/article.ts";
export type { Category, FacetCount } from "./model/corpus.ts";
export type { ErrorCode } from "./model/errors.ts";
export type { ExitCode } from "./model/exit-code.ts";
export type {
  Correction,
  Interpretation,
  SearchAnswer,
  SearchRequest,
  SearchResult,
  Sort,
  Span,
} from "./model/search.ts";
export { PAGE_SIZE } from "./model/search.ts";
export type { CorpusInfo, Searcher } from "./model/searcher.ts";
export { FaqError, SORTS };

/** What narrows, orders and pages the results of {@link search}, and where to look for them. */
export interface SearchOptions extends Omit<SearchRequest, "text"> {
  /** What {@link openCorpus} returned. Default: the bundled help centre. */
  readonly corpus?: Searcher;
}

/** The bundled help centre, compiled when the package was built. */
const BUNDLED_INDEX = join(import.meta.dirname, "help-center.idx");

let bundled: Searcher | undefined;

/**
 * Opens a corpus for searching; a search then takes a millisecond or so. The bundled help centre is compiled already and
 * stays open once it was asked for. A corpus of one's own is read, checked and indexed in memory, some 6,000 articles of
 * 200 words a second: keep what this returns.
 *
 * @param corpus - the path of a corpus file, or its parsed JSON: see `data/schema/corpus.schema.json`. Without one, the
 *   bundled help centre.
 * @throws FaqError `corpus-unreadable`, `corpus-malformed` or `corpus-invalid`, naming the place.
 */
export function openCorpus(corpus?: string | object): Searcher {
  if (corpus === undefined) {
    bundled ??= createSearcher(openIndexFile(BUNDLED_INDEX, { trusted: true }));
    return bundled;
  }
  if (typeof corpus === "string") return createSearcher(openCorpusFile(corpus));
  return createSearcher(CompiledIndex.inMemory(buildIndex(validateCorpus(corpus, "the corpus"))));
}

/**
 * Asks a question. The answer has the members that `faq search --json` prints, all but `schemaVersion`, and
 * `suggestions`, which is empty unless nothing was found.
 *
 * @param query - a customer's own words; operators as on the command line (`"exact phrase"`, `-without`, `title:`, `tag:`,
 *   `category:`, `updated:>DATE`). Empty: every article that passes the filters, most viewed first.
 * @throws FaqError `usage` for a limit, an offset, an order or a date that there isn't.
 */
export function search(query: string, options: SearchOptions = {}): SearchAnswer {
  const { corpus = openCorpus(), ...request } = options;
  for (const name of ["limit", "offset"] as const) {
    const value = request[name] ?? 0;
    if (!Number.isSafeInteger(value) || value < 0)
      throw new FaqError("usage", `${name} is ${value}, which isn't a whole number of 0 or more.`);
  }
  if (request.sort !== undefined && !SORTS.includes(request.sort))
    throw new FaqError("usage", `There is no sort order ${JSON.stringify(request.sort)}.`, {
      hint: `Known: ${SORTS.join(", ")}.`,
    });
  if (request.updatedSince !== undefined && !isDate(request.updatedSince))
    throw new FaqError("usage", `updatedSince is ${JSON.stringify(request.updatedSince)}, which isn't a date.`, {
      hint: "Write a day, a month or a year, such as 2024-08-08.",
    });
  return corpus.search({ ...request, text: query });
}
