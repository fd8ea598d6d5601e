import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import type { SearchAnswer } from "../../model/search.ts";
import { plural } from "../../present/plural.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { warn } from "../report.ts";
import { boundQuery, MAX_QUERY_LENGTH } from "../request.ts";

/** 0 where something matched, also where the page asked for is empty. */
export function exitCodeOf(answer: SearchAnswer): ExitCode {
  return answer.total > 0 ? EXIT.ok : EXIT.none;
}

/** What is said where articles match but none is on the page that was asked for. */
export function emptyPage({ total, offset, limit }: SearchAnswer): string {
  const results = plural(total, "result");
  return limit === 0
    ? results
    : `There ${total === 1 ? "is" : "are"} ${results}; --offset ${offset} is past the last one.`;
}

/** The question, in one line as the shell passed it, bounded with a warning. */
export function queryOf(invocation: Invocation, context: Context): string {
  const text = invocation.arguments.join(" ");
  const bounded = boundQuery(text);
  if (bounded !== text) {
    warn(context, `the query is ${text.length} characters long; its first ${MAX_QUERY_LENGTH} were searched.`);
  }
  return bounded;
}
