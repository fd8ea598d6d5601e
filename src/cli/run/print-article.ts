import type { Article } from "../../model/article.ts";
import type { Searcher } from "../../model/searcher.ts";
import { articleDocument, jsonLine } from "../../present/json.ts";
import { plainArticle, plainMarkdown } from "../../present/plain.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { pageOf } from "./page.ts";

/** Prints an article with the titles of those it leads to, as text for the terminal there is or as a document. */
export async function printArticle(
  article: Article,
  format: "json" | "plain",
  searcher: Searcher,
  options: Invocation["options"],
  context: Context,
): Promise<void> {
  const related = article.related.flatMap((id) => searcher.summary(id) ?? []);
  if (format === "json") {
    context.stdout.write(jsonLine(articleDocument(article, related)));
    return;
  }
  const page = await pageOf(options, searcher, context);
  context.stdout.write(plainArticle(article, related, plainMarkdown(article.body, page.columns), page));
}
