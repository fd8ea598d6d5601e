import { answerShell } from "./answer-shell.ts";
import { CALLS, type Calls } from "./calls.ts";
import { report } from "./report.ts";
import { start } from "./start.ts";

/** Asked by the launcher: the compiled code of a completion is worth keeping for the next. */
export const calls = (): Calls => (process.argv[2] === "__complete" ? CALLS.usual : CALLS.nothing);

/** A completion calls what the next one calls. */
export const rehearse = (): void => {};

start((argv, context) => answerShell(argv, context).catch((error) => report(error, context)));
