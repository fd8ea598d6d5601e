import type { Article } from "../model/article.ts";
import type { Corpus } from "../model/corpus.ts";

/** What an editor may want to mend. */
export type LintRule =
  | "same-title"
  | "similar-title"
  | "broken-related"
  | "broken-link"
  | "empty-category"
  | "old"
  | "not-found";

export interface LintFinding {
  readonly rule: LintRule;
  /** The article or category it is about. */
  readonly id: string;
  /** A sentence without its subject. */
  readonly message: string;
}

export interface LintOptions {
  readonly now: Date;
  /** After so many months without an update an article is old. */
  readonly months: number;
  /** The ids of the first three articles that a search for a text finds. */
  readonly firstThree: (text: string) => readonly string[];
}

/** Looks through a corpus for what misleads readers or keeps them from finding an article. */
export function lintCorpus(corpus: Corpus, options: LintOptions): LintFinding[] {
  return [
    ...titles(corpus.articles),
    ...links(corpus.articles),
    ...emptyCategories(corpus),
    ...old(corpus.articles, options),
    ...notFound(corpus.articles, options),
  ];
}

/** Words of a title in any order, without what tells no two titles apart. */
const wordsOf = (title: string) =>
  [
    ...new Set(
      title
        .toLowerCase()
        .normalize("NFKD")
        .replace(/\p{Mn}/gu, "")
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  ]
    .sort()
    .join(" ");

function* titles(articles: readonly Article[]): Generator<LintFinding> {
  const exact = new Map<string, string>();
  const similar = new Map<string, Article>();
  for (const article of articles) {
    const title = article.title.toLowerCase().trim();
    const words = wordsOf(article.title);
    const twin = exact.get(title);
    const near = similar.get(words);
    if (twin !== undefined)
      yield { rule: "same-title", id: article.id, message: `has the same title as ${twin}: ${article.title}` };
    else if (near !== undefined && words !== "")
      yield {
        rule: "similar-title",
        id: article.id,
        message: `has nearly the title of ${near.id}: ${article.title} / ${near.title}`,
      };
    if (twin === undefined) exact.set(title, article.id);
    if (near === undefined) similar.set(words, article);
  }
}

function* links(articles: readonly Article[]): Generator<LintFinding> {
  const ids = new Set(articles.map(({ id }) => id));
  for (const { id, related, body } of articles) {
    for (const other of related) {
      if (!ids.has(other))
        yield { rule: "broken-related", id, message: `names ${other} as related, which isn't there` };
    }
    for (const [, target] of body.matchAll(/\]\(<?([^()\s<>]{1,500})>?\)/g)) {
      const path = target!.replace(/[?#].*$/s, "");
      if (path !== "" && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path) && !ids.has(path))
        yield { rule: "broken-link", id, message: `links to ${path}, which is no article here` };
    }
  }
}

function* emptyCategories({ categories, articles }: Corpus): Generator<LintFinding> {
  const used = new Set(articles.map(({ category }) => category));
  for (const { id, title } of categories)
    if (!used.has(id)) yield { rule: "empty-category", id, message: `(${title}) has no article` };
}

function* old(articles: readonly Article[], { now, months }: LintOptions): Generator<LintFinding> {
  const limit = new Date(now);
  limit.setUTCMonth(limit.getUTCMonth() - months);
  for (const { id, updated, published } of articles) {
    const date = updated ?? published;
    if (date !== null && Date.parse(date) < limit.getTime())
      yield { rule: "old", id, message: `was last updated on ${date.slice(0, 10)}` };
  }
}

function* notFound(articles: readonly Article[], { firstThree }: LintOptions): Generator<LintFinding> {
  for (const { id, title } of articles) {
    const found = firstThree(title);
    if (!found.includes(id))
      yield { rule: "not-found", id, message: `isn't among the first three that its title finds: ${found.join(", ")}` };
  }
}
