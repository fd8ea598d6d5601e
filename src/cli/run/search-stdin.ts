import { FaqError } from "../../model/errors.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { jsonLine, RESULT_FIELDS, searchDocument } from "../../present/json.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { readLines } from "../lines.ts";
import { warn } from "../report.ts";
import { boundQuery, fieldsOf, MAX_QUERY_LENGTH, requestOf } from "../request.ts";
import { openFor } from "./open.ts";

/** How much output is gathered before it is written: large enough to be fast, small enough to keep memory flat. */
const FLUSH_AT = 1 << 16;

/**
 * `faq search --stdin`: one query a line in, one document a line out, in order. What has been answered is written before
 * more is waited for, so that a program can hold a dialogue through two pipes.
 */
export async function run(invocation: Invocation, context: Context): Promise<ExitCode> {
  const { options } = invocation;
  if (invocation.arguments.length > 0) {
    throw new FaqError("usage", "--stdin reads the queries from standard input, so it takes no words beside it.");
  }
  if (options["plain"] === true) throw new FaqError("usage", "--stdin answers in JSON Lines, not in --plain.");
  if (options["history"] === true) {
    throw new FaqError("usage", "--stdin records no queries, so it can't be combined with --history.");
  }
  const fields = fieldsOf(options, RESULT_FIELDS);
  const searcher = await openFor(options, context);
  const request = requestOf(options, searcher);
  let exitCode: ExitCode = EXIT.none;
  let pending = "";
  let number = 0;
  for await (const lines of readLines(context.stdin.chunks(), MAX_QUERY_LENGTH)) {
    for (const line of lines) {
      number++;
      if (line.length > MAX_QUERY_LENGTH) {
        warn(context, `line ${number} is too long; its first ${MAX_QUERY_LENGTH} characters were searched.`);
      }
      const answer = searcher.search({ ...request, text: boundQuery(line) });
      if (answer.total > 0) exitCode = EXIT.ok;
      pending += jsonLine(searchDocument(answer, fields));
      if (pending.length >= FLUSH_AT) {
        context.stdout.write(pending);
        pending = "";
        // A chunk may hold thousands of queries: signals are heard in between.
        await new Promise(setImmediate);
      }
    }
    if (pending !== "") context.stdout.write(pending);
    pending = "";
  }
  return exitCode;
}
