import { answerShell } from "./answer-shell.ts";
import { report } from "./report.ts";
import { start } from "./start.ts";

/** Asked by the launcher: the compiled code of a completion is worth keeping for the next. */
export const isWorthKeeping = (): boolean => process.argv[2] === "__complete";

start((argv, context) => answerShell(argv, context).catch((error) => report(error, context)));
