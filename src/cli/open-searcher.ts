import { join } from "node:path";
import { openIndexFile } from "../corpus/open-index.ts";
import type { Searcher } from "../model/searcher.ts";
import { createSearcher } from "../search/searcher.ts";
import { BUNDLED } from "./bundled.ts";
import { withDataFolder } from "./corpora.ts";
import { openOwnCorpus } from "./open-own-corpus.ts";

/** The bundled help centre, compiled when the program is built, lies beside the built program. */
const BUNDLED_INDEX = join(import.meta.dirname, "help-center.idx");

/**
 * Opens a corpus for searching. What compiles a corpus is loaded only where there is no index of it.
 *
 * @param corpus the name of an imported corpus, or a corpus file, or several with commas between them; without one, the
 *   bundled help centre
 * @param dataFolder holds the imported corpora in the place of FAQ_DATA_DIR
 * @throws FaqError where it can't be read
 */
export async function openSearcher(corpus: string | undefined, dataFolder?: string): Promise<Searcher> {
  if (corpus === undefined || corpus === BUNDLED)
    return createSearcher(openIndexFile(BUNDLED_INDEX, { trusted: true }));
  return createSearcher(openOwnCorpus(corpus, withDataFolder({ env: process.env, cwd: process.cwd() }, dataFolder)));
}
