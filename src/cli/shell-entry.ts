import { answerShell } from "./answer-shell.ts";
import { CALLS, type Calls } from "./calls.ts";
import { openIndex } from "./open-index.ts";
import { report } from "./report.ts";
import { articlesOf } from "./run/completion/values.ts";
import { start } from "./start.ts";

/** Asked by the launcher: the compiled code of a completion is worth keeping for the next. */
export const calls = (): Calls => (process.argv[2] === "__complete" ? CALLS.usual : CALLS.nothing);

/** Calls what the next completion may call: that of an article's id. */
export function rehearse(): void {
  Array.from(articlesOf(openIndex(undefined, { env: {}, cwd: "" }), "how"));
}

start((argv, context) => answerShell(argv, context).catch((error) => report(error, context)));
