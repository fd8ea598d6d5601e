import { createRequire } from "node:module";
import type { Article, ArticleSummary } from "../model/article.ts";
import { type Block, joinBlocks } from "../text/blocks.ts";
import { Column, type Extent, FloatColumn, lowerBound, Strings } from "./columns.ts";
import type { Lexicon } from "./lexicon.ts";
import type { ArticleRecord, IndexMeta, ListedSummary } from "./meta.ts";
import type { Pages } from "./pages.ts";
import { type Place, sentenceStart } from "./sentence.ts";
import { TextBuilder } from "./text-builder.ts";
import { afterVarint } from "./text-stream.ts";

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
  /** The first articles, in order: most viewed first, and last updated first. See `article-order.ts`. */
  readonly byViews: Column;
  readonly byUpdated: Column;
  readonly #records: Strings;
  readonly #streams: Strings;
  readonly #bodies: Strings;
  readonly #idOrder: Column;
  /** All bytes of the index, of which those of a {@link stream} have been read once it was asked for. */
  readonly bytes: Uint8Array;
  readonly #pages: Pages;
  readonly #lexicon: Lexicon;
  readonly #meta: IndexMeta;
  #listed: ReadonlyMap<number, ArticleSummary> | undefined;

  constructor(pages: Pages, meta: IndexMeta, lexicon: Lexicon) {
    this.count = meta.articleCount;
    this.titleLengths = new Column(pages, "titleLengths");
    this.bodyLengths = new Column(pages, "bodyLengths");
    this.categories = new Column(pages, "categories");
    this.views = new FloatColumn(pages, "views");
    this.published = new FloatColumn(pages, "published");
    this.updated = new FloatColumn(pages, "updated");
    this.byViews = new Column(pages, "byViews");
    this.byUpdated = new Column(pages, "byUpdated");
    this.#records = new Strings(pages, "recordOffsets", "records");
    this.#streams = new Strings(pages, "streamOffsets", "streams");
    this.#bodies = new Strings(pages, "bodyOffsets", "bodies");
    this.#idOrder = new Column(pages, "idOrder");
    this.bytes = pages.bytes;
    this.#pages = pages;
    this.#lexicon = lexicon;
    this.#meta = meta;
  }

  record(article: number): ArticleRecord {
    return JSON.parse(this.#records.text(article));
  }

  /** The summary of one of the first articles of {@link byViews} and {@link byUpdated}, which are all read at once. */
  listed(article: number): ArticleSummary | undefined {
    this.#listed ??= new Map(this.#pages.json("listed") as ListedSummary[]);
    return this.#listed.get(article);
  }

  /** Where the title and the text stand as lexicon ids: see `text-stream.ts`. */
  stream(article: number): Extent {
    return this.#streams.extent(article);
  }

  /** For texts of these articles. */
  textBuilder(): TextBuilder {
    return new TextBuilder(this.bytes, this.#lexicon);
  }

  /** The title, and the body block by block as plain text. */
  text(article: number): { title: string; blocks: Block[] } {
    const { start, end } = this.stream(article);
    const builder = this.textBuilder();
    builder.addBlock(afterVarint(this.bytes, start), end);
    const title = builder.text;
    const blocks: Block[] = [];
    while (builder.next >= 0) {
      const heading = builder.nextIsHeading;
      builder.begin();
      builder.addBlock(builder.next, end);
      blocks.push({ text: builder.text, heading });
    }
    return { title, blocks };
  }

  title(article: number, builder: TextBuilder = this.textBuilder()): string {
    const { start, end } = this.stream(article);
    builder.begin();
    builder.addBlock(afterVarint(this.bytes, start), end);
    return builder.text;
  }

  /** See {@link sentenceStart}; the block's stream has been read. */
  sentenceStart(block: number, behind: number, lead: number): Place {
    return sentenceStart(this.bytes, block, behind, lead, this.#lexicon);
  }

  category(article: number): string | null {
    const position = this.categories.at(article);
    return position === 0 ? null : this.#meta.categories[position - 1]!.id;
  }

  /** What lists show of an article; the builder has the title then. */
  summary(article: number, builder: TextBuilder = this.textBuilder()): ArticleSummary {
    const record = this.record(article);
    return {
      id: record.id,
      title: this.title(article, builder),
      category: this.category(article),
      tags: record.tags ?? [],
      published: record.published ?? null,
      updated: record.updated ?? null,
      views: record.views ?? null,
      url: record.url ?? null,
    };
  }

  whole(article: number): Article {
    const body = this.#bodies.bytes(article);
    return {
      ...this.summary(article),
      body: body.length === 0 ? joinBlocks(this.text(article).blocks) : inflate(body),
      related: this.record(article).related ?? [],
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
