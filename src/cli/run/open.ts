import { FaqError } from "../../model/errors.ts";
import type { Searcher } from "../../model/searcher.ts";
import type { Context } from "../context.ts";
import { dataFolderOf, withDataFolder } from "../corpora.ts";
import type { Invocation } from "../definition.ts";
import { importedNames } from "../open-own-corpus.ts";
import { settingsOf } from "../user-files.ts";

/**
 * Opens the corpora that are meant: `--all`, else `--corpus`, else FAQ_CORPUS, else the setting, else the bundled help
 * centre. Several, with commas between them, are searched as one.
 *
 * @throws FaqError where one can't be read
 */
export async function openFor(options: Invocation["options"], context: Context): Promise<Searcher> {
  const option = options["corpus"];
  const given = Array.isArray(option) ? option.join(",") : option;
  const folder = dataFolderOf(options);
  if (options["all"] === true) {
    if (given !== undefined) throw new FaqError("usage", "--all can't be combined with --corpus.");
    const names = importedNames(withDataFolder(context, folder));
    if (names.length > 0) return context.openSearcher(names.join(","), folder);
    throw new FaqError("corpus-unknown", "There are no corpora yet.", { hint: "faq import adds one." });
  }
  const corpus = typeof given === "string" ? given : context.env["FAQ_CORPUS"] || (await settingsOf(context)).corpus;
  return context.openSearcher(corpus ?? undefined, folder);
}
