import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import type { SearchAnswer } from "../../model/search.ts";
import { plural } from "../../present/plural.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { tell, warn } from "../report.ts";
import { boundQuery, MAX_QUERY_LENGTH } from "../request.ts";

/** 0 where something matched, also where the page asked for is empty. */
export function exitCodeOf(answer: SearchAnswer): ExitCode {
  return answer.total > 0 ? EXIT.ok : EXIT.none;
}

/**
 * Says how many articles match where none is on the page that was asked for: with `--limit 0` that is the answer, else it
 * is why there is none.
 */
export function tellTotal({ total, offset, limit }: SearchAnswer, context: Context): void {
  const results = plural(total, "result");
  if (limit === 0) context.stdout.write(`${results}\n`);
  else tell(context, `There ${total === 1 ? "is" : "are"} ${results}; --offset ${offset} is past the last one.`);
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
