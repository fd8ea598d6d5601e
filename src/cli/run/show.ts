import { FaqError } from "../../model/errors.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { articleDocument, jsonLine } from "../../present/json.ts";
import { plainArticle, plainMarkdown } from "../../present/plain.ts";
import { safeText } from "../../present/safe-text.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { findArticle } from "./find-article.ts";
import { openFor } from "./open.ts";
import { pageOf } from "./page.ts";

/** `faq show ID`. */
export async function run(invocation: Invocation, context: Context): Promise<ExitCode> {
  const { options } = invocation;
  const formats = ["json", "markdown", "plain"].filter((name) => options[name] === true);
  if (formats.length > 1) throw new FaqError("usage", `--${formats[0]} can't be combined with --${formats[1]}.`);
  const searcher = await openFor(options, context);
  const article = findArticle(invocation.arguments[0] ?? "", searcher);
  const related = article.related.flatMap((id) => searcher.summary(id) ?? []);
  if (options["json"] === true) context.stdout.write(jsonLine(articleDocument(article, related)));
  else if (options["markdown"] === true) context.stdout.write(`${safeText(article.body).trimEnd()}\n`);
  else {
    const page = await pageOf(options, searcher, context);
    context.stdout.write(plainArticle(article, related, plainMarkdown(article.body, page.columns), page));
  }
  return EXIT.ok;
}
