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

/** What each command does, loaded when it is asked for; a search is asked for most. */
const RUNNERS: Readonly<Record<string, () => Promise<Runner>>> = {
  list: () => import("./run/list.ts"),
  show: () => import("./run/show.ts"),
  categories: () => import("./run/facets.ts"),
  tags: () => import("./run/facets.ts"),
  recent: () => import("./run/recent.ts"),
  pin: () => import("./run/pins.ts"),
  unpin: () => import("./run/pins.ts"),
  pins: () => import("./run/pins.ts"),
  import: () => import("./run/import.ts"),
  "corpus list": () => import("./run/corpus.ts"),
  "corpus show": () => import("./run/corpus.ts"),
  "corpus use": () => import("./run/corpus.ts"),
  "corpus rename": () => import("./run/corpus.ts"),
  "corpus remove": () => import("./run/corpus.ts"),
  "corpus path": () => import("./run/corpus.ts"),
  "corpus export": () => import("./run/corpus.ts"),
  "corpus validate": () => import("./run/corpus-validate.ts"),
  "corpus update": () => import("./run/corpus-update.ts"),
  "corpus lint": () => import("./run/corpus-lint.ts"),
  "corpus cache": () => import("./run/corpus-cache.ts"),
  "completion bash": () => import("./run/completion.ts"),
  "completion zsh": () => import("./run/completion.ts"),
  "completion fish": () => import("./run/completion.ts"),
  "completion powershell": () => import("./run/completion.ts"),
  "completion install": () => import("./run/completion.ts"),
  "completion uninstall": () => import("./run/completion.ts"),
  doctor: () => import("./run/doctor.ts"),
  gaps: () => import("./run/gaps.ts"),
  "config get": () => import("./run/config.ts"),
  "config set": () => import("./run/config.ts"),
  "config unset": () => import("./run/config.ts"),
  "config list": () => import("./run/config.ts"),
  "config path": () => import("./run/config.ts"),
};

/**
 * Runs one command line.
 *
 * @param argv the words after the program's name
 * @returns the exit code; errors are reported on standard error by then
 */
export async function main(argv: readonly string[], context: Context): Promise<ExitCode> {
  try {
    if (isForShell(argv)) return await (await import("./answer-shell.ts")).answerShell(argv, context);
    const invocation = parseQuick(argv) ?? (await import("./program.ts")).parseProgram(argv, context);
    if (invocation === undefined) return EXIT.ok;
    const runner = (await RUNNERS[invocation.command]?.()) ?? search;
    return await runner.run(invocation, context);
  } catch (error) {
    return report(error, context);
  }
}
