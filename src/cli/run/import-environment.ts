import type { ImportEnvironment } from "../../corpus/store/import-into.ts";
import { FaqError } from "../../model/errors.ts";
import type { Context } from "../context.ts";
import { tell } from "../report.ts";
import { settingsOf } from "../user-files.ts";
import { ProgressBar } from "./progress.ts";
import { showsUnicode } from "./unicode.ts";

/** What standard input may hold, in bytes. */
const MAX_STDIN = 384 * 1024 * 1024;

/** What an import needs of this process. Its progress bar, where there is one, has to be ended. */
export async function importEnvironment(
  context: Context,
  json: boolean,
): Promise<{ environment: ImportEnvironment; progress: ProgressBar | undefined }> {
  const progress = await progressFor(context, json);
  return {
    progress,
    environment: {
      now: context.now,
      warn: (message) => {
        progress?.end();
        tell(context, `faq: ${message}`);
      },
      readStdin: () => readAll(context),
      ...(progress && { onProgress: progress.show }),
    },
  };
}

/**
 * A progress bar where somebody is looking: standard error is a terminal that can redraw a line, nobody has it read out,
 * and the answer isn't for a program.
 */
export async function progressFor(context: Context, json: boolean): Promise<ProgressBar | undefined> {
  const { env, stderr } = context;
  if (json || !stderr.isTTY || env["TERM"] === "dumb") return undefined;
  const settings = await settingsOf(context);
  if (settings["screen-reader"] === true || env["INK_SCREEN_READER"] === "true") return undefined;
  return new ProgressBar({ stderr, ascii: settings.ascii === true || !showsUnicode(env) });
}

/** @throws FaqError `corpus-unreadable` for more than is ever read. */
async function readAll(context: Context): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of context.stdin.chunks()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_STDIN)
      throw new FaqError("corpus-unreadable", "-: standard input is larger than 384 MB.", {
        hint: "Split it into files: several make one corpus.",
      });
  }
  return Buffer.concat(chunks, length);
}
