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

/**
 * Whoever waits for input can be interrupted: Ctrl-C then ends the process with its own exit code. At other times the
 * signal itself ends it, since a handler wouldn't be heard while a reader that has stopped blocks the output.
 */
async function* readStdin(): AsyncGenerator<Uint8Array, void, undefined> {
  const interrupted = () => process.exit(EXIT.interrupted);
  const chunks = process.stdin[Symbol.asyncIterator]();
  for (;;) {
    process.on("SIGINT", interrupted);
    const { value, done } = await chunks.next();
    process.off("SIGINT", interrupted);
    if (done) return;
    yield value;
  }
}
