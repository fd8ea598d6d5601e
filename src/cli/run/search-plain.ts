import type { ExitCode } from "../../model/exit-code.ts";
import type { SearchRequest } from "../../model/search.ts";
import { plainResults } from "../../present/plain.ts";
import { safeLine } from "../../present/safe-text.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { tell } from "../report.ts";
import { requestOf } from "../request.ts";
import { exitCodeOf, queryOf, tellTotal } from "./answer.ts";
import { openFor } from "./open.ts";
import { pageOf, terminalDefaults } from "./page.ts";

/** `faq search` as plain text, in a terminal and in a pipe. */
export async function run(invocation: Invocation, context: Context): Promise<ExitCode> {
  const { options } = invocation;
  const searcher = await openFor(options, context);
  const request: SearchRequest = {
    ...requestOf(options, searcher, await terminalDefaults(context)),
    text: queryOf(invocation, context),
  };
  const answer = searcher.search(request);
  if (answer.results.length > 0) {
    context.stdout.write(plainResults(answer, await pageOf(options, searcher, context)));
  } else if (answer.total > 0) {
    tellTotal(answer, context);
  } else tell(context, nothingFound(answer.query, answer.suggestions));
  const { history } = options;
  if (history === true || (history === undefined && context.stdout.isTTY && context.stdin.isTTY)) {
    await (await import("./record.ts")).record(answer, searcher.info.name, context, history === true);
  }
  return exitCodeOf(answer);
}

function nothingFound(query: string, suggestions: readonly string[]): string {
  const what = query.trim() === "" ? "No article passes these filters." : `Nothing found for ${safeLine(query)}.`;
  return suggestions.length === 0 ? what : `${what}\nWords that are near: ${suggestions.map(safeLine).join(", ")}.`;
}
