import { isFaqError } from "../model/errors.ts";
import { EXIT, type ExitCode } from "../model/exit-code.ts";
import { safeText } from "../present/safe-text.ts";
import { CLOSED_OUTPUT, type ProcessContext } from "./context.ts";

/** One quiet line for what didn't go as it should though the answer is there. */
export function warn(context: ProcessContext, message: string): void {
  tell(context, `faq: warning: ${message}`);
}

/** Says what ended the command, on standard error, and gives the exit code. */
export function report(error: unknown, context: ProcessContext): ExitCode {
  if (error instanceof Error && error.name === CLOSED_OUTPUT) return EXIT.ok;
  if (isFaqError(error)) {
    tell(context, `faq: ${error.message}${error.hint === undefined ? "" : `\n${error.hint}`}`);
    return error.exitCode;
  }
  const detail = context.env["FAQ_DEBUG"] && error instanceof Error ? error.stack : String(error);
  tell(context, `faq: internal error: ${detail}\nThis is a defect. FAQ_DEBUG=1 shows where it happened.`);
  return EXIT.failure;
}

/** Standard error may be closed or full, which is no reason to fail. */
export function tell(context: ProcessContext, text: string): void {
  try {
    context.stderr.write(`${safeText(text)}\n`);
  } catch {
    // Nobody is listening.
  }
}
