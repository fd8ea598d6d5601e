import { createRequire } from "node:module";
import type { Article } from "../model/article.ts";
import { type Block, joinBlocks } from "../text/blocks.ts";
import { Column, FloatColumn, lowerBound, Strings } from "./columns.ts";
import type { Lexicon } from "./lexicon.ts";
import type { ArticleRecord, IndexMeta } from "./meta.ts";
import type { Pages } from "./pages.ts";
import {
  type DecodedBlock,
  decodeBlock,
  decodeText,
  type Place,
  sentenceStart,
  titleStart,
  type Wanted,
} from "./text-stream.ts";

const require = createRequire(import.meta.url);

/** The articles of an index, by their number: 0 to {@link count} - 1, in the corpus's order. */
export class ArticleTable {
  readonly count: number;
  /** Words in each title. */
  readonly titleLengths: Column;
  /** Words in each body. */
  readonly bodyLengths: Column;
  /** One more than the position in the corpus's categories; 0 for none. */
  readonly categories: Column;
  /** NaN where unknown; likewise the dates, in milliseconds since 1970. */
  readonly views: FloatColumn;
  readonly published: FloatColumn;
  readonly updated: FloatColumn;
  readonly #records: Strings;
  readonly #streams: Strings;
  readonly #bodies: Strings;
  readonly #idOrder: Column;
  readonly #lexicon: Lexicon;
  /** The stream that was asked for last: what is done with an article is done in turn. */
  #stream: { readonly article: number; readonly bytes: Uint8Array } | undefined;
  readonly #meta: IndexMeta;

  constructor(pages: Pages, meta: IndexMeta, lexicon: Lexicon) {
    this.count = meta.articleCount;
    this.titleLengths = new Column(pages, "titleLengths");
    this.bodyLengths = new Column(pages, "bodyLengths");
    this.categories = new Column(pages, "categories");
    this.views = new FloatColumn(pages, "views");
    this.published = new FloatColumn(pages, "published");
    this.updated = new FloatColumn(pages, "updated");
    this.#records = new Strings(pages, "recordOffsets", "records");
    this.#streams = new Strings(pages, "streamOffsets", "streams");
    this.#bodies = new Strings(pages, "bodyOffsets", "bodies");
    this.#idOrder = new Column(pages, "idOrder");
    this.#lexicon = lexicon;
    this.#meta = meta;
  }

  record(article: number): ArticleRecord {
    return JSON.parse(this.#records.text(article));
  }

  /** The title and the text, as lexicon ids. */
  stream(article: number): Uint8Array {
    if (this.#stream?.article !== article) this.#stream = { article, bytes: this.#streams.bytes(article) };
    return this.#stream.bytes;
  }

  /** The title, and the body block by block as plain text. */
  text(article: number): { title: string; blocks: Block[] } {
    const [title, ...blocks] = decodeText(this.stream(article), this.#lexicon);
    return { title: title!.text, blocks };
  }

  title(article: number): DecodedBlock {
    const stream = this.stream(article);
    return decodeBlock(stream, titleStart(stream), false, this.#lexicon);
  }

  /** See {@link decodeBlock}. */
  block(article: number, start: number, heading: boolean, wanted?: Wanted): DecodedBlock {
    return decodeBlock(this.stream(article), start, heading, this.#lexicon, wanted);
  }

  /** See {@link sentenceStart}. */
  sentenceStart(article: number, start: number, word: number, lead: number): Place {
    return sentenceStart(this.stream(article), start, word, lead, this.#lexicon);
  }

  category(article: number): string | null {
    const position = this.categories.at(article);
    return position === 0 ? null : this.#meta.categories[position - 1]!.id;
  }

  whole(article: number): Article {
    const { title, blocks } = this.text(article);
    const body = this.#bodies.bytes(article);
    const record = this.record(article);
    return {
      id: record.id,
      title,
      category: this.category(article),
      body: body.length === 0 ? joinBlocks(blocks) : inflate(body),
      tags: record.tags ?? [],
      published: record.published ?? null,
      updated: record.updated ?? null,
      views: record.views ?? null,
      url: record.url ?? null,
      related: record.related ?? [],
    };
  }

  /** Every id, in order. */
  ids(): string[] {
    return Array.from({ length: this.count }, (_, position) => this.record(this.#idOrder.at(position)).id);
  }

  /** The number of an article, or -1. */
  find(id: string): number {
    const [article = -1] = this.beginningWith(id);
    return article >= 0 && this.record(article).id === id ? article : -1;
  }

  /** The numbers of the articles whose ids begin with some letters, in the order of the ids. */
  *beginningWith(letters: string): Generator<number> {
    const idAt = (position: number) => this.record(this.#idOrder.at(position)).id;
    for (let at = lowerBound(this.count, (one) => idAt(one) < letters); at < this.count; at++) {
      if (!idAt(at).startsWith(letters)) return;
      yield this.#idOrder.at(at);
    }
  }
}

/** Loads the decompressor when an article is shown: searching does without. */
function inflate(body: Uint8Array): string {
  const { inflateRawSync } = require("node:zlib") as typeof import("node:zlib");
  return inflateRawSync(body).toString("utf8");
}
