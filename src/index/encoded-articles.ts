import { deflateRawSync } from "node:zlib";
import type { Article } from "../model/article.ts";
import { type Block, joinBlocks } from "../text/blocks.ts";
import { pairsOf } from "../text/character-pairs.ts";
import { plainBlocks } from "../text/plain-text.ts";
import { words } from "../text/words.ts";
import { ByteWriter, IntWriter } from "./bytes.ts";
import { capitalised, FIRST_ENTRY, ITEM } from "./text-stream.ts";

/**
 * What some articles add to an index, as far as it can be said without the others: most of the work of building one,
 * which can be done elsewhere, since this is data that can be sent.
 */
export interface EncodedArticles {
  /** Every word, folded, once. */
  readonly words: readonly string[];
  /** By word: how often it stands in the texts. */
  readonly wordCounts: Uint32Array;
  /** Every text between words, and every unusual spelling, once. */
  readonly fragments: readonly string[];
  /** By fragment: how often it stands in the texts. */
  readonly fragmentCounts: Uint32Array;
  /**
   * The articles' texts as in `text-stream.ts`, without what sections weigh; where that has a lexicon id here is a
   * {@link wordCode} or a {@link fragmentCode}.
   */
  readonly texts: Uint8Array;
  /** By article: where in `texts` its own ends. */
  readonly textEnds: Uint32Array;
  /** The words of the articles' tags, as positions in `words`. */
  readonly tagWords: Uint32Array;
  /** By article: where in `tagWords` its own end. */
  readonly tagEnds: Uint32Array;
  /** The bodies, deflated, of those articles whose body isn't its text. */
  readonly bodies: Uint8Array;
  /** By article: where in `bodies` its own ends. */
  readonly bodyEnds: Uint32Array;
}

/** Makes {@link EncodedArticles} of articles, a part of them at a time. */
export type EncodeArticles = (articles: readonly Article[]) => Iterable<EncodedArticles>;

/**
 * How much text is encoded at a time, in UTF-16 code units: the more, the fewer words come in two parts, and the more
 * memory is needed.
 */
const PART = 1 << 18;

const wordCode = (word: number) => FIRST_ENTRY + 2 * word;
const fragmentCode = (fragment: number) => FIRST_ENTRY + 2 * fragment + 1;
/** Whether a code from {@link FIRST_ENTRY} on is that of a word. */
export const isWordCode = (code: number) => (code - FIRST_ENTRY) % 2 === 0;
/** The word or fragment that a code means. */
export const entryOfCode = (code: number) => (code - FIRST_ENTRY) >>> 1;

/** Articles in parts that are encoded each by itself: the same for the same articles. */
export function* partsOf(articles: readonly Article[]): Generator<readonly Article[]> {
  let start = 0;
  let length = 0;
  for (const [at, { body }] of articles.entries()) {
    length += body.length;
    if (length < PART) continue;
    yield articles.slice(start, at + 1);
    start = at + 1;
    length = 0;
  }
  if (start < articles.length) yield articles.slice(start);
}

/** Encodes parts of the articles one after the other, each when it is asked for. */
export function* encodeEach(parts: Iterable<readonly Article[]>): Generator<EncodedArticles> {
  for (const part of parts) yield encodeArticles(part);
}

/** Encodes a part of the articles. */
export function encodeArticles(articles: readonly Article[]): EncodedArticles {
  const encoder = new ArticleEncoder();
  for (const article of articles) encoder.add(article);
  return encoder.finish();
}

class ArticleEncoder {
  readonly #words = new Numbers();
  readonly #fragments = new Numbers();
  readonly #texts = new ByteWriter(1 << 16);
  readonly #textEnds = new IntWriter();
  readonly #tagWords = new IntWriter();
  readonly #tagEnds = new IntWriter();
  readonly #bodies = new ByteWriter();
  readonly #bodyEnds = new IntWriter();

  add({ title, body, tags }: Article): void {
    const blocks = plainBlocks(body);
    this.#text(title);
    for (const block of blocks) this.#block(block);
    this.#textEnds.push(this.#texts.length);
    for (const tag of tags) {
      for (const { folded } of words(tag)) this.#tagWords.push(this.#words.of(folded));
      for (const pair of pairsOf(tag)) this.#tagWords.push(this.#words.of(pair));
    }
    this.#tagEnds.push(this.#tagWords.length);
    if (joinBlocks(blocks) !== body) this.#bodies.bytes(deflateRawSync(body));
    this.#bodyEnds.push(this.#bodies.length);
  }

  finish(): EncodedArticles {
    return {
      words: this.#words.texts(),
      wordCounts: this.#words.counts.view().slice(),
      fragments: this.#fragments.texts(),
      fragmentCounts: this.#fragments.counts.view().slice(),
      texts: new Uint8Array(this.#texts.view()),
      textEnds: this.#textEnds.view().slice(),
      tagWords: this.#tagWords.view().slice(),
      tagEnds: this.#tagEnds.view().slice(),
      bodies: new Uint8Array(this.#bodies.view()),
      bodyEnds: this.#bodyEnds.view().slice(),
    };
  }

  #block({ text, heading }: Block): void {
    this.#texts.varint(heading ? ITEM.heading : ITEM.block);
    this.#text(text);
  }

  #text(text: string): void {
    let end = 0;
    for (const word of words(text)) {
      const isUsual = end === 0 ? word.start === 0 : word.start === end + 1 && text[end] === " ";
      if (!isUsual) this.#fragment(text.slice(end, word.start));
      const isFolded = word.folded.length === word.end - word.start && text.startsWith(word.folded, word.start);
      if (!isFolded) this.#spelling(text.slice(word.start, word.end), word.folded);
      this.#word(word.folded);
      end = word.end;
    }
    if (end < text.length) this.#fragment(text.slice(end));
  }

  #spelling(spelling: string, folded: string): void {
    if (spelling === capitalised(folded)) this.#texts.varint(ITEM.capital);
    else if (spelling === folded.toUpperCase()) this.#texts.varint(ITEM.upper);
    else {
      this.#texts.varint(ITEM.spelling);
      this.#fragment(spelling);
    }
  }

  #word(folded: string): void {
    const number = this.#words.of(folded);
    this.#words.counts.increment(number);
    this.#texts.varint(wordCode(number));
  }

  #fragment(text: string): void {
    const number = this.#fragments.of(text);
    this.#fragments.counts.increment(number);
    this.#texts.varint(fragmentCode(number));
  }
}

/** Numbers texts in the order in which they come first. */
class Numbers {
  readonly #numbers = new Map<string, number>();
  readonly counts = new IntWriter();

  of(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(text, number);
      this.counts.push(0);
    }
    return number;
  }

  texts(): string[] {
    return [...this.#numbers.keys()];
  }
}
