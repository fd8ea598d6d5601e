import { FaqError } from "../../model/errors.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";

/** Options that say what to print. */
const PRINTING = ["plain", "json", "jsonl", "fields", "stdin", "null", "limit", "offset"] as const;

/**
 * Whether a search opens the terminal UI: only where a person sits at both ends and nothing was said about printing.
 *
 * @throws FaqError where `--pick` has no terminal to choose in, or something else is to be printed
 */
export function opensUi(options: Invocation["options"], { env, stdin, stdout }: Context): boolean {
  if (options["pick"] === true) {
    const other = PRINTING.find((name) => name !== "json" && options[name] !== undefined);
    if (other !== undefined) {
      throw new FaqError("usage", `--pick can't be combined with --${other}.`, {
        hint: "It prints the id of the article that is chosen; with --json the article.",
      });
    }
    // Its output may be captured, as in `faq show $(faq search --pick)`: the terminal is then reached by name.
    if (stdin.isTTY && env["TERM"] !== "dumb") return true;
    throw new FaqError("usage", "--pick needs a terminal to choose in.", {
      hint: "Print results with --json instead.",
    });
  }
  if (PRINTING.some((name) => options[name] !== undefined)) return false;
  // Output goes elsewhere more often, and asking about both takes longer.
  return stdout.isTTY && stdin.isTTY && env["TERM"] !== "dumb" && !env["CI"];
}
