import { EXIT, type ExitCode } from "./exit-code.ts";

/** What a {@link FaqError} can be about; stable, for scripts and tests. */
export type ErrorCode =
  | "usage"
  | "corpus-unreadable"
  | "corpus-malformed"
  | "corpus-invalid"
  | "article-unknown"
  | "corpus-unknown"
  | "index-damaged"
  | "io"
  | "network";

/**
 * An error that a person can act on: what was wrong, where, what was expected and what to do.
 * What a user can cause is one; anything else that ends a command is a defect.
 */
export class FaqError extends Error {
  override readonly name = "FaqError";
  readonly code: ErrorCode;
  /** What to do about it, a sentence; shown on a line of its own. */
  readonly hint: string | undefined;
  readonly exitCode: ExitCode;

  constructor(code: ErrorCode, message: string, options: { hint?: string; exitCode?: ExitCode; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.exitCode = options.exitCode ?? EXIT.failure;
  }
}

/**
 * True for a {@link FaqError}, also one from another bundle of the built program: each bundle has its own copy of the
 * class, so `instanceof` would miss those.
 */
export function isFaqError(error: unknown): error is FaqError {
  return error instanceof Error && error.name === "FaqError" && "exitCode" in error;
}
