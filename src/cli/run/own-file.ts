import { readFileSync } from "node:fs";
import { FaqError } from "../../model/errors.ts";
import { isMissing } from "../../storage/missing.ts";
import { reasonOf } from "../../storage/reason.ts";

/**
 * The text of one of the user's own files; empty where there is none.
 *
 * @param what - what the file holds, for the message
 * @throws FaqError `io` where it is there and can't be read: nothing can be said of what it holds
 */
export function readOwnFile(path: string, what: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (isMissing(cause)) return "";
    throw new FaqError("io", `${path}: ${what} can't be read: ${reasonOf(cause)}.`, { cause });
  }
}
