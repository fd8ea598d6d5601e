import { FaqError } from "../model/errors.ts";
import type { ProcessContext } from "./context.ts";
import { dataFolderOf, withDataFolder } from "./corpora.ts";
import type { Invocation } from "./definition.ts";
import { importedNames } from "./open-own-corpus.ts";
import { settingsOf } from "./user-files.ts";

/**
 * The corpora that are meant: `--all`, else `--corpus`, else FAQ_CORPUS, else the setting; several have commas between
 * them. Undefined for the bundled help centre.
 *
 * @throws FaqError where `--all` means none, or contradicts `--corpus`
 */
export async function chosenCorpus(
  options: Invocation["options"],
  context: ProcessContext,
): Promise<string | undefined> {
  const option = options["corpus"];
  const given = Array.isArray(option) ? option.join(",") : option;
  if (options["all"] === true) {
    if (given !== undefined) throw new FaqError("usage", "--all can't be combined with --corpus.");
    const names = importedNames(withDataFolder(context, dataFolderOf(options)));
    if (names.length > 0) return names.join(",");
    throw new FaqError("corpus-unknown", "There are no corpora yet.", { hint: "faq import adds one." });
  }
  if (typeof given === "string") return given;
  return context.env["FAQ_CORPUS"] || ((await settingsOf(context)).corpus ?? undefined);
}
