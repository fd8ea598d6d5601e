import { openIndexFile } from "../../../src/corpus/open-index.ts";
import { CorpusStore } from "../../../src/corpus/store/corpus-store.ts";
import { noEvidence } from "../../../src/corpus/store/evidence.ts";
import type { Recipe } from "../../../src/corpus/store/manifest.ts";
import { createSearcher } from "../../../src/search/searcher.ts";
import type { Document, Engine } from "../engine.ts";

/** The name of the corpus in its store. */
export const CORPUS = "peers";

const RECIPE: Recipe = { sources: [], format: null, map: {}, title: null, language: null };

const store = (folder: string) => new CorpusStore(`${folder}/corpora`);

const article = ({ id, title, body }: Document) => ({
  ...{ id, title, body, category: null, tags: [], related: [] },
  ...{ published: null, updated: null, views: null, url: null },
});

export const engine: Engine = {
  configuration: "as it is; what `faq import` stores, of which the index is counted",
  build(documents, folder) {
    const articles = documents.map(article);
    store(folder).put({
      corpus: { name: CORPUS, title: "Peers", language: "en", categories: [], synonyms: [], articles },
      recipe: RECIPE,
      imported: new Date().toISOString(),
      evidence: noEvidence(),
    });
  },
  open(folder) {
    const searcher = createSearcher(openIndexFile(store(folder).files(CORPUS).index));
    return (text) => searcher.search({ text, limit: 10 }).results.map(({ id }) => id);
  },
  files: (folder) => [store(folder).files(CORPUS).index],
};
