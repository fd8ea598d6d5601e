import type { CompiledIndex } from "../../src/index/compiled-index.ts";
import { BM25, saturation } from "../../src/search/bm25.ts";
import { type Interpreted, type Slot, tellingSlots } from "../../src/search/slots.ts";
import { pairsOf } from "../../src/text/character-pairs.ts";
import { joins, words } from "../../src/text/words.ts";

/** What an article holds of a query, counted word by word in its text. */
export interface PlainScore {
  readonly article: number;
  readonly total: number;
  readonly coverage: number;
}

/** Terms in order, each with the joined forms that stand at its place. */
type Sequence = readonly number[];

interface PlainArticle {
  readonly title: Sequence;
  readonly body: Sequence;
  readonly joinedInTitle: Sequence;
  readonly joinedInBody: Sequence;
}

/**
 * The first stage as it is described, without postings, thresholds or shortcuts: every article's text is taken apart
 * and every slot counted in it.
 */
export function plainScores(index: CompiledIndex, query: Interpreted): PlainScore[] {
  const slots = tellingSlots(query);
  return Array.from({ length: index.articles.count }, (_, article) => {
    const plain = plainArticle(index, article);
    let total = 0;
    let coverage = 0;
    for (const slot of slots) {
      const { title, body, confidence } = countsOf(plain, slot);
      if (confidence === 0) continue;
      total += slot.weight * confidence * scoreOf(index, plain, title, body);
      coverage += slot.weight * confidence;
    }
    return { article, total, coverage };
  });
}

function plainArticle(index: CompiledIndex, article: number): PlainArticle {
  const { title, blocks } = index.articles.text(article);
  const { tags = [] } = index.articles.record(article);
  const terms = (texts: readonly string[]) =>
    texts.flatMap((text) => words(text).map(({ folded }) => index.termOf(folded)));
  const joined = (texts: readonly string[]) => texts.flatMap((text) => joinedTerms(index, text));
  const bodies = blocks.map((block) => block.text);
  return {
    title: terms([title]),
    body: terms(bodies),
    joinedInTitle: joined([title]),
    joinedInBody: [...joined(bodies), ...terms(tags), ...tags.flatMap(pairsOf).map((pair) => index.termOf(pair))],
  };
}

function joinedTerms(index: CompiledIndex, text: string): number[] {
  const found = words(text);
  return found.slice(1).flatMap((word, at) => {
    const before = found[at]!;
    return joins(text.slice(before.end, word.start)) && text.slice(before.end, word.start) !== " "
      ? [index.termOf(before.folded + word.folded)]
      : [];
  });
}

function countsOf(article: PlainArticle, slot: Slot) {
  let title = 0;
  let body = 0;
  let confidence = 0;
  for (const alternative of slot.alternatives) {
    const inTitle = occurrences(article.title, article.joinedInTitle, alternative.terms);
    const inBody = occurrences(article.body, article.joinedInBody, alternative.terms);
    title += alternative.confidence * inTitle;
    body += alternative.confidence * inBody;
    if (inTitle + inBody > 0) confidence = Math.max(confidence, alternative.confidence);
  }
  return { title, body, confidence };
}

function occurrences(terms: Sequence, joined: Sequence, wanted: Sequence): number {
  if (wanted.length === 1) return [...terms, ...joined].filter((term) => term === wanted[0]).length;
  return terms.filter((_, start) => wanted.every((term, offset) => terms[start + offset] === term)).length;
}

function scoreOf(index: CompiledIndex, article: PlainArticle, title: number, body: number): number {
  const titleNorm = BM25.norm(article.title.length, index.meta.meanTitleLength);
  const bodyNorm = BM25.norm(article.body.length, index.meta.meanBodyLength);
  const fields = (BM25.titleCount * title) / titleNorm + body / bodyNorm;
  return 2 * saturation(title, titleNorm) + saturation(body, bodyNorm) + 0.6 * saturation(fields, 1);
}
