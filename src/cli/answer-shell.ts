import { EXIT, type ExitCode } from "../model/exit-code.ts";
import type { ProcessContext } from "./context.ts";
import { complete } from "./run/complete.ts";
import { SCRIPTS } from "./run/completion/scripts.ts";
import type { Shell } from "./shells.ts";
import { VERSION } from "./version.ts";

/** Answers what a shell runs by itself: see `isForShell`. */
export async function answerShell([first, ...rest]: readonly string[], context: ProcessContext): Promise<ExitCode> {
  if (first === "__complete") return complete(rest, context);
  context.stdout.write(first === "completion" ? SCRIPTS[rest[0] as Shell] : `${VERSION}\n`);
  return EXIT.ok;
}
