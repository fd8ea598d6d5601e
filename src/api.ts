/**
 * The library: opens a corpus and asks it, as the command line and the terminal UI do.
 *
 * ```js
 * import { openCorpus } from "faq";
 *
 * const corpus = openCorpus("help-centre.json");
 * const { results } = corpus.search({ text: "widthdrawal not arrived" });
 * ```
 */
import { openCorpusFile } from "./corpus/open.ts";
import { validateCorpus } from "./corpus/validate.ts";
import { buildIndex } from "./index/build.ts";
import { CompiledIndex } from "./index/compiled-index.ts";
import type { Searcher } from "./model/searcher.ts";
import { createSearcher } from "./search/searcher.ts";

export type { Article, ArticleSummary } from "./model/article.ts";
export type { Category, FacetCount } from "./model/corpus.ts";
export { type ErrorCode, FaqError } from "./model/errors.ts";
export type {
  Correction,
  Interpretation,
  SearchAnswer,
  SearchRequest,
  SearchResult,
  Sort,
  Span,
} from "./model/search.ts";
export { PAGE_SIZE, SORTS } from "./model/search.ts";
export type { CorpusInfo, Searcher } from "./model/searcher.ts";

/**
 * Opens a corpus for searching: reads, checks and indexes it, in memory. Some 6,000 articles of 200 words a second;
 * keep what it returns, a search then takes a millisecond or so.
 *
 * @param corpus - the path of a corpus file, or its parsed JSON: see `data/schema/corpus.schema.json`.
 * @throws FaqError `corpus-unreadable`, `corpus-malformed` or `corpus-invalid`, naming the place.
 */
export function openCorpus(corpus: string | object): Searcher {
  if (typeof corpus === "string") return createSearcher(openCorpusFile(corpus));
  return createSearcher(CompiledIndex.inMemory(buildIndex(validateCorpus(corpus, "the corpus"))));
}
