import { StoredCorpora } from "../../corpus/store/stored-corpora.ts";
import { type Gap, gapsIn } from "../../history/gaps.ts";
import { parseLog } from "../../history/log.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { formatDate } from "../../present/dates.ts";
import { jsonLine, versioned } from "../../present/json.ts";
import { safeLine } from "../../present/safe-text.ts";
import type { Context } from "../context.ts";
import { corporaFolder } from "../corpora.ts";
import type { Invocation } from "../definition.ts";
import { tell } from "../report.ts";
import { historyPath } from "../user-files.ts";
import { readOwnFile } from "./own-file.ts";

/** Other ways of asking that are listed beside the most frequent. */
const SHOWN = 3;

const HEADINGS = { nothing: "Found nothing", unopened: "Led to no article" } as const;

/** `faq gaps`. */
export async function run({ options }: Invocation, context: Context): Promise<ExitCode> {
  const { entries } = parseLog(readOwnFile(historyPath(context), "the recorded queries"));
  const gaps = gapsIn(entries, languagesOf(context));
  if (options["json"] === true) context.stdout.write(jsonLine(versioned({ gaps })));
  else if (gaps.length === 0) tell(context, "No gaps: every recorded query led to an article, or none was recorded.");
  else {
    const width = String(gaps.reduce((most, { count }) => Math.max(most, count), 0)).length;
    for (const kind of ["nothing", "unopened"] as const) {
      const lines = gaps
        .filter((gap) => gap.kind === kind)
        .map((gap) => safeLine(`  ${String(gap.count).padStart(width)}  ${describe(gap)}`));
      if (lines.length > 0) context.stdout.write(`${HEADINGS[kind]}\n${lines.join("\n")}\n`);
    }
  }
  return gaps.length === 0 ? EXIT.none : EXIT.ok;
}

/** `reset password (also: pasword reset, 2 more)  [acorn], last on 1 May 2026`. */
function describe({ query, corpus, at, variants }: Gap): string {
  const others = variants.slice(1, 1 + SHOWN).map((variant) => variant.query);
  const more = variants.length - 1 - others.length;
  if (more > 0) others.push(`${more} more`);
  const also = others.length === 0 ? "" : ` (also: ${others.join(", ")})`;
  return `${query}${also}  [${corpus}], last on ${formatDate(at)}`;
}

/** The language of a recorded corpus. Of several that were searched together, and of one that is gone, it is a guess. */
function languagesOf(context: Context): (corpus: string) => string {
  const store = new StoredCorpora(corporaFolder({}, context));
  const languages = new Map(store.list().map(({ name, manifest }) => [name, manifest?.language]));
  return (corpus) => languages.get(corpus) ?? languages.get(corpus.split("+", 1)[0]!) ?? "en";
}
