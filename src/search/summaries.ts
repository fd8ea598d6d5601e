import type { ArticleTable } from "../index/article-table.ts";
import type { PlacedText, TextBuilder } from "../index/text-builder.ts";
import type { ArticleSummary } from "../model/article.ts";
import { ShownAgain } from "./shown-again.ts";

/** Summaries that are kept at most: some six megabytes. */
const MOST = 1 << 13;

/** An article as a list shows it, and its title with the words of that. */
interface Summary {
  readonly summary: ArticleSummary;
  readonly title: PlacedText;
}

/** What lists show of articles. */
export class Summaries {
  readonly #articles: ArticleTable;
  readonly #builder: TextBuilder;
  readonly #kept = new ShownAgain<Summary>(MOST);

  /** @param builder - which {@link of} uses. */
  constructor(articles: ArticleTable, builder: TextBuilder) {
    this.#articles = articles;
    this.#builder = builder;
  }

  /** Of an article by its number: not to be handed out. The words are valid until the builder begins another text. */
  of(article: number): Summary {
    const kept = this.#kept.get(article);
    if (kept !== undefined) return kept;
    const summary = this.madeAnew(article);
    if (this.#kept.isAgain(article)) this.#kept.keep(article, { summary, title: this.#builder.copy() });
    return { summary, title: this.#builder };
  }

  /** A summary that is nobody else's; the builder has the title then. */
  madeAnew(article: number): ArticleSummary {
    return this.#articles.summary(article, this.#builder);
  }
}
