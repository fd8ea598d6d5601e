import type { ArticleTable } from "../index/article-table.ts";
import type { PlacedText, TextBuilder } from "../index/text-builder.ts";
import type { ArticleSummary } from "../model/article.ts";

/** Summaries that are kept at most: some six megabytes. */
const MOST = 1 << 13;

/** An article as a list shows it, and its title with the words of that. */
interface Summary {
  readonly summary: ArticleSummary;
  readonly title: PlacedText;
}

/**
 * What lists show of articles. What is shown a second time is kept from then on: of many queries most show the same
 * articles, while a process with one query keeps nothing.
 */
export class Summaries {
  readonly #articles: ArticleTable;
  readonly #builder: TextBuilder;
  /** By article: 1 once it was shown. */
  readonly #shown: Uint8Array;
  readonly #kept = new Map<number, Summary>();

  /** @param builder - which {@link of} uses. */
  constructor(articles: ArticleTable, builder: TextBuilder) {
    this.#articles = articles;
    this.#builder = builder;
    this.#shown = new Uint8Array(articles.count);
  }

  /** Of an article by its number: not to be handed out. The words are valid until the builder begins another text. */
  of(article: number): Summary {
    const kept = this.#kept.get(article);
    if (kept !== undefined) return kept;
    const summary = this.madeAnew(article);
    if (this.#shown[article] === 0) this.#shown[article] = 1;
    else if (this.#kept.size < MOST) this.#kept.set(article, { summary, title: this.#builder.copy() });
    return { summary, title: this.#builder };
  }

  /** A summary that is nobody else's; the builder has the title then. */
  madeAnew(article: number): ArticleSummary {
    return this.#articles.summary(article, this.#builder);
  }
}
