import { FaqError } from "../../model/errors.ts";
import type { ExitCode } from "../../model/exit-code.ts";
import type { SearchRequest } from "../../model/search.ts";
import { jsonLine, RESULT_FIELDS, resultDocuments, searchDocument } from "../../present/json.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { fieldsOf, formatOf, requestOf } from "../request.ts";
import { exitCodeOf, queryOf } from "./answer.ts";
import { openFor } from "./open.ts";
import { opensUi } from "./opens-ui.ts";

/** `faq search`, and `faq` with a question. */
export async function run(invocation: Invocation, context: Context): Promise<ExitCode> {
  const { options } = invocation;
  if (opensUi(options, context)) return (await import("./ui.ts")).run(invocation, context);
  const format = formatOf(options);
  if (options["null"] === true && options["stdin"] !== true) throw new FaqError("usage", "--null needs --stdin.");
  if (options["stdin"] === true) return (await import("./search-stdin.ts")).run(invocation, context);
  if (format === "plain") return (await import("./search-plain.ts")).run(invocation, context);

  const fields = fieldsOf(options, RESULT_FIELDS);
  const searcher = await openFor(options, context);
  const request: SearchRequest = { ...requestOf(options, searcher), text: queryOf(invocation, context) };
  const answer = searcher.search(request);
  context.stdout.write(
    format === "json"
      ? jsonLine(searchDocument(answer, fields))
      : resultDocuments(answer, fields).map(jsonLine).join(""),
  );
  if (options["history"] === true) {
    await (await import("./record.ts")).record(answer, searcher.info.name, context, true);
  }
  return exitCodeOf(answer);
}
