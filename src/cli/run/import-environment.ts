import type { ImportEnvironment } from "../../corpus/store/read-sources.ts";
import { FaqError } from "../../model/errors.ts";
import type { ProgressDisplay } from "../../model/progress.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { tell } from "../report.ts";
import { displayFor } from "./display-for.ts";

/** What standard input may hold, in bytes. */
const MAX_STDIN = 384 * 1024 * 1024;

/** What an import needs of this process. Its progress bar, where there is one, has to be ended. */
export async function importEnvironment(
  options: Invocation["options"],
  context: Context,
): Promise<{ environment: ImportEnvironment; progress: ProgressDisplay | undefined }> {
  const progress = (await displayFor(options, context))?.();
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
