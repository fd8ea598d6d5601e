import type { ExitCode } from "../../model/exit-code.ts";
import type { SearchRequest } from "../../model/search.ts";
import { jsonLine, LIST_FIELDS, listDocument, summaryDocuments } from "../../present/json.ts";
import { plainResults } from "../../present/plain.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { tell } from "../report.ts";
import { fieldsOf, formatOf, requestOf } from "../request.ts";
import { exitCodeOf, tellTotal } from "./answer.ts";
import { openFor } from "./open.ts";
import { pageOf, terminalDefaults } from "./page.ts";

/** `faq list`: a search without a question. */
export async function run({ options }: Invocation, context: Context): Promise<ExitCode> {
  const format = formatOf(options);
  const fields = fieldsOf(options, LIST_FIELDS);
  const searcher = await openFor(options, context);
  const defaults = format === "plain" ? await terminalDefaults(context) : {};
  const request: SearchRequest = { ...requestOf(options, searcher, defaults), text: "", snippets: false };
  const answer = searcher.search(request);
  if (format === "json") context.stdout.write(jsonLine(listDocument(answer, fields)));
  else if (format === "jsonl") context.stdout.write(summaryDocuments(answer, fields).map(jsonLine).join(""));
  else if (answer.total === 0) tell(context, "No article passes these filters.");
  else if (answer.results.length === 0) tellTotal(answer, context);
  else context.stdout.write(plainResults(answer, await pageOf(options, searcher, context)));
  return exitCodeOf(answer);
}
