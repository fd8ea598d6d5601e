import type { Searcher } from "../../model/searcher.ts";
import { chosenCorpus } from "../chosen-corpus.ts";
import type { Context } from "../context.ts";
import { dataFolderOf } from "../corpora.ts";
import type { Invocation } from "../definition.ts";

/**
 * Opens the corpora that are meant: see {@link chosenCorpus}. Several are searched as one.
 *
 * @throws FaqError where one can't be read
 */
export async function openFor(options: Invocation["options"], context: Context): Promise<Searcher> {
  return context.openSearcher(await chosenCorpus(options, context), dataFolderOf(options));
}
