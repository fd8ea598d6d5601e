/**
 * Prints how well a corpus's articles are found by what they say themselves, where nobody has written questions for it:
 *
 *     node bench/known-items.ts FILE...     corpus files, as faq corpus export writes them
 *
 * - headings: the mean reciprocal rank of an article of which a heading was asked that was taken out of it before;
 * - sentences: the same, of the beginning of one of its sentences;
 * - words: of words that few articles have, those for which the first article has the word as such.
 *
 * Which headings, sentences and words are asked is chosen by digests: the same of a corpus at each run.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Lexer, type Token } from "marked";
import { parseCorpus } from "../src/corpus/read-corpus.ts";
import { buildIndex } from "../src/index/build.ts";
import { CompiledIndex } from "../src/index/compiled-index.ts";
import type { Corpus } from "../src/model/corpus.ts";
import type { Searcher } from "../src/model/searcher.ts";
import { createSearcher } from "../src/search/searcher.ts";
import { joinBlocks } from "../src/text/blocks.ts";
import { plainBlocks } from "../src/text/plain-text.ts";
import { evaluate, type Judgement } from "../test/relevance/evaluate.ts";
import { printTable, type Row } from "./report.ts";

/** Headings and sentences of an article that are asked, words of a sentence that are, and characters of it. */
const HEADINGS = 3;
const SENTENCES = 2;
const BEGINNING = 6;
const SHORTEST = 8;
/** Words of a corpus that are asked, and articles that have one at most. */
const WORDS = 400;
const FEW = 10;

function measure(file: string): Row {
  const corpus = parseCorpus(readFileSync(file), file);
  const { headings, without } = takeHeadings(corpus);
  const texts = new Map(
    without.articles.map(({ id, title, body }) => [id, `${title}\n\n${joinBlocks(plainBlocks(body))}`]),
  );
  const searcher = createSearcher(CompiledIndex.inMemory(buildIndex(without)));
  const sentences = [...texts].flatMap(([id, text]) =>
    beginnings(text, corpus.language).map((query) => ({ query, relevant: [id] })),
  );
  const rare = rareWords(texts, corpus.language);
  const whole = rare.filter((word) => {
    const [first] = searcher.search({ text: word, limit: 1 }).results;
    return first !== undefined && texts.get(first.id)!.toLowerCase().includes(word);
  });
  return {
    corpus: corpus.name,
    language: corpus.language,
    articles: corpus.articles.length,
    "headings MRR@10": reciprocalRank(searcher, headings),
    asked: headings.length,
    "sentences MRR@10": reciprocalRank(searcher, sentences),
    "asked ": sentences.length,
    "words as such": (whole.length / rare.length).toFixed(3),
    "asked  ": rare.length,
  };
}

/** Headings that only one article has, and the corpus without them. */
function takeHeadings(corpus: Corpus): { headings: Judgement[]; without: Corpus } {
  const parsed = corpus.articles.map((article) => ({ article, tokens: new Lexer().lex(article.body) }));
  const counts = new Map<string, number>();
  for (const { tokens } of parsed)
    for (const token of tokens) if (isHeading(token)) counts.set(plain(token), (counts.get(plain(token)) ?? 0) + 1);
  const headings: Judgement[] = [];
  const articles = parsed.map(({ article, tokens }) => {
    const own = tokens.filter((token) => isHeading(token) && counts.get(plain(token)) === 1);
    const taken = new Set(chosen(own, plain, HEADINGS).filter((token) => plain(token).length >= SHORTEST / 2));
    for (const token of taken) headings.push({ query: plain(token), relevant: [article.id] });
    const kept = tokens.filter((token) => !taken.has(token));
    return { ...article, body: kept.map(({ raw }) => raw).join("") };
  });
  return { headings, without: { ...corpus, articles } };
}

const isHeading = ({ type }: Token) => type === "heading";
const plain = ({ raw }: Token) => joinBlocks(plainBlocks(raw));

/** The first words of sentences of a text. */
function beginnings(text: string, language: string): string[] {
  const sentences = text.split("\n\n").flatMap((block) => segments(block, language, "sentence"));
  const begun = sentences.flatMap((sentence) => {
    const all = [...new Intl.Segmenter(language, { granularity: "word" }).segment(sentence)].filter(
      ({ isWordLike }) => isWordLike,
    );
    const last = all[BEGINNING - 1];
    return last === undefined ? [] : sentence.slice(0, last.index + last.segment.length);
  });
  return chosen(
    begun.filter(({ length }) => length >= SHORTEST),
    (beginning) => beginning,
    SENTENCES,
  );
}

function rareWords(texts: ReadonlyMap<string, string>, language: string): string[] {
  const articles = new Map<string, number>();
  const lower = [...texts.values()].map((text) => text.toLowerCase());
  for (const text of lower) {
    for (const word of new Set(segments(text, language, "word")))
      if (/^\p{L}{2,}$/u.test(word)) articles.set(word, (articles.get(word) ?? 0) + 1);
  }
  // A segmenter cuts the same letters otherwise elsewhere.
  const isRare = (word: string) => lower.filter((text) => text.includes(word)).length <= FEW;
  const few = [...articles].flatMap(([word, count]) => (count <= FEW && isRare(word) ? [word] : []));
  return chosen(few, (word) => word, WORDS);
}

function segments(text: string, language: string, granularity: "sentence" | "word"): string[] {
  return [...new Intl.Segmenter(language, { granularity }).segment(text)].map(({ segment }) => segment);
}

/** Some of what there is, by digests of its texts. */
function chosen<T>(all: readonly T[], textOf: (one: T) => string, most: number): T[] {
  const digest = (one: T) => createHash("sha256").update(textOf(one)).digest("hex");
  const digests = new Map(all.map((one) => [one, digest(one)]));
  return [...all].sort((a, b) => (digests.get(a)! < digests.get(b)! ? -1 : 1)).slice(0, most);
}

const reciprocalRank = (searcher: Searcher, questions: readonly Judgement[]) =>
  evaluate(searcher, questions).mrr.toFixed(3);

const files = process.argv.slice(2).filter((word) => !word.startsWith("--"));
printTable("Articles found by what they say themselves", files.map(measure));
