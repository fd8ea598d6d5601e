import type { SearchRequest } from "../../../model/search.ts";
import type { Searcher } from "../../../model/searcher.ts";
import { jsonLine, searchDocument } from "../../../present/json.ts";
import { boundQuery } from "../../request.ts";

/** What is asked of every line. */
export interface LineRequest {
  readonly request: Omit<SearchRequest, "text">;
  /** The fields of a result that are wanted; all of them without. */
  readonly fields: readonly string[] | undefined;
}

/** The answers to some lines. */
export interface AnsweredLines {
  /** One JSON document a line. */
  readonly text: string;
  /** Whether any line found something. */
  readonly found: boolean;
}

/** Answers lines, each as `faq search --json` answers it. */
export function answerLines(
  searcher: Searcher,
  { request, fields }: LineRequest,
  lines: readonly string[],
): AnsweredLines {
  let text = "";
  let found = false;
  for (const line of lines) {
    const answer = searcher.search({ ...request, text: boundQuery(line) });
    found ||= answer.total > 0;
    text += jsonLine(searchDocument(answer, fields));
  }
  return { text, found };
}
