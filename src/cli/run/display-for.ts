import { createRequire } from "node:module";
import type { MakeDisplay } from "../../model/progress.ts";
import type { Output, ProcessContext } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { settingsOf } from "../user-files.ts";
import { showsUnicode } from "./unicode.ts";

const require = createRequire(import.meta.url);

/**
 * What makes a progress bar, where somebody is looking: standard error is a terminal that can redraw a line, nobody has it
 * read out, and the answer isn't for a program. The bar is loaded when it is made: mostly nothing takes long.
 *
 * @param stderr - where the context's own keeps what is written for later
 */
export async function displayFor(
  options: Invocation["options"],
  context: ProcessContext,
  stderr: Output = context.stderr,
): Promise<MakeDisplay | undefined> {
  const { env } = context;
  if (options["json"] === true || options["jsonl"] === true || options["screen-reader"] === true) return undefined;
  if (!stderr.isTTY || env["TERM"] === "dumb" || env["INK_SCREEN_READER"] === "true") return undefined;
  const settings = await settingsOf(context);
  if (settings["screen-reader"] === true) return undefined;
  const ascii = options["ascii"] === true || settings.ascii === true || !showsUnicode(env);
  return () => {
    const { ProgressBar } = require("./progress.ts") as typeof import("./progress.ts");
    return new ProgressBar({ stderr, ascii });
  };
}
