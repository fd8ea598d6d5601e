import type { CompiledIndex } from "../index/compiled-index.ts";
import { emptyPostings, type Postings } from "../index/postings.ts";
import type { WordSequence } from "../index/word-sequence.ts";

/**
 * The articles in which terms follow each other, as postings: how often in the title and in the body. A block's end
 * is no obstacle inside a body; the title and the body are apart.
 *
 * @param limit - articles after which the search for more ends.
 */
export function findSequence(index: CompiledIndex, terms: readonly number[], limit = Infinity): Postings {
  const lexiconIds = terms.map((term) => new Set(index.terms.words(term)));
  return findWordSequence(index, terms, lexiconIds, limit);
}

/**
 * As {@link findSequence}, for words that must be spelt as given.
 *
 * @param lexiconIds - for every term, which of its words will do.
 */
export function findWordSequence(
  index: CompiledIndex,
  terms: readonly number[],
  lexiconIds: readonly ReadonlySet<number>[],
  limit = Infinity,
): Postings {
  const found = emptyPostings();
  const words = index.articles.wordSequence();
  for (const article of articlesWithAll(index, terms)) {
    words.read(index.articles.stream(article));
    const { title, body } = countSequence(words, lexiconIds);
    if (title + body > 0) push(found, article, title, body);
    if (found.length >= limit) break;
  }
  return found;
}

/** The articles that have every term, in order. */
export function articlesWithAll(index: CompiledIndex, terms: readonly number[]): number[] {
  const rarestFirst = [...new Set(terms)].sort((a, b) => index.terms.frequency(a) - index.terms.frequency(b));
  let common: number[] | undefined;
  const postings = emptyPostings();
  for (const term of rarestFirst) {
    index.terms.postings(term, postings);
    const articles = postings.articles.subarray(0, postings.length);
    common = common ? intersection(common, articles) : [...articles];
    if (common.length === 0) break;
  }
  return common ?? [];
}

function intersection(some: readonly number[], others: Uint32Array): number[] {
  let at = 0;
  return some.filter((article) => {
    while (at < others.length && others[at]! < article) at++;
    return others[at] === article;
  });
}

function countSequence(words: WordSequence, lexiconIds: readonly ReadonlySet<number>[]) {
  const counts = { title: 0, body: 0 };
  const last = words.length - lexiconIds.length;
  for (let start = 0; start <= last; start++) {
    if (!lexiconIds.every((ids, offset) => ids.has(words.ids[start + offset]!))) continue;
    if (start >= words.titleLength) counts.body++;
    else if (start + lexiconIds.length <= words.titleLength) counts.title++;
  }
  return counts;
}

function push(postings: Postings, article: number, title: number, body: number): void {
  if (postings.length === postings.articles.length) {
    const grown = emptyPostings(postings.length * 2);
    grown.articles.set(postings.articles);
    grown.titleCounts.set(postings.titleCounts);
    grown.bodyCounts.set(postings.bodyCounts);
    Object.assign(postings, grown, { length: postings.length });
  }
  postings.articles[postings.length] = article;
  postings.titleCounts[postings.length] = title;
  postings.bodyCounts[postings.length] = body;
  postings.length++;
}
