import type { Corpus } from "../../../model/corpus.ts";
import { validateCorpus } from "../../validate.ts";
import type { ImportItem } from "../item.ts";
import type { SourceDocument } from "../source-document.ts";
import type { Format } from "./format.ts";

/** This project's own corpus JSON, held to its rules: it is what `faq corpus export` writes. */
export const corpusJson: Format = {
  name: "corpus",
  *read(document): Iterable<ImportItem> {
    const corpus = validateCorpus(document.json(), document.file);
    yield {
      kind: "info",
      info: { title: corpus.title, language: corpus.language, synonyms: corpus.synonyms },
    };
    for (const { id, title } of corpus.categories)
      yield { kind: "group", group: { key: `corpus:${id}`, title, parent: null, id } };
    yield* articles(corpus, document);
  },
};

function* articles(corpus: Corpus, document: SourceDocument): Iterable<ImportItem> {
  for (const [index, article] of corpus.articles.entries()) {
    yield {
      kind: "article",
      article: {
        ...article,
        group: article.category === null ? null : `corpus:${article.category}`,
        language: null,
        path: null,
        aliases: [],
        place: { file: document.file, record: `article ${index + 1} (${article.id})` },
      },
    };
  }
}
