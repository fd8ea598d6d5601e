import { EXIT } from "../model/exit-code.ts";
import type { Context } from "./context.ts";
import { main } from "./main.ts";
import { openSearcher } from "./open-searcher.ts";
import { isTerminal, openOutput } from "./output.ts";
import { parseQuick } from "./quick.ts";

const { env } = process;

/** Asked by the launcher: the compiled code of a search is worth keeping for the next. */
export const isSearch = (): boolean => parseQuick(process.argv.slice(2)) !== undefined;

const context: Context = {
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
  openSearcher,
};

/** Whoever waits for input can be interrupted: Ctrl-C then ends the process with its own exit code. */
function readStdin(): AsyncIterable<Uint8Array> {
  process.once("SIGINT", () => process.exit(EXIT.interrupted));
  return process.stdin;
}

main(process.argv.slice(2), context).then((exitCode) => process.exit(exitCode));
