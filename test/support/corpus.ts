import type { Article } from "../../src/model/article.ts";
import type { Corpus } from "../../src/model/corpus.ts";

let number = 0;

/** An article with everything unknown but what is given. */
export function article(fields: Partial<Article>): Article {
  return {
    id: `article-${number++}`,
    title: "Untitled",
    category: null,
    body: "",
    tags: [],
    published: null,
    updated: null,
    views: null,
    url: null,
    related: [],
    ...fields,
  };
}

/** A corpus that is searched alone, as far as pins need to know it. */
export const alone = (name: string) => ({ name, categories: [] });

/** An English corpus of the categories `faq` and `news`. */
export function corpus(articles: readonly Article[], fields: Partial<Corpus> = {}): Corpus {
  return {
    name: "test",
    title: "Test",
    language: "en",
    categories: [
      { id: "faq", title: "FAQ" },
      { id: "news", title: "News" },
    ],
    synonyms: [],
    articles,
    ...fields,
  };
}
