import type { CompiledIndex } from "../index/compiled-index.ts";
import { Hits } from "../index/hits.ts";
import { emptyPostings, type Postings } from "../index/postings.ts";
import { afterVarint } from "../index/text-stream.ts";

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
  const [first, ...following] = lexiconIds;
  const words = index.sequenceWords();
  const hits = new Hits();
  for (const id of first!) words.mark(id, 1);
  for (const article of articlesWithAll(index, terms)) {
    const { start, end } = index.articles.stream(article);
    hits.clear();
    const length = words.scan(afterVarint(index.articles.bytes, start), end, hits);
    const titleLength = hits.blockCount > 0 ? hits.blockPositions[0]! : length;
    let title = 0;
    let body = 0;
    for (let at = 0; at < hits.count; at++) {
      const inTitle = hits.positions[at]! < titleLength;
      if (!words.follow(following, hits.ends[at]!, end, inTitle)) continue;
      if (inTitle) title++;
      else body++;
    }
    if (title + body > 0) push(found, article, title, body);
    if (found.length >= limit) break;
  }
  for (const id of first!) words.mark(id, 0);
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
