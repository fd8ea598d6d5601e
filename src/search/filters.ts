import type { CompiledIndex } from "../index/compiled-index.ts";
import { emptyPostings, type Postings } from "../index/postings.ts";
import type { SearchRequest } from "../model/search.ts";
import type { DateLimit, OperatorWords, ParsedQuery } from "./parse-query.ts";
import { prefixAlternatives } from "./prefix.ts";
import { findWordSequence } from "./sequence.ts";
import { spellingCandidates } from "./spelling.ts";

/** Whether an article may be in the answer. Undefined where every article may. */
export type Filter = ((article: number) => boolean) | undefined;

/** What narrows an answer. */
interface Narrowing {
  readonly passes: Filter;
  /** Quotations that stand nowhere: they don't narrow the answer, and their words are searched. */
  readonly unmatchedPhrases: readonly string[];
}

/** Everything that narrows an answer but the category, which the counts of the facets leave out. */
export function narrowingOf(index: CompiledIndex, request: SearchRequest, query: ParsedQuery): Narrowing {
  const tests: ((article: number) => boolean)[] = [];
  const unmatchedPhrases: string[] = [];
  for (const phrase of query.phrases) {
    const found = withPhrase(index, { words: phrase, isOne: false }, "anywhere");
    if (found.size > 0) tests.push((article) => found.has(article));
    else unmatchedPhrases.push(phrase.join(" "));
  }
  for (const [at, wanted] of query.titles.entries()) {
    const begins = request.prefix === true && query.endsInTitle && at === query.titles.length - 1;
    const found = withTitle(index, wanted, begins, request.exact === true);
    tests.push((article) => found.has(article));
  }
  for (const wanted of query.excluded) {
    const found = withPhrase(index, wanted, "anywhere");
    tests.push((article) => !found.has(article));
  }
  const tags = [...query.tags, ...(request.tags ?? [])];
  if (tags.length > 0) {
    tests.push((article) => {
      const own = index.articles.record(article).tags ?? [];
      return tags.every((tag) => own.includes(tag));
    });
  }
  const limits: DateLimit[] = [...query.updated];
  if (request.updatedSince !== undefined) limits.push({ comparison: ">=", date: request.updatedSince });
  if (limits.length > 0) {
    const updated = index.articles.updated.all();
    for (const limit of limits) tests.push((article) => within(updated[article]!, limit));
  }
  const passes: Filter = tests.length === 0 ? undefined : (article) => tests.every((test) => test(article));
  return { passes, unmatchedPhrases };
}

/** Narrows an answer to categories; one that the corpus hasn't has no article. Undefined where all are wanted. */
export function categoryFilter(index: CompiledIndex, request: SearchRequest, query: ParsedQuery): Filter {
  const wanted = [...query.categories, ...(request.categories ?? [])];
  if (wanted.length === 0) return undefined;
  const known = index.meta.categories.map(({ id }) => id);
  // 0 stands for none.
  const positions = new Set(wanted.filter((id) => known.includes(id)).map((id) => known.indexOf(id) + 1));
  const categories = index.articles.categories.all();
  return (article) => positions.has(categories[article]!);
}

/**
 * The articles that have words in their titles, or longer ones where these may be the beginning of one (`begins`); where
 * the corpus has neither, the words are corrected.
 */
function withTitle(index: CompiledIndex, wanted: OperatorWords, begins: boolean, exact: boolean): Set<number> {
  const word = wanted.words.join("");
  const known = index.termOf(word);
  const longer = begins ? prefixAlternatives(index, word, known) : [];
  const isKnown = exact || longer.length > 0 || (wanted.isOne && known >= 0);
  const last = wanted.words.length - 1;
  const corrected = (one: string, at: number) => asInCorpus(index, one, begins && at === last);
  const words = isKnown ? wanted.words : wanted.words.map(corrected);
  const found = withPhrase(index, { ...wanted, words }, "title");
  for (const { terms } of longer) addArticles(found, index.terms.postings(terms[0]!, emptyPostings()), "title");
  return found;
}

/** A word of the corpus, in any form, as it is; another as the likeliest correction, also of a beginning. */
function asInCorpus(index: CompiledIndex, word: string, begins: boolean): string {
  return index.termOf(word) >= 0 ? word : (spellingCandidates(index, word, begins)[0]?.word ?? word);
}

/** The articles that have a word in any form, whole or in parts; or several as they are spelt, next to each other. */
function withPhrase(index: CompiledIndex, { words, isOne }: OperatorWords, where: "title" | "anywhere"): Set<number> {
  const whole = isOne || words.length === 1 ? withWord(index, words.join("")) : undefined;
  const parts = words.length > 1 ? withWords(index, words) : undefined;
  const articles = new Set<number>();
  for (const found of [whole, parts]) if (found !== undefined) addArticles(articles, found, where);
  return articles;
}

function addArticles(to: Set<number>, { length, articles, titleCounts }: Postings, where: "title" | "anywhere"): void {
  for (let at = 0; at < length; at++) {
    if (where === "anywhere" || titleCounts[at]! > 0) to.add(articles[at]!);
  }
}

function withWord(index: CompiledIndex, word: string): Postings | undefined {
  const term = index.termOf(word);
  return term < 0 ? undefined : index.terms.postings(term, emptyPostings());
}

function withWords(index: CompiledIndex, phrase: readonly string[]): Postings | undefined {
  const ids = phrase.map((word) => index.lexicon.idOf(word));
  if (ids.includes(-1)) return undefined;
  return findWordSequence(
    index,
    ids.map((id) => index.lexicon.termOf(id)),
    ids.map((id) => new Set([id])),
  );
}

function within(updated: number, { comparison, date }: DateLimit): boolean {
  if (Number.isNaN(updated)) return false;
  const [start, end] = period(date);
  switch (comparison) {
    case ">":
      return updated >= end;
    case ">=":
      return updated >= start;
    case "<":
      return updated < start;
    case "<=":
      return updated < end;
    case "=":
      return updated >= start && updated < end;
  }
}

/** The first millisecond of an ISO year, month or day, and the first after it. */
function period(date: string): [start: number, end: number] {
  const start = Date.parse(date);
  const next = new Date(start);
  if (date.length === 4) next.setUTCFullYear(next.getUTCFullYear() + 1);
  else if (date.length === 7) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCDate(next.getUTCDate() + 1);
  return [start, next.getTime()];
}
