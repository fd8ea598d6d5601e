import type { Article } from "../model/article.ts";
import type { Corpus } from "../model/corpus.ts";
import { joinedId, joinedName } from "../model/joined.ts";
import { sameLanguage } from "./import/language.ts";
import { mapLinks } from "./import/links.ts";

/**
 * Several corpora as one, so that one ranking orders their articles. Each corpus becomes a category, an article's own
 * category a tag, and its id begins with the name of its corpus: `acorn/billing/refunds`. Of corpora by the same name
 * the second is `acorn-2`.
 */
export function joinCorpora(given: readonly Corpus[]): Corpus {
  const taken = new Set(given.map(({ name }) => name));
  const corpora = given.map((corpus, at) => {
    if (given.findIndex(({ name }) => name === corpus.name) === at) return corpus;
    let number = 2;
    while (taken.has(`${corpus.name}-${number}`)) number++;
    const name = `${corpus.name}-${number}`;
    taken.add(name);
    return { ...corpus, name };
  });
  return {
    name: joinedName(corpora.map(({ name }) => name)),
    title: corpora.map(({ title }) => title).join(" + "),
    language: commonestLanguage(corpora),
    languages: new Map(corpora.map(({ name, language }) => [name, language])),
    categories: corpora.map(({ name, title }) => ({ id: name, title })),
    synonyms: corpora.flatMap(({ synonyms }) => synonyms),
    articles: corpora.flatMap(articlesOf),
  };
}

function articlesOf(corpus: Corpus): Article[] {
  const ids = new Set(corpus.articles.map(({ id }) => id));
  const titles = new Map(corpus.categories.map(({ id, title }) => [id, title]));
  const joined = (id: string) => joinedId(corpus.name, id);
  return corpus.articles.map((article) => {
    const category = article.category === null ? undefined : titles.get(article.category);
    return {
      ...article,
      id: joined(article.id),
      category: corpus.name,
      tags: [...new Set([...article.tags, ...(category === undefined ? [] : [category])])],
      related: article.related.map(joined),
      body: mapLinks(article.body, (target) => (ids.has(target) ? joined(target) : null)),
    };
  });
}

/** The language of the most articles. */
function commonestLanguage(corpora: readonly Corpus[]): string {
  const size = ({ language }: Corpus) =>
    corpora
      .filter((other) => sameLanguage(other.language, language))
      .reduce((sum, { articles }) => sum + articles.length, 0);
  return corpora.reduce((best, next) => (size(next) > size(best) ? next : best)).language;
}
