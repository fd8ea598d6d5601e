import type { ExitCode } from "../model/exit-code.ts";
import type { ProcessContext } from "./context.ts";
import { isTerminal, openOutput } from "./output.ts";

/** Runs this process's command line, and ends the process with its exit code. */
export function start(main: (argv: readonly string[], context: ProcessContext) => Promise<ExitCode>): void {
  const { env } = process;
  const context: ProcessContext = {
    env,
    cwd: process.cwd(),
    stdin: {
      get isTTY() {
        return isTerminal(0);
      },
      // Ctrl-C ends the process by its signal, which a shell shows as 130: a handler wouldn't be heard while a reader
      // that has stopped blocks the output.
      chunks: () => process.stdin,
    },
    stdout: openOutput(1, env),
    stderr: openOutput(2, env),
    now: () => new Date(),
  };
  main(process.argv.slice(2), context).then((exitCode) => process.exit(exitCode));
}
