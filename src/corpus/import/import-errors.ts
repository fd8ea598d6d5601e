import { FaqError } from "../../model/errors.ts";
import type { Place } from "./item.ts";
import { describeWarning, type ImportReport } from "./report.ts";

/** An error's message without the place it begins with, and that place. */
export function located(message: string, file: string): { place: Place; message: string } {
  const match = message.startsWith(file) ? /^:(?:(\d+):)? /.exec(message.slice(file.length)) : null;
  if (match === null) return { place: { file }, message };
  const place = match[1] === undefined ? { file } : { file, line: Number(match[1]) };
  return { place, message: message.slice(file.length + match[0].length) };
}

/** An import that found no article. */
export function nothingFound(sources: readonly string[], report: ImportReport): FaqError {
  const skipped = Object.entries({ ...report.skipped, ...report.unread }).map(([what, count]) => `${count} ${what}`);
  const [first] = report.warnings;
  const because = first === undefined ? "" : ` ${describeWarning(first)}.`;
  return new FaqError(
    "corpus-invalid",
    `${sources.join(", ")}: no article found${skipped.length === 0 ? "" : ` (left out: ${skipped.join(", ")})`}.${because}`,
    {
      hint: "faq import --help lists the formats that are recognised.",
    },
  );
}

/** A file that the user named and that holds no articles. */
export function notRecognised(file: string): FaqError {
  return new FaqError("corpus-malformed", `${file}: no format is recognised in it.`, {
    hint: "Say which it is with --format; for a table or a list, say which field is which with --map title=Question --map body=Answer.",
  });
}
