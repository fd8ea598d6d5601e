import { FaqError } from "../../model/errors.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { RESULT_FIELDS } from "../../present/json.ts";
import { startHelpers } from "../../threads/helpers.ts";
import { type Helper, shareOut } from "../../threads/share-out.ts";
import { threadsFor } from "../../threads/threads.ts";
import { chosenCorpus } from "../chosen-corpus.ts";
import type { Context } from "../context.ts";
import { dataFolderOf } from "../corpora.ts";
import { canBeOpenedAgain } from "../corpus-names.ts";
import type { Invocation } from "../definition.ts";
import { readLines } from "../lines.ts";
import { warn } from "../report.ts";
import { fieldsOf, MAX_QUERY_LENGTH, requestOf } from "../request.ts";
import { type AnsweredLines, answerLines, type LineRequest } from "./stdin/answer-lines.ts";
import type { HelperTask } from "./stdin/helper.ts";

/** Other threads that answer lines. */
type LineHelpers = Set<Helper<readonly string[], AnsweredLines>>;

const NONE: LineHelpers = new Set();
/** Lines that are answered together: few enough that V8 has no large object for their answers, which costs more to make. */
const BATCH = 4;
/** With so many lines in one chunk, there are enough for other threads to help. */
const MANY = 128;

/**
 * `faq search --stdin`: one query a line in, or with `--null` one a NUL, one document a line out, in order. What has been answered is written before
 * more is waited for, so that a program can hold a dialogue through two pipes. Where many lines come at once, threads help.
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
  const isByNull = options["null"] === true;
  const fields = fieldsOf(options, RESULT_FIELDS);
  const corpus = await chosenCorpus(options, context);
  const dataFolder = dataFolderOf(options);
  const searcher = await context.openSearcher(corpus, dataFolder);
  // A copy: sent to a thread, a part of an index would take the whole along.
  const fingerprint = Uint8Array.from(searcher.fingerprint);
  const asked: LineRequest = { request: requestOf(options, searcher), fields };
  let helpers = canBeOpenedAgain(corpus, context.cwd) ? undefined : NONE;
  let exitCode: ExitCode = EXIT.none;
  let number = 0;
  for await (const lines of readLines(context.stdin.chunks(), MAX_QUERY_LENGTH, isByNull ? "\0" : "\n")) {
    for (const line of lines) {
      number++;
      if (line.length > MAX_QUERY_LENGTH) {
        warn(
          context,
          `${isByNull ? "query" : "line"} ${number} is too long; its first ${MAX_QUERY_LENGTH} characters were searched.`,
        );
      }
    }
    if (lines.length >= MANY) helpers ??= startLineHelpers({ ...asked, corpus, dataFolder, fingerprint });
    await shareOut(
      batchesOf(lines),
      (batch) => answerLines(searcher, asked, batch),
      helpers ?? NONE,
      ({ text, found }) => {
        if (found) exitCode = EXIT.ok;
        context.stdout.write(text);
      },
    );
  }
  return exitCode;
}

/** They end with the process. */
function startLineHelpers(task: HelperTask): LineHelpers {
  const threads = threadsFor("cli-run-stdin-helper.cjs");
  return threads === undefined ? NONE : startHelpers<readonly string[], AnsweredLines>(threads, task);
}

function batchesOf(lines: readonly string[]): (readonly string[])[] {
  const batches: (readonly string[])[] = [];
  for (let at = 0; at < lines.length; at += BATCH) batches.push(lines.slice(at, at + BATCH));
  return batches;
}
