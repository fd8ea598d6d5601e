import type { Article } from "../model/article.ts";
import type { Category, Corpus } from "../model/corpus.ts";
import { FaqError } from "../model/errors.ts";
import { Field, type Place, shown } from "./field.ts";

/**
 * Makes a corpus of parsed JSON: every optional field filled in, ids unique, categories of articles listed.
 *
 * @param source - the name of what was read, for messages.
 * @throws FaqError `corpus-invalid` naming the article, the field, what was found and what was expected.
 */
export function validateCorpus(json: unknown, source: string): Corpus {
  const corpus = new Field({ source }, "the corpus", json).object();
  const articles = corpus
    .field("articles")
    .array()
    .map((value, at) => validateArticle(value, { source, article: at + 1 }));
  refuseDuplicates(articles, source);
  const name = corpus.field("name").text();
  return {
    name,
    title: corpus.field("title").optionalText() ?? name,
    language: language(corpus.field("language")),
    categories: allCategories(corpus.field("categories"), articles),
    synonyms: corpus.field("synonyms").list((group) => group.list((word) => word.text())),
    articles,
  };
}

function validateArticle(value: unknown, place: Place): Article {
  const idHolder = typeof value === "object" && value !== null ? (value as { id?: unknown }).id : undefined;
  const located = typeof idHolder === "string" ? { ...place, id: idHolder } : place;
  const article = new Field(located, "the article", value).object();
  return {
    id: article.field("id").text(),
    title: article.field("title").text(),
    body: article.field("body").anyText(),
    category: article.field("category").optionalText(),
    tags: [...new Set(article.field("tags").list((tag) => tag.text()))],
    published: article.field("published").optionalDate(),
    updated: article.field("updated").optionalDate(),
    views: article.field("views").optionalCount(),
    url: article.field("url").optionalText(),
    related: article.field("related").list((id) => id.text()),
  };
}

function refuseDuplicates(articles: readonly Article[], source: string): void {
  const positions = new Map<string, number>();
  for (const [at, { id }] of articles.entries()) {
    const first = positions.get(id);
    if (first !== undefined) {
      throw new FaqError(
        "corpus-invalid",
        `${source}: article ${at + 1} (id ${shown(id)}): id: the same as that of article ${first + 1}; expected one of its own.`,
        { hint: "Give every article an id of its own." },
      );
    }
    positions.set(id, at);
  }
}

function language(field: Field): string {
  const tag = field.optionalText() ?? "en";
  if (!/^[a-z]{2,3}([-_][a-z0-9]+)*$/i.test(tag)) throw field.unexpected("a language tag such as en or pt-BR");
  return tag.replaceAll("_", "-");
}

/** The categories listed, then those that only articles name, by their id. */
function allCategories(field: Field, articles: readonly Article[]): Category[] {
  const categories = new Map<string, Category>();
  for (const category of field.list((each) => {
    const object = each.object();
    const id = object.field("id").text();
    return { id, title: object.field("title").optionalText() ?? id };
  })) {
    if (categories.has(category.id))
      throw field.unexpected(`each id once; ${JSON.stringify(category.id)} is there twice`);
    categories.set(category.id, category);
  }
  for (const { category } of articles) {
    if (category !== null && !categories.has(category)) categories.set(category, { id: category, title: category });
  }
  return [...categories.values()];
}
