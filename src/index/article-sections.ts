import type { Article, ArticleSummary } from "../model/article.ts";
import type { Corpus } from "../model/corpus.ts";
import { byMerit, descending, LISTED, SUMMARISED } from "./article-order.ts";
import { narrow } from "./columns.ts";
import type { SectionData } from "./format.ts";
import { stringTable } from "./lexicon-builder.ts";
import type { ArticleRecord, IndexMeta, ListedSummary } from "./meta.ts";

/** What an index says of the corpus as a whole; lengths in words, an article each. */
export function metaOf(
  corpus: Corpus,
  languages: readonly string[],
  titleLengths: Uint32Array,
  bodyLengths: Uint32Array,
): Omit<IndexMeta, "entries" | "firstWord"> {
  const mean = (lengths: Uint32Array) => lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
  const tags = new Map<string, number>();
  const categories = new Map(corpus.categories.map(({ id }) => [id, 0]));
  for (const article of corpus.articles) {
    for (const tag of new Set(article.tags)) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    if (article.category !== null) categories.set(article.category, (categories.get(article.category) ?? 0) + 1);
  }
  return {
    name: corpus.name,
    title: corpus.title,
    language: corpus.language,
    ...(languages.length > 1 && { languages }),
    articleCount: corpus.articles.length,
    categories: corpus.categories.map(({ id, title }) => ({ id, title, count: categories.get(id)! })),
    tags: [...tags].map(([id, count]) => ({ id, count })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    meanTitleLength: mean(titleLengths),
    meanBodyLength: mean(bodyLengths),
  };
}

/** The sections that hold what is known of every article beside its text. */
export function articleSections(corpus: Corpus): Partial<SectionData> {
  const records = stringTable(
    (function* () {
      for (const article of corpus.articles) yield JSON.stringify(recordOf(article));
    })(),
  );
  const position = new Map(corpus.categories.map(({ id }, index) => [id, index]));
  const { articles } = corpus;
  const column = (value: (article: Article) => number | null) =>
    Float64Array.from(articles, (article) => value(article) ?? Number.NaN);
  const views = column(({ views: count }) => count);
  const updated = column(({ updated: date }) => time(date));
  const merit = byMerit({ views: (at) => views[at]!, updated: (at) => updated[at]!, id: (at) => articles[at]!.id });
  const listed = (compare: (a: number, b: number) => number) =>
    narrow(Uint32Array.from(articles.keys()).sort(compare).slice(0, LISTED));
  const byViews = listed(merit);
  const byUpdated = listed((a, b) => descending(updated[a]!, updated[b]!) || merit(a, b));
  const summarised = new Set([...byViews.subarray(0, SUMMARISED), ...byUpdated.subarray(0, SUMMARISED)]);
  const summaries = Array.from(summarised, (at): ListedSummary => [at, summaryOf(articles[at]!)]);
  const order = Uint32Array.from(articles.keys());
  return {
    categories: narrow(
      Uint32Array.from(articles, ({ category }) => (category === null ? 0 : position.get(category)! + 1)),
    ),
    views,
    published: column(({ published }) => time(published)),
    updated,
    byViews,
    byUpdated,
    listed: Buffer.from(JSON.stringify(summaries)),
    recordOffsets: narrow(records.offsets),
    records: records.bytes,
    idOrder: narrow(order.sort((a, b) => (articles[a]!.id < articles[b]!.id ? -1 : 1))),
  };
}

/** The length of an ISO date. */
const DAY = 10;

/** The day and the time as they are written, whatever the zone: what is shown is what is filtered and sorted by. */
function time(date: string | null): number | null {
  if (date === null) return null;
  const clock = date.slice(DAY + 1).replace(/(?:Z|[+-]\d{2}:?\d{2})$/i, "");
  return Date.parse(clock === "" ? date : `${date.slice(0, DAY)}T${clock}Z`);
}

function summaryOf({ id, title, category, tags, published, updated, views, url }: Article): ArticleSummary {
  return { id, title, category, tags, published, updated, views, url };
}

/** Only what is known, to keep the record short. */
function recordOf({ id, tags, published, updated, views, url, related }: Article): ArticleRecord {
  return {
    id,
    ...(tags.length > 0 && { tags }),
    ...(published !== null && { published }),
    ...(updated !== null && { updated }),
    ...(views !== null && { views }),
    ...(url !== null && { url }),
    ...(related.length > 0 && { related }),
  };
}
