import { BOUNDS, bytesOf, clearKeptIndexes, type KeptIndex, keptIndexes } from "../../corpus/cache/kept-indexes.ts";
import { FaqError } from "../../model/errors.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { formatTime } from "../../present/dates.ts";
import { fileSize } from "../../present/file-size.ts";
import { jsonLine, versioned } from "../../present/json.ts";
import { plural } from "../../present/plural.ts";
import { safeLine } from "../../present/safe-text.ts";
import { reasonOf } from "../../storage/reason.ts";
import type { Context } from "../context.ts";
import { indexCache } from "../corpora.ts";
import type { Invocation } from "../definition.ts";
import { tell } from "../report.ts";

/** `faq corpus cache`. */
export async function run({ options }: Invocation, context: Context): Promise<ExitCode> {
  const folder = indexCache(context);
  const use = <T>(action: (folder: string) => T): T | undefined => {
    try {
      return folder === undefined ? undefined : action(folder);
    } catch (cause) {
      throw new FaqError("io", `${folder}: the cache can't be used: ${reasonOf(cause)}.`, { cause });
    }
  };
  if (options["clear"] === true) {
    use(clearKeptIndexes);
    return EXIT.ok;
  }
  const kept = use(keptIndexes) ?? [];
  if (options["json"] === true) context.stdout.write(jsonLine(document(kept, folder)));
  else if (kept.length > 0)
    context.stdout.write(
      lines(kept, folder)
        .map((line) => `${safeLine(line)}\n`)
        .join(""),
    );
  else tell(context, "No indexes are kept: none has been made of a corpus file.");
  return kept.length === 0 ? EXIT.none : EXIT.ok;
}

function document(kept: readonly KeptIndex[], folder: string | undefined): object {
  const indexes = kept.map(({ files, path, bytes, used }) => {
    return { files, path, bytes, used: new Date(used).toISOString() };
  });
  return versioned({ folder: folder ?? null, indexes, bytes: bytesOf(kept), bounds: BOUNDS });
}

function lines(kept: readonly KeptIndex[], folder: string | undefined): string[] {
  const times = aligned(kept.map(({ used }) => formatTime(new Date(used).toISOString())));
  const sizes = aligned(kept.map(({ bytes }) => fileSize(bytes)));
  const rows = kept.map(({ files }, at) => `${times[at]}  ${sizes[at]}  ${files.join(" + ")}`);
  const count = plural(kept.length, "index", "indexes");
  const most = `at most ${BOUNDS.indexes} and ${fileSize(BOUNDS.bytes)} are kept`;
  return [...rows, `${count}, ${fileSize(bytesOf(kept))}, in ${folder}; ${most}`];
}

function aligned(texts: readonly string[]): string[] {
  const width = Math.max(...texts.map((text) => text.length));
  return texts.map((text) => text.padStart(width));
}
