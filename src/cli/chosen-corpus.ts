import { FaqError } from "../model/errors.ts";
import type { ProcessContext } from "./context.ts";
import { dataFolderOf, withDataFolder } from "./corpora.ts";
import type { Invocation } from "./definition.ts";
import { importedCorpora } from "./open-own-corpus.ts";
import { warn } from "./report.ts";
import { settingsOf } from "./user-files.ts";

/**
 * The corpora that are meant: `--all`, else `--corpus`, else FAQ_CORPUS, else the setting; several have commas between
 * them. Undefined for the bundled help centre.
 *
 * @throws FaqError where `--all` means none or contradicts `--corpus`, or that is empty
 */
export async function chosenCorpus(
  options: Invocation["options"],
  context: ProcessContext,
): Promise<string | undefined> {
  const option = options["corpus"];
  const given = Array.isArray(option) ? option.join(",") : option;
  if (options["all"] === true) {
    if (given !== undefined) throw new FaqError("usage", "--all can't be combined with --corpus.");
    const corpora = importedCorpora(withDataFolder(context, dataFolderOf(options)));
    for (const { problem } of corpora) if (problem !== null) warn(context, `left out: ${problem}`);
    const readable = corpora.filter(({ problem }) => problem === null).map(({ name }) => name);
    if (readable.length > 0) return readable.join(",");
    throw new FaqError("corpus-unknown", "There are no corpora yet.", { hint: "faq import adds one." });
  }
  const chosen = given ?? (context.env["FAQ_CORPUS"] || (await settingsOf(context)).corpus);
  if (typeof chosen !== "string") return undefined;
  if (chosen.replaceAll(",", "") !== "") return chosen;
  const where = given !== undefined ? "--corpus" : context.env["FAQ_CORPUS"] ? "FAQ_CORPUS" : "The setting corpus";
  throw new FaqError("usage", `${where} names no corpus.`, { hint: "faq corpus list prints what can be named there." });
}
