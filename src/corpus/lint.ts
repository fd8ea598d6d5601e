import type { Article } from "../model/article.ts";
import type { Corpus } from "../model/corpus.ts";
import type { OnProgress } from "../model/progress.ts";
import { nearTexts } from "../text/near-texts.ts";
import { mapLinks } from "./import/links.ts";

/** What an editor may want to mend. */
type LintRule =
  | "same-title"
  | "similar-title"
  | "broken-related"
  | "broken-link"
  | "empty-category"
  | "old"
  | "not-found";

/** One thing to mend. */
export interface LintFinding {
  readonly rule: LintRule;
  /** The article or category it is about. */
  readonly id: string;
  /** The article whose title it has, or nearly has. */
  readonly other?: string;
  /** A sentence without its subject. */
  readonly message: string;
}

interface LintOptions {
  readonly now: Date;
  /** After so many months without an update an article is old. */
  readonly months: number;
  /** The ids of the first three articles that a search for a text finds. */
  readonly firstThree: (text: string) => readonly string[];
  readonly onProgress?: OnProgress | undefined;
}

/** Looks through a corpus for what misleads readers or keeps them from finding an article. */
export function lintCorpus(corpus: Corpus, options: LintOptions): LintFinding[] {
  return [
    ...titles(corpus),
    ...links(corpus.articles),
    ...emptyCategories(corpus),
    ...old(corpus.articles, options),
    ...notFound(corpus.articles, options),
  ];
}

/** Of what two titles say together, weighed by rarity, both have to say this share. */
const SHARED = 0.8;

/** Pairs of articles with the same or nearly the same title, each with the first that has it. */
function* titles({ articles, language }: Corpus): Generator<LintFinding> {
  const near = nearTexts(
    articles.map(({ title }) => title),
    { language, shared: SHARED, strict: true },
  );
  const exact = new Map<string, string>();
  for (const [at, { id, title }] of articles.entries()) {
    const key = title.toLowerCase().trim();
    const twin = exact.get(key);
    const other = articles[near[at]!];
    if (twin === undefined) exact.set(key, id);
    if (twin !== undefined)
      yield { rule: "same-title", id, other: twin, message: `has the same title as ${twin}: ${title}` };
    else if (other !== undefined)
      yield {
        rule: "similar-title",
        id,
        other: other.id,
        message: `has nearly the title of ${other.id}: ${title} / ${other.title}`,
      };
  }
}

function* links(articles: readonly Article[]): Generator<LintFinding> {
  const ids = new Set(articles.map(({ id }) => id));
  for (const { id, related, body } of articles) {
    for (const other of related) {
      if (!ids.has(other))
        yield { rule: "broken-related", id, message: `names ${other} as related, which isn't there` };
    }
    for (const path of linkedPaths(body))
      if (!ids.has(path)) yield { rule: "broken-link", id, message: `links to ${path}, which is no article here` };
  }
}

const IMAGE = /!\[[^\][\n]{0,300}\](?=\()/g;

/** What the links of a text lead to on the site itself, each once; images aren't shown. */
function linkedPaths(body: string): Set<string> {
  const paths = new Set<string>();
  mapLinks(body.replace(IMAGE, ""), (target) => {
    const path = target.replace(/[?#].*$/s, "");
    if (path !== "" && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) paths.add(path);
    return null;
  });
  return paths;
}

function* emptyCategories({ categories, articles }: Corpus): Generator<LintFinding> {
  const used = new Set(articles.map(({ category }) => category));
  for (const { id, title } of categories)
    if (!used.has(id)) yield { rule: "empty-category", id, message: `(${title}) has no article` };
}

function* old(articles: readonly Article[], { now, months }: LintOptions): Generator<LintFinding> {
  const limit = monthsBefore(now, months);
  for (const { id, updated, published } of articles) {
    const date = updated ?? published;
    if (date !== null && Date.parse(date) < limit.getTime())
      yield { rule: "old", id, message: `was last updated on ${date.slice(0, 10)}` };
  }
}

/** The same day of an earlier month, or the last of a month that is shorter. */
function monthsBefore(day: Date, months: number): Date {
  const before = new Date(day);
  before.setUTCMonth(day.getUTCMonth() - months);
  if (before.getUTCDate() !== day.getUTCDate()) before.setUTCDate(0);
  return before;
}

function* notFound(articles: readonly Article[], { firstThree, onProgress }: LintOptions): Generator<LintFinding> {
  for (const [done, { id, title }] of articles.entries()) {
    onProgress?.({ phase: "searching", done, total: articles.length, unit: "articles" });
    const found = firstThree(title);
    if (!found.includes(id))
      yield {
        rule: "not-found",
        id,
        message: `isn't among the first three results for its own title: ${found.join(", ")}`,
      };
  }
}
