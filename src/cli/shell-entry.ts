import { answerShell } from "./answer-shell.ts";
import { CALLS } from "./calls.ts";
import { openIndex } from "./open-index.ts";
import { report } from "./report.ts";
import { articlesOf } from "./run/completion/values.ts";
import { start } from "./start.ts";

/** Asked by the launcher when everything is done: see `entry.ts`. */
export const callsBeyond = (known: number): number => Math.max(known, CALLS.usual);

/** Calls what the next completion may call: that of an article's id. */
export function rehearse(): void {
  Array.from(articlesOf(openIndex(undefined, { env: {}, cwd: "" }), "how"));
}

start((argv, context) => answerShell(argv, context).catch((error) => report(error, context)));
