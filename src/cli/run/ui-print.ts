import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import type { Searcher } from "../../model/searcher.ts";
import { safeLine } from "../../present/safe-text.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { printArticle } from "./print-article.ts";

/** Prints what was chosen in the terminal UI, once its screen is gone. */
export async function printChosen(
  id: string,
  format: "id" | "json" | "plain",
  searcher: Searcher,
  options: Invocation["options"],
  context: Context,
): Promise<ExitCode> {
  const article = format === "id" ? undefined : searcher.article(id);
  if (format === "id" || article === undefined) context.stdout.write(`${safeLine(id)}\n`);
  else await printArticle(article, format, searcher, options, context);
  return EXIT.ok;
}
