import { openIndexFile } from "../../../src/corpus/open-index.ts";
import { CorpusStore } from "../../../src/corpus/store/corpus-store.ts";
import { createSearcher } from "../../../src/search/searcher.ts";
import { storeCorpus } from "../../cold.ts";
import type { Document, Engine } from "../engine.ts";

/** The name of the corpus in its store. */
export const CORPUS = "peers";

const files = (folder: string) => new CorpusStore(`${folder}/corpora`).files(CORPUS);

const article = ({ id, title, body }: Document) => ({
  ...{ id, title, body, category: null, tags: [], related: [] },
  ...{ published: null, updated: null, views: null, url: null },
});

export const engine: Engine = {
  configuration: "as it is; what `faq import` stores, of which the index is counted",
  build(documents, folder) {
    const articles = documents.map(article);
    storeCorpus({ name: CORPUS, title: "Peers", language: "en", categories: [], synonyms: [], articles }, folder);
  },
  open(folder) {
    const searcher = createSearcher(openIndexFile(files(folder).index));
    // Ids, as the others give: without snippets and marks, as with `--fields id`.
    return (text) => searcher.search({ text, limit: 10, snippets: false }).results.map(({ id }) => id);
  },
  files: (folder) => [files(folder).index],
};
