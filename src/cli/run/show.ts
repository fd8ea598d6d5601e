import { FaqError } from "../../model/errors.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { safeText } from "../../present/safe-text.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { findArticle } from "./find-article.ts";
import { openFor } from "./open.ts";
import { printArticle } from "./print-article.ts";

/** `faq show ID`. */
export async function run(invocation: Invocation, context: Context): Promise<ExitCode> {
  const { options } = invocation;
  const formats = ["json", "markdown", "plain"].filter((name) => options[name] === true);
  if (formats.length > 1) throw new FaqError("usage", `--${formats[0]} can't be combined with --${formats[1]}.`);
  const searcher = await openFor(options, context);
  const article = findArticle(invocation.arguments[0] ?? "", searcher);
  if (options["markdown"] === true) context.stdout.write(`${safeText(article.body).trimEnd()}\n`);
  else await printArticle(article, options["json"] === true ? "json" : "plain", searcher, options, context);
  return EXIT.ok;
}
