import type { Article, ArticleSummary } from "../model/article.ts";
import type { FacetCount } from "../model/corpus.ts";
import type { RecentQuery } from "../model/history.ts";
import type { SearchAnswer, SearchResult } from "../model/search.ts";
import type { SettingRow } from "./plain-settings.ts";

/**
 * The JSON documents, a contract described by `data/schema/*.schema.json`: fields may be added, none is renamed, moved
 * or given another meaning without a new number.
 */
const SCHEMA_VERSION = 1;

/** A document with the number of its schema, which comes first. */
export const versioned = (document: object): object => ({ schemaVersion: SCHEMA_VERSION, ...document });

/** The fields of an article in a list, in the order of the documents. */
export const LIST_FIELDS = ["id", "title", "category", "tags", "published", "updated", "views", "url"] as const;

/** The fields of a search result, in the order of the documents. */
export const RESULT_FIELDS = [...LIST_FIELDS, "score", "snippet", "highlights"] as const;

const summary = ({ id, title, category, tags, published, updated, views, url }: ArticleSummary) => {
  return { id, title, category, tags, published, updated, views, url };
};

const result = (found: SearchResult) => {
  const { id, title, category, tags, published, updated, views, url, score, snippet, highlights } = found;
  const marked = { title: highlights.title, snippet: highlights.snippet };
  return { id, title, category, tags, published, updated, views, url, score, snippet, highlights: marked };
};

/** Keeps the named fields only, in the documents' order; all of them without names. */
function pick(document: object, fields: readonly string[] | undefined): object {
  if (fields === undefined) return document;
  return Object.fromEntries(Object.entries(document).filter(([name]) => fields.includes(name)));
}

const page = ({ total, offset, limit, sort, facets }: SearchAnswer) => {
  return { total, offset, limit, sort, facets: { category: facets.category } };
};

const interpreted = ({ interpreted: { terms, corrections, unmatchedPhrases } }: SearchAnswer) => {
  return { terms, corrections: corrections.map(({ from, to }) => ({ from, to })), unmatchedPhrases };
};

/** The answer to a search; `fields` names the fields of a result that are wanted. */
export function searchDocument(answer: SearchAnswer, fields?: readonly string[]): object {
  return {
    schemaVersion: SCHEMA_VERSION,
    query: answer.query,
    interpreted: interpreted(answer),
    ...page(answer),
    results: resultDocuments(answer, fields),
  };
}

/** The results of a search alone, as `--jsonl` writes them one by one. */
export function resultDocuments(answer: SearchAnswer, fields?: readonly string[]): object[] {
  return answer.results.map((found) => pick(result(found), fields));
}

/**
 * Articles without a question: as {@link searchDocument}, without query, score, snippet and highlights. What was
 * interpreted is empty: one reader does for both.
 */
export function listDocument(answer: SearchAnswer, fields?: readonly string[]): object {
  return {
    schemaVersion: SCHEMA_VERSION,
    interpreted: interpreted(answer),
    ...page(answer),
    results: summaryDocuments(answer, fields),
  };
}

/** The articles of a list alone, as `--jsonl` writes them one by one. */
export function summaryDocuments(answer: SearchAnswer, fields?: readonly string[]): object[] {
  return answer.results.map((found) => pick(summary(found), fields));
}

/** One article with its body and its related articles. */
export function articleDocument(article: Article, related: readonly Pick<Article, "id" | "title">[]): object {
  return {
    schemaVersion: SCHEMA_VERSION,
    ...summary(article),
    body: article.body,
    related: related.map(({ id, title }) => ({ id, title })),
  };
}

/** The categories or the tags of a corpus. */
export function facetDocument(name: "categories" | "tags", counts: readonly FacetCount[]): object {
  return { schemaVersion: SCHEMA_VERSION, [name]: counts.map(({ id, title, count }) => ({ id, title, count })) };
}

/** Recent queries, newest first. */
export function recentDocument(recent: readonly RecentQuery[]): object {
  return { schemaVersion: SCHEMA_VERSION, recent: recent.map(({ query, at, count }) => ({ query, at, count })) };
}

/** Pinned articles, in the order in which they were pinned. */
export function pinsDocument(pinned: readonly ArticleSummary[]): object {
  return { schemaVersion: SCHEMA_VERSION, pins: pinned.map(summary) };
}

/** Every setting with its value and its default. */
export function settingsDocument(rows: readonly SettingRow[]): object {
  const settings = rows.map(({ key, value, default: standard, summary }) => {
    return { key, value, default: standard, summary };
  });
  return { schemaVersion: SCHEMA_VERSION, settings };
}

/**
 * What JSON allows in a string but a terminal or a reader of lines would act on, or nobody would see: DEL, C1, bidi
 * controls, line separators, characters of no width but the joiners, tags.
 */
const UNSAFE =
  /[\x7f-\x9f\xad\u061c\u115f\u1160\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|\udb40[\udc00-\udfff]/g;

/** A UTF-16 code unit as JSON and JavaScript write it in ASCII. */
export const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * JSON that says the same and can be looked at safely: what a terminal would obey, or hide, is written as `\u` escapes.
 */
export function safeJson(json: string): string {
  return json.replace(UNSAFE, (found) => found.split("").map(escapeUnit).join(""));
}

/** A document as one line of {@link safeJson}, `\n` included. Every character of its texts is there, exactly. */
export const jsonLine = (document: object): string => `${safeJson(JSON.stringify(document))}\n`;
