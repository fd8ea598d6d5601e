import type { Block } from "../text/blocks.ts";
import { joins } from "../text/words.ts";
import { ByteWriter, IntWriter, VarintReader } from "./bytes.ts";
import type { LexiconBuilder } from "./lexicon-builder.ts";
import { encodeText, FIRST_ENTRY, ITEM, type TextSink } from "./text-stream.ts";

/** A word of one article with its counts, by the word's provisional number. */
export interface WordCount {
  title: number;
  body: number;
}

/**
 * Takes the texts of one article after the other: writes each one's stream with provisional numbers and counts its
 * words, the joined ones (`wifi` of `wi-fi`) included.
 */
export class TextCollector implements TextSink {
  readonly streams = new ByteWriter(1 << 16);
  readonly streamEnds = new IntWriter();
  /** Of the article added last. */
  readonly counts = new Map<number, WordCount>();
  titleLength = 0;
  bodyLength = 0;

  readonly #lexicon: LexiconBuilder;
  #inTitle = true;
  #previous: string | undefined;
  #gap: string | undefined;
  #spelling = false;

  constructor(lexicon: LexiconBuilder) {
    this.#lexicon = lexicon;
  }

  add(title: string, blocks: readonly Block[]): void {
    this.counts.clear();
    this.titleLength = 0;
    this.bodyLength = 0;
    this.#inTitle = true;
    this.#startBlock();
    encodeText(title, blocks, this);
    this.streamEnds.push(this.streams.length);
  }

  item(item: number): void {
    this.streams.varint(item);
    if (item === ITEM.spelling) this.#spelling = true;
    else if (item === ITEM.block || item === ITEM.heading) {
      this.#inTitle = false;
      this.#startBlock();
    }
  }

  fragment(text: string): void {
    this.streams.varint(this.#lexicon.fragment(text) + FIRST_ENTRY);
    if (this.#spelling) this.#spelling = false;
    else this.#gap = text;
  }

  word(folded: string): void {
    const number = this.#lexicon.word(folded);
    this.streams.varint(number + FIRST_ENTRY);
    this.#count(number);
    if (this.#inTitle) this.titleLength++;
    else this.bodyLength++;
    if (this.#previous !== undefined && this.#gap !== undefined && joins(this.#gap)) {
      this.#count(this.#lexicon.mention(this.#previous + folded));
    }
    this.#previous = folded;
    this.#gap = undefined;
  }

  /** Every stream with final ids, and where each begins. */
  renumber(finalIds: Uint32Array): { offsets: Uint32Array; bytes: Uint8Array } {
    const out = new ByteWriter(this.streams.length);
    const offsets = new IntWriter(this.streamEnds.length + 1);
    const reader = new VarintReader(this.streams.view());
    offsets.push(0);
    for (const end of this.streamEnds.view()) {
      while (reader.at < end) {
        const id = reader.next();
        out.varint(id < FIRST_ENTRY ? id : finalIds[id - FIRST_ENTRY]!);
      }
      offsets.push(out.length);
    }
    return { offsets: offsets.view(), bytes: out.view() };
  }

  #startBlock(): void {
    this.#previous = undefined;
    this.#gap = undefined;
  }

  #count(number: number): void {
    let count = this.counts.get(number);
    if (!count) {
      count = { title: 0, body: 0 };
      this.counts.set(number, count);
    }
    if (this.#inTitle) count.title++;
    else count.body++;
  }
}
