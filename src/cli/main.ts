import { type FaqError, isFaqError } from "../model/errors.ts";
import { EXIT, type ExitCode } from "../model/exit-code.ts";
import type { Context } from "./context.ts";
import type { Invocation } from "./definition.ts";
import { parseQuick } from "./quick.ts";
import { report } from "./report.ts";
import * as search from "./run/search.ts";
import { isForShell } from "./shells.ts";

interface Runner {
  run(invocation: Invocation, context: Context): Promise<ExitCode>;
}

/** What each command does, loaded when it is asked for; a search, which is asked for most, isn't among them. */
function runnerOf(command: string): Promise<Runner> | undefined {
  switch (command) {
    case "list":
      return import("./run/list.ts");
    case "show":
      return import("./run/show.ts");
    case "categories":
    case "tags":
      return import("./run/facets.ts");
    case "recent":
      return import("./run/recent.ts");
    case "pin":
    case "unpin":
    case "pins":
      return import("./run/pins.ts");
    case "import":
      return import("./run/import.ts");
    case "corpus list":
    case "corpus show":
    case "corpus use":
    case "corpus path":
      return import("./run/corpus.ts");
    case "corpus rename":
    case "corpus remove":
    case "corpus export":
      return import("./run/corpus-change.ts");
    case "corpus validate":
      return import("./run/corpus-validate.ts");
    case "corpus update":
      return import("./run/corpus-update.ts");
    case "corpus lint":
      return import("./run/corpus-lint.ts");
    case "corpus cache":
      return import("./run/corpus-cache.ts");
    case "completion bash":
    case "completion zsh":
    case "completion fish":
    case "completion powershell":
    case "completion install":
    case "completion uninstall":
      return import("./run/completion.ts");
    case "doctor":
      return import("./run/doctor.ts");
    case "gaps":
      return import("./run/gaps.ts");
    case "config get":
    case "config set":
    case "config unset":
    case "config list":
    case "config path":
      return import("./run/config.ts");
  }
  return undefined;
}

/** Whether an error is about what stands behind the letter of an option, as of `-card`, which is `-c ard` to a parser. */
const isQuotedIn = (word: string, { code, message }: FaqError): boolean =>
  code === "usage" && /^-[a-z]./i.test(word) && message.includes(JSON.stringify(word.slice(2)));

/**
 * Runs one command line.
 *
 * @param argv - the words after the program's name
 * @returns the exit code; errors are reported on standard error by then
 */
export async function main(argv: readonly string[], context: Context): Promise<ExitCode> {
  try {
    if (isForShell(argv)) return await (await import("./answer-shell.ts")).answerShell(argv, context);
    const invocation = parseQuick(argv) ?? (await import("./program.ts")).parseProgram(argv, context);
    if (invocation === undefined) return EXIT.ok;
    const runner = (await runnerOf(invocation.command)) ?? search;
    return await runner.run(invocation, context);
  } catch (error) {
    if (isFaqError(error) && argv.some((word) => isQuotedIn(word, error)))
      return report((await import("./program.ts")).withDashHint(error), context);
    return report(error, context);
  }
}
