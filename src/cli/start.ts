import { fstatSync } from "node:fs";
import { FaqError } from "../model/errors.ts";
import type { ExitCode } from "../model/exit-code.ts";
import type { ProcessContext } from "./context.ts";
import { currentFolder } from "./current-folder.ts";
import { isTerminal, openOutput } from "./output.ts";

/** @throws FaqError where it can't be read; of a folder, the runtime would read nothing without saying so */
async function* readStdin(): AsyncGenerator<Uint8Array, void, undefined> {
  if (fstatSync(0).isDirectory()) throw new FaqError("io", "Standard input is a folder, not a file.");
  try {
    yield* process.stdin;
  } catch (cause) {
    throw new FaqError("io", `Standard input can't be read: ${(cause as Error).message}.`, { cause });
  }
}

/** Runs this process's command line, and ends the process with its exit code. */
export function start(main: (argv: readonly string[], context: ProcessContext) => Promise<ExitCode>): void {
  const { env } = process;
  const context: ProcessContext = {
    env,
    cwd: currentFolder(),
    stdin: {
      get isTTY() {
        return isTerminal(0);
      },
      // Ctrl+C ends the process by its signal, which a shell shows as 130: a handler wouldn't be heard while a reader
      // that has stopped blocks the output.
      chunks: readStdin,
    },
    stdout: openOutput(1, env),
    stderr: openOutput(2, env),
    now: () => new Date(),
    settings: {},
  };
  main(process.argv.slice(2), context).then((exitCode) => process.exit(exitCode));
}
