import { FaqError } from "../../model/errors.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { PAGE_SIZE } from "../../model/search.ts";
import { jsonLine, recentDocument } from "../../present/json.ts";
import { plainRecent } from "../../present/plain.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { tell } from "../report.ts";
import { historyPath, openHistory } from "../user-files.ts";
import { parseCount } from "../values.ts";
import { readOwnFile } from "./own-file.ts";

/** `faq recent`. */
export async function run({ options }: Invocation, context: Context): Promise<ExitCode> {
  const { limit, remove, clear, json } = options;
  if (clear === true && remove !== undefined) throw new FaqError("usage", "--clear can't be combined with --remove.");
  const count = limit === undefined ? PAGE_SIZE : parseCount("--limit", String(limit));
  const history = await openHistory(context);
  if (clear === true) {
    history.clear();
    return EXIT.ok;
  }
  if (typeof remove === "string") {
    if (history.remove(remove)) return EXIT.ok;
    tell(context, `${JSON.stringify(remove)} isn't among the recent queries.`);
    return EXIT.none;
  }
  // The history warns of a file that it can't read, and has no queries then.
  readOwnFile(historyPath(context), "the recent queries");
  const recent = history.recent(count);
  if (json === true) context.stdout.write(jsonLine(recentDocument(recent)));
  else if (recent.length > 0) context.stdout.write(plainRecent(recent));
  else
    tell(context, history.enabled ? "No queries yet." : "No queries: recording is off (faq config set history true).");
  return recent.length > 0 ? EXIT.ok : EXIT.none;
}
