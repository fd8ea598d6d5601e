import type { Searcher } from "../../model/searcher.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { settingsOf } from "../user-files.ts";

/**
 * Opens the corpus that is meant: `--corpus`, else FAQ_CORPUS, else the setting, else the bundled help centre.
 *
 * @throws FaqError where it can't be read
 */
export async function openFor(options: Invocation["options"], context: Context): Promise<Searcher> {
  const option = options["corpus"];
  const path = typeof option === "string" ? option : context.env["FAQ_CORPUS"] || (await settingsOf(context)).corpus;
  return context.openSearcher(path ?? undefined);
}
