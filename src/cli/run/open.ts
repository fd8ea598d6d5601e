import type { Searcher } from "../../model/searcher.ts";
import { chosenCorpus } from "../chosen-corpus.ts";
import type { Context, Output } from "../context.ts";
import { dataFolderOf } from "../corpora.ts";
import type { Invocation } from "../definition.ts";
import { displayFor } from "./display-for.ts";

/**
 * Opens the corpora that are meant: see {@link chosenCorpus}. Several are searched as one. Who waits for one to be
 * compiled sees how far that has come.
 *
 * @param stderr - where the context's own keeps what is written for later
 * @throws FaqError where one can't be read
 */
export async function openFor(
  options: Invocation["options"],
  context: Context,
  stderr: Output = context.stderr,
): Promise<Searcher> {
  const corpus = await chosenCorpus(options, context);
  // The bundled one is compiled already.
  const makeDisplay = corpus === undefined ? undefined : await displayFor(options, context, stderr);
  return context.openSearcher(corpus, dataFolderOf(options), makeDisplay);
}
