import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import type { Searcher } from "../../model/searcher.ts";
import { articleDocument, jsonLine } from "../../present/json.ts";
import { plainArticle, plainMarkdown } from "../../present/plain.ts";
import { safeLine } from "../../present/safe-text.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { pageOf } from "./page.ts";

/** Prints what was chosen in the terminal UI, once its screen is gone. */
export async function printChosen(
  id: string,
  format: "id" | "json" | "plain",
  searcher: Searcher,
  options: Invocation["options"],
  context: Context,
): Promise<ExitCode> {
  const article = searcher.article(id);
  if (format === "id" || article === undefined) {
    context.stdout.write(`${safeLine(id)}\n`);
    return EXIT.ok;
  }
  const related = article.related.flatMap((other) => searcher.summary(other) ?? []);
  if (format === "json") context.stdout.write(jsonLine(articleDocument(article, related)));
  else {
    const page = await pageOf(options, searcher, context);
    context.stdout.write(plainArticle(article, related, plainMarkdown(article.body, page.columns), page));
  }
  return EXIT.ok;
}
