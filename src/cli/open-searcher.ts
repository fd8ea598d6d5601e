import type { Searcher } from "../model/searcher.ts";
import { createSearcher } from "../search/searcher.ts";
import { withDataFolder } from "./corpora.ts";
import { openIndex } from "./open-index.ts";

/**
 * Opens a corpus for searching: see {@link openIndex}.
 *
 * @param dataFolder holds the imported corpora in the place of FAQ_DATA_DIR
 * @throws FaqError where it can't be read
 */
export async function openSearcher(corpus: string | undefined, dataFolder?: string): Promise<Searcher> {
  return createSearcher(openIndex(corpus, withDataFolder({ env: process.env, cwd: process.cwd() }, dataFolder)));
}

/** Opens the bundled help centre. */
export function openBundled(): Searcher {
  return createSearcher(openIndex(undefined, { env: process.env, cwd: process.cwd() }));
}
