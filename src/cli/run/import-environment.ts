import type { ImportEnvironment } from "../../corpus/store/import-into.ts";
import { FaqError } from "../../model/errors.ts";
import type { Context } from "../context.ts";
import { tell } from "../report.ts";
import { ProgressLine } from "./progress.ts";

/** What standard input may hold, in bytes. */
const MAX_STDIN = 384 * 1024 * 1024;

/** What an import needs of this process. Its progress line has to be ended. */
export function importEnvironment(context: Context): { environment: ImportEnvironment; progress: ProgressLine } {
  const progress = new ProgressLine(context);
  const count = new Intl.NumberFormat("en");
  return {
    progress,
    environment: {
      now: context.now,
      warn: (message) => tell(context, `faq: ${message}`),
      readStdin: () => readAll(context),
      onProgress: ({ files, articles, file }) =>
        progress.show(`${count.format(files)} files, ${count.format(articles)} articles  ${file}`),
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
    if (length > MAX_STDIN) throw new FaqError("corpus-unreadable", "-: standard input is larger than 384 MB.");
  }
  return Buffer.concat(chunks, length);
}
