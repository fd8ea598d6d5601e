import { EXIT, type ExitCode } from "../model/exit-code.ts";
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
      chunks: readStdin,
    },
    stdout: openOutput(1, env),
    stderr: openOutput(2, env),
    now: () => new Date(),
  };
  main(process.argv.slice(2), context).then((exitCode) => process.exit(exitCode));
}

/** Whoever waits for input can be interrupted: Ctrl-C then ends the process with its own exit code. */
function readStdin(): AsyncIterable<Uint8Array> {
  process.once("SIGINT", () => process.exit(EXIT.interrupted));
  return process.stdin;
}
