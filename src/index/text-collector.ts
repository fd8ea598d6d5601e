import { areCharacters } from "../text/character-pairs.ts";
import { isAlphabetic, joins } from "../text/words.ts";
import { ByteWriter, IntWriter, VarintReader } from "./bytes.ts";
import { type EncodedArticles, entryOfCode, isWordCode } from "./encoded-articles.ts";
import type { LexiconBuilder } from "./lexicon-builder.ts";
import type { SectionWeigher } from "./section-weigher.ts";
import { SectionWords } from "./section-words.ts";
import type { TermCollector } from "./term-collector.ts";
import { FIRST_ENTRY, ITEM } from "./text-stream.ts";

/** Articles that were taken: their texts, and the provisional numbers of what stands in them. */
interface TakenPart extends Pick<EncodedArticles, "texts" | "textEnds"> {
  readonly words: Uint32Array;
  readonly fragments: Uint32Array;
}

/** Takes the texts of one article after the other, counts their words, and writes each one's stream in the end. */
export class TextCollector {
  readonly #parts: TakenPart[] = [];
  readonly #sections = new SectionWords();
  titleLength = 0;
  bodyLength = 0;

  readonly #lexicon: LexiconBuilder;
  readonly #terms: TermCollector;
  #inTitle = true;
  /** The provisional number of the word before, -1 where a block begins. */
  #previous = -1;
  #gap: string | undefined;

  /** Words that are written as two, by their provisional numbers: each with its parts, as they were found first. */
  readonly apart = new Map<number, readonly [first: number, second: number]>();

  /** @param terms - counts every word of an article, the joined ones (`wifi` of `wi-fi`) included. */
  constructor(lexicon: LexiconBuilder, terms: TermCollector) {
    this.#lexicon = lexicon;
    this.#terms = terms;
  }

  /** Takes articles; at the end of each {@link titleLength} and {@link bodyLength} are its own. */
  *articles(encoded: EncodedArticles): Generator<void> {
    const { texts, textEnds, tagWords, tagEnds } = encoded;
    const words = Uint32Array.from(encoded.words, (word) => this.#lexicon.word(word));
    const terms = words.map((word) => this.#terms.termOf(word));
    const fragments = Uint32Array.from(encoded.fragments, (text) => this.#lexicon.fragment(text));
    for (const [at, count] of encoded.wordCounts.entries()) this.#lexicon.count(words[at]!, count);
    for (const [at, count] of encoded.fragmentCounts.entries()) this.#lexicon.count(fragments[at]!, count);
    this.#parts.push({ texts, textEnds, words, fragments });
    const reader = new VarintReader(texts);
    let tag = 0;
    for (const [article, textEnd] of textEnds.entries()) {
      this.#begin();
      let isSpelling = false;
      while (reader.at < textEnd) {
        const code = reader.next();
        const entry = entryOfCode(code);
        if (code < FIRST_ENTRY) {
          if (code === ITEM.block || code === ITEM.heading) this.#block(code);
          isSpelling = code === ITEM.spelling;
        } else if (isWordCode(code)) {
          this.#terms.count(terms[entry]!, this.#inTitle);
          this.#word(words[entry]!);
        } else {
          if (!isSpelling) this.#gap = encoded.fragments[entry];
          isSpelling = false;
        }
      }
      this.#sections.end();
      // Tags count as words of the body, where they don't stand.
      for (; tag < tagEnds[article]!; tag++) this.#terms.count(terms[tagWords[tag]!]!, false);
      yield;
    }
  }

  #begin(): void {
    this.titleLength = 0;
    this.bodyLength = 0;
    this.#inTitle = true;
    this.#previous = -1;
    this.#gap = undefined;
    this.#sections.begin();
  }

  #block(item: number): void {
    this.#inTitle = false;
    this.#previous = -1;
    this.#gap = undefined;
    this.#sections.end();
    if (item === ITEM.heading) this.#sections.begin();
  }

  #word(number: number): void {
    if (this.#inTitle) this.titleLength++;
    else this.bodyLength++;
    const pair = this.#gap !== undefined && this.#previous >= 0 ? this.#join(this.#gap, number) : -1;
    this.#sections.add(number, pair);
    this.#previous = number;
    this.#gap = undefined;
  }

  /**
   * Counts the word that a word and the one before it are together, where they are one.
   *
   * @param gap - what stands between them.
   * @returns its number where they are characters that make a pair, else -1.
   */
  #join(gap: string, number: number): number {
    if (!joins(gap)) return -1;
    const previous = this.#lexicon.text(this.#previous);
    const folded = this.#lexicon.text(number);
    const joined = this.#lexicon.word(previous + folded);
    this.#terms.count(this.#terms.termOf(joined), this.#inTitle);
    if (isAlphabetic(folded) && !this.apart.has(joined)) this.apart.set(joined, [this.#previous, number]);
    return gap === "" && areCharacters(previous, folded) ? joined : -1;
  }

  /**
   * Every stream with final ids and what its titles and headings weigh, and where each begins.
   *
   * @param weigher - for the provisional numbers of words.
   */
  renumber(finalIds: Uint32Array, weigher: SectionWeigher): { offsets: Uint32Array; bytes: Uint8Array } {
    const out = new ByteWriter(this.#parts.reduce((sum, { texts }) => sum + texts.length, 0));
    const offsets = new IntWriter();
    const sections = this.#sections.reader();
    offsets.push(0);
    for (const { texts, textEnds, words, fragments } of this.#parts) {
      const ids = [words, fragments].map((numbers) => numbers.map((number) => finalIds[number]!)) as [
        Uint32Array,
        Uint32Array,
      ];
      const reader = new VarintReader(texts);
      for (const end of textEnds) {
        out.varint(weigher.sum(sections));
        while (reader.at < end) {
          const code = reader.next();
          out.varint(code < FIRST_ENTRY ? code : ids[isWordCode(code) ? 0 : 1][entryOfCode(code)]!);
          if (code === ITEM.heading) out.varint(weigher.length(sections));
        }
        offsets.push(out.length);
      }
    }
    return { offsets: offsets.view(), bytes: out.view() };
  }
}
