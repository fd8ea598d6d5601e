import type { Block } from "../text/blocks.ts";
import { areCharacters, pairsOf } from "../text/character-pairs.ts";
import { isAlphabetic, joins, words } from "../text/words.ts";
import { ByteWriter, IntWriter, VarintReader } from "./bytes.ts";
import type { LexiconBuilder } from "./lexicon-builder.ts";
import type { SectionWeigher } from "./section-weigher.ts";
import { SectionWords } from "./section-words.ts";
import { encodeText, FIRST_ENTRY, ITEM, type TextSink } from "./text-stream.ts";

/**
 * Takes the texts of one article after the other: writes each one's stream with provisional numbers and tells its
 * words, the joined ones (`wifi` of `wi-fi`) included.
 */
export class TextCollector implements TextSink {
  readonly #streams = new ByteWriter(1 << 16);
  readonly #streamEnds = new IntWriter();
  readonly #sections = new SectionWords();
  titleLength = 0;
  bodyLength = 0;

  readonly #lexicon: LexiconBuilder;
  #inTitle = true;
  #previous: string | undefined;
  #previousNumber = 0;
  #gap: string | undefined;
  #spelling = false;

  /** Words that are written as two, by their provisional numbers: each with its parts, as they were found first. */
  readonly apart = new Map<number, readonly [first: number, second: number]>();
  readonly #counted: (word: number, inTitle: boolean) => void;

  /** @param counted - told of every word of an article by its provisional number, the joined ones included. */
  constructor(lexicon: LexiconBuilder, counted: (word: number, inTitle: boolean) => void) {
    this.#lexicon = lexicon;
    this.#counted = counted;
  }

  add(title: string, blocks: readonly Block[]): void {
    this.titleLength = 0;
    this.bodyLength = 0;
    this.#inTitle = true;
    this.#startBlock();
    this.#sections.begin();
    encodeText(title, blocks, this);
    this.#sections.end();
    this.#streamEnds.push(this.#streams.length);
  }

  /** Counts the words of a tag as ones of the body, where they don't stand. */
  addTag(tag: string): void {
    for (const word of [...words(tag).map(({ folded }) => folded), ...pairsOf(tag)])
      this.#counted(this.#lexicon.mention(word), false);
  }

  item(item: number): void {
    this.#streams.varint(item);
    if (item === ITEM.spelling) this.#spelling = true;
    else if (item === ITEM.block || item === ITEM.heading) {
      this.#inTitle = false;
      this.#startBlock();
      this.#sections.end();
      if (item === ITEM.heading) this.#sections.begin();
    }
  }

  fragment(text: string): void {
    this.#streams.varint(this.#lexicon.fragment(text) + FIRST_ENTRY);
    if (this.#spelling) this.#spelling = false;
    else this.#gap = text;
  }

  word(folded: string): void {
    const number = this.#lexicon.word(folded);
    this.#streams.varint(number + FIRST_ENTRY);
    this.#counted(number, this.#inTitle);
    if (this.#inTitle) this.titleLength++;
    else this.bodyLength++;
    let pair = -1;
    if (this.#previous !== undefined && this.#gap !== undefined && joins(this.#gap)) {
      const joined = this.#lexicon.mention(this.#previous + folded);
      this.#counted(joined, this.#inTitle);
      if (this.#gap === "" && areCharacters(this.#previous, folded)) pair = joined;
      if (isAlphabetic(folded) && !this.apart.has(joined)) this.apart.set(joined, [this.#previousNumber, number]);
    }
    this.#sections.add(number, pair);
    this.#previous = folded;
    this.#previousNumber = number;
    this.#gap = undefined;
  }

  /**
   * Every stream with final ids and what its titles and headings weigh, and where each begins.
   *
   * @param weigher - for the provisional numbers of words.
   */
  renumber(finalIds: Uint32Array, weigher: SectionWeigher): { offsets: Uint32Array; bytes: Uint8Array } {
    const out = new ByteWriter(this.#streams.length);
    const offsets = new IntWriter(this.#streamEnds.length + 1);
    const stream = this.#streams.view();
    const reader = new VarintReader(stream);
    const sections = this.#sections.reader();
    offsets.push(0);
    for (const end of this.#streamEnds.view()) {
      out.varint(weigher.sum(sections));
      while (reader.at < end) {
        const id = reader.next();
        out.varint(id < FIRST_ENTRY ? id : finalIds[id - FIRST_ENTRY]!);
        if (id === ITEM.heading) out.varint(weigher.length(sections));
      }
      offsets.push(out.length);
    }
    return { offsets: offsets.view(), bytes: out.view() };
  }

  #startBlock(): void {
    this.#previous = undefined;
    this.#gap = undefined;
  }
}
