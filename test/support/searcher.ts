import { buildIndex } from "../../src/index/build.ts";
import { CompiledIndex } from "../../src/index/compiled-index.ts";
import type { Corpus } from "../../src/model/corpus.ts";
import type { Searcher } from "../../src/model/searcher.ts";
import { createSearcher } from "../../src/search/searcher.ts";

/** A searcher over a corpus, indexed in memory. */
export function searcherOf(corpus: Corpus): Searcher {
  return createSearcher(CompiledIndex.inMemory(buildIndex(corpus)));
}
