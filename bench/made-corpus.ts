import type { Article } from "../src/model/article.ts";
import type { Corpus } from "../src/model/corpus.ts";

const ARTICLE_WORDS = 200;
const TITLE_WORDS = 7;
const VOCABULARY = 400_000;
/**
 * How word frequency falls with rank in large English corpora: Zipf's law with two exponents, and the rank between
 * (Ferrer i Cancho and Solé, Two Regimes in the Frequency of Words, 2001).
 */
const COMMON_EXPONENT = 1.01;
const RARE_EXPONENT = 1.92;
const TURNING_RANK = 6000;

const ONSETS = [
  "b",
  "br",
  "c",
  "ch",
  "d",
  "f",
  "g",
  "h",
  "j",
  "k",
  "l",
  "m",
  "n",
  "p",
  "pl",
  "r",
  "s",
  "st",
  "t",
  "tr",
  "v",
  "w",
];
const NUCLEI = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
const CODAS = ["", "", "n", "r", "s", "t", "l", "ck", "nd", "st"];

/** What any text has most of. Not the words that the program takes for such: every version is to have the same corpora. */
const FUNCTION_WORDS = `
a about above after again against also although am an and any are arent as at be because been before being below
between both but by can cannot cant could couldnt did didnt do does doesnt doing done dont down during each else etc
few for from further had hadnt has hasnt have havent having he hed hello her here heres hers herself hes hey hi him
himself his how hows i if ill im in into is isnt it itll its itself ive just kindly let lets may me might mine more
most must mustnt my myself no nor not of off ok okay on once only or other ought our ours ourselves out over own per
please pls plz same shall shant she shes should shouldnt since so some such than thank thanks that thats the their
theirs them themselves then there theres these they theyd theyll theyre`;

/** Numbers in [0, 1), the same for the same seed (Mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words by rank: function words first, as in any text, then made ones, longer the rarer. */
function makeVocabulary(random: () => number): string[] {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!;
  const words = new Set(FUNCTION_WORDS.trim().split(/\s+/));
  while (words.size < VOCABULARY) {
    const syllables = 1 + Math.floor(random() * Math.min(4, 1.5 + Math.log10(words.size + 1) / 2));
    let word = "";
    for (let syllable = 0; syllable < syllables; syllable++) word += pick(ONSETS) + pick(NUCLEI) + pick(CODAS);
    if (word.length > 2) words.add(word);
  }
  return [...words];
}

function frequency(rank: number): number {
  if (rank <= TURNING_RANK) return rank ** -COMMON_EXPONENT;
  return TURNING_RANK ** (RARE_EXPONENT - COMMON_EXPONENT) * rank ** -RARE_EXPONENT;
}

/** Draws words with the frequencies of real text. */
export class WordSource {
  readonly #words: readonly string[];
  readonly #cumulative: Float64Array;
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
    this.#words = makeVocabulary(random);
    this.#cumulative = new Float64Array(this.#words.length);
    let sum = 0;
    for (let rank = 0; rank < this.#words.length; rank++) {
      sum += frequency(rank + 1);
      this.#cumulative[rank] = sum;
    }
  }

  next(): string {
    const target = this.#random() * this.#cumulative.at(-1)!;
    let low = 0;
    let high = this.#words.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#cumulative[middle]! < target) low = middle + 1;
      else high = middle;
    }
    return this.#words[low]!;
  }

  text(length: number): string {
    return Array.from({ length }, () => this.next()).join(" ");
  }
}

const CATEGORIES = ["guides", "billing", "devices", "news"].map((id) => ({ id, title: id }));

/** Articles with a real word-frequency shape, one at a time; the same for the same count and the same words an article. */
export function* madeArticles(count: number, words = ARTICLE_WORDS): Generator<Article> {
  const random = randomNumbers(count);
  const source = new WordSource(random);
  for (let number = 0; number < count; number++) {
    yield {
      id: `article-${number}`,
      title: source.text(TITLE_WORDS),
      category: CATEGORIES[number % CATEGORIES.length]!.id,
      body: source.text(words),
      tags: [],
      published: null,
      updated: `2026-0${1 + (number % 9)}-1${number % 10}`,
      views: Math.floor(random() * 10_000),
      url: null,
      related: [],
    };
  }
}

/** A corpus of {@link madeArticles}. */
export function madeCorpus(count: number, words = ARTICLE_WORDS): Corpus {
  const articles = [...madeArticles(count, words)];
  return { name: `made-${count}`, title: "Made", language: "en", categories: CATEGORIES, synonyms: [], articles };
}

/** A query with the article that its words are from. */
export interface MadeQuestion {
  readonly query: string;
  readonly relevant: readonly [string];
}

/** Queries of 2 to 9 words out of the articles; every second one has a typo in a word of four letters or more. */
export function madeQuestions(articles: readonly Article[], count: number): MadeQuestion[] {
  const random = randomNumbers(count + 1);
  return Array.from({ length: count }, (_, number) => {
    const article = articles[Math.floor(random() * articles.length)]!;
    const words = `${article.title} ${article.body}`.split(" ");
    const start = Math.floor(random() * (words.length - 10));
    const query = words.slice(start, start + 2 + Math.floor(random() * 8));
    if (number % 2 === 1) {
      const long = query.findIndex((word) => word.length >= 4);
      if (long >= 0) query[long] = misspelt(query[long]!, random);
    }
    return { query: query.join(" "), relevant: [article.id] };
  });
}

/** The queries alone of {@link madeQuestions}. */
export function madeQueries(corpus: Corpus, count: number): string[] {
  return madeQuestions(corpus.articles, count).map(({ query }) => query);
}

/** One slip: a swap, a missing, a doubled or a wrong letter, not the first. */
export function misspelt(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const before = word.slice(0, at);
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + word[at + 1]! + word[at]! + word.slice(at + 2);
    case 1:
      return before + word.slice(at + 1);
    case 2:
      return before + word[at]! + word.slice(at);
    default:
      return before + String.fromCharCode(97 + Math.floor(random() * 26)) + word.slice(at + 1);
  }
}
