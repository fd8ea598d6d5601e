import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gapsIn } from "../../history/gaps.ts";
import { parseLog } from "../../history/log.ts";
import { FaqError } from "../../model/errors.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { jsonLine } from "../../present/json.ts";
import { safeLine } from "../../present/safe-text.ts";
import { folders } from "../../storage/folders.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { tell } from "../report.ts";

const HEADINGS = { nothing: "Found nothing", unopened: "Led to no article" } as const;

/** `faq gaps`. */
export async function run({ options }: Invocation, context: Context): Promise<ExitCode> {
  const gaps = gapsIn(parseLog(readLog(join(folders(context.env).data, "history.jsonl"))).entries);
  if (options["json"] === true) context.stdout.write(jsonLine({ schemaVersion: 1, gaps }));
  else if (gaps.length === 0) tell(context, "No gaps: every recorded query led to an article, or none was recorded.");
  else {
    const width = String(gaps.reduce((most, { count }) => Math.max(most, count), 0)).length;
    for (const kind of ["nothing", "unopened"] as const) {
      const lines = gaps
        .filter((gap) => gap.kind === kind)
        .map(({ count, query, corpus }) => safeLine(`  ${String(count).padStart(width)}  ${query}  [${corpus}]`));
      if (lines.length > 0) context.stdout.write(`${HEADINGS[kind]}\n${lines.join("\n")}\n`);
    }
  }
  return gaps.length === 0 ? EXIT.none : EXIT.ok;
}

function readLog(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (/^(?:ENOENT|ENOTDIR)$/.test((cause as NodeJS.ErrnoException).code ?? "")) return "";
    throw new FaqError("io", `${path}: the recorded queries can't be read.`, { cause });
  }
}
