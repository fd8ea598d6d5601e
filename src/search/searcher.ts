import type { CompiledIndex } from "../index/compiled-index.ts";
import type { ArticleSummary } from "../model/article.ts";
import { PAGE_SIZE, type SearchAnswer, type SearchRequest, type SearchResult } from "../model/search.ts";
import type { CorpusInfo, Searcher } from "../model/searcher.ts";
import { EvidenceReader } from "./evidence.ts";
import { categoryFilter, narrowingOf } from "./filters.ts";
import { interpret } from "./interpret.ts";
import { listAll } from "./list.ts";
import { Marker } from "./marker.ts";
import { nearest } from "./nearest.ts";
import { type KnownValues, type ParsedQuery, parseQuery } from "./parse-query.ts";
import { rank, reorder } from "./rank.ts";
import type { Look, Ranking } from "./ranking.ts";
import type { Interpreted } from "./slots.ts";
import { buildSnippet } from "./snippet.ts";
import { StageOne } from "./stage-one.ts";
import { suggestTerms } from "./suggest.ts";
import { Summaries } from "./summaries.ts";
import { Tally } from "./tally.ts";

const NOTHING: Interpreted = { slots: [], weight: 0, norm: 0, corrections: [] };
const EMPTY: Ranking = { articles: [], scores: [], total: 0, facets: new Map(), looks: [] };

/** As `--category` and `--tag` compare: whatever the case. */
const isSame = (name: string, value: string) => name.toLowerCase() === value.toLowerCase();

/**
 * A result belongs to whoever asked, so that nothing of it is a kept summary's own. Field by field: a spread would make,
 * and fill, an object of two parts.
 */
function resultOf(
  { id, title, category, tags, published, updated, views, url }: ArticleSummary,
  score: number,
  snippet: string,
  highlights: SearchResult["highlights"],
): SearchResult {
  return { id, title, category, tags: tags.slice(), published, updated, views, url, score, snippet, highlights };
}

/** Opens an index for questions: see {@link Searcher}. */
export function createSearcher(index: CompiledIndex): Searcher {
  const { meta, articles } = index;
  const reader = new EvidenceReader(index);
  const stageOne = new StageOne(index);
  const builder = articles.textBuilder();
  const summaries = new Summaries(articles, builder);
  const known: KnownValues = {
    tag: (value) => meta.tags.find(({ id }) => isSame(id, value))?.id,
    category: (value) => meta.categories.find(({ id, title }) => isSame(id, value) || isSame(title, value))?.id,
  };

  function understand(request: SearchRequest): { parsed: ParsedQuery; query: Interpreted } {
    const parsed = parseQuery(request.text, known);
    if (parsed.words.length === 0) return { parsed, query: NOTHING };
    const reading = { prefix: request.prefix ?? false, exact: request.exact ?? false };
    return { parsed, query: interpret(index, parsed, reading) };
  }

  function search(request: SearchRequest): SearchAnswer {
    const { offset = 0, limit = PAGE_SIZE, sort = "relevance" } = request;
    const { parsed, query } = understand(request);
    const { passes, unmatchedPhrases } = narrowingOf(index, request, parsed);
    const inCategory = categoryFilter(index, request, parsed);
    reader.ask(query);
    const tally = new Tally(query);
    let found = EMPTY;
    const depth = offset + limit;
    if (parsed.words.length === 0) found = listAll(index, passes, inCategory, sort, depth);
    else if (query.slots.length > 0) {
      // In another order than the ranking's any match may come first.
      const tools = { stageOne, reader, tally };
      const ranking = rank(index, query, passes, inCategory, tools, sort === "relevance" ? depth : Infinity);
      found = reorder(index, ranking, sort);
    }
    const { articles: numbers, scores, total, facets, looks } = found;
    const marker = new Marker(index, query);
    const results = numbers.slice(offset, offset + limit).map((number, at): SearchResult => {
      const score = scores[offset + at]!;
      if (request.snippets === false) {
        const listed = parsed.words.length === 0 ? articles.listed(number) : undefined;
        const summary = listed ?? summaries.of(number).summary;
        return resultOf(summary, score, "", { title: [], snippet: [] });
      }
      const { summary, title } = summaries.of(number);
      // Before the builder has another text.
      const inTitle = marker.mark(title);
      const known = looks[offset + at];
      const { evidence, snippetStart } = known ?? lookAt(number, tally);
      buildSnippet(builder, articles, evidence, snippetStart, query.slots);
      if (known === undefined) reader.forget(evidence);
      return resultOf(summary, score, builder.text, { title: inTitle, snippet: marker.mark(builder) });
    });
    return {
      query: request.text,
      interpreted: { terms: query.slots.map(({ word }) => word), corrections: query.corrections, unmatchedPhrases },
      total,
      offset,
      limit,
      sort,
      facets: { category: namedFacets(facets) },
      results,
      suggestions: total === 0 ? suggestTerms(index, parsed.words) : [],
    };
  }

  function lookAt(number: number, tally: Tally): Look {
    const evidence = reader.read(number);
    tally.count(evidence);
    return { evidence, snippetStart: tally.snippetStart };
  }

  function namedFacets(facets: ReadonlyMap<number, number>): Record<string, number> {
    return Object.fromEntries(
      meta.categories.flatMap(({ id }, position) => (facets.has(position) ? [[id, facets.get(position)!]] : [])),
    );
  }

  const info: CorpusInfo = {
    name: meta.name,
    title: meta.title,
    language: meta.language,
    articleCount: meta.articleCount,
    categories: meta.categories.map(({ id, title }) => ({ id, title })),
  };

  return {
    info,
    search,
    article(id) {
      const number = articles.find(id);
      return number < 0 ? undefined : articles.whole(number);
    },
    summary(id) {
      const number = articles.find(id);
      return number < 0 ? undefined : summaries.madeAnew(number);
    },
    nearestIds: (id, limit = 3) => nearest(id, articles.ids(), limit),
    categories: () => meta.categories.map(({ id, title, count }) => ({ id, title, count })),
    tags: () => meta.tags.map(({ id, count }) => ({ id, title: id, count })),
    marker(request) {
      const marker = new Marker(index, understand(request).query);
      return (text) => marker.markText(text);
    },
  };
}
