import type { MakeDisplay } from "../model/progress.ts";
import type { Searcher } from "../model/searcher.ts";
import { createSearcher } from "../search/searcher.ts";
import type { OpenSearcher } from "./context.ts";
import { withDataFolder } from "./corpora.ts";
import { currentFolder } from "./current-folder.ts";
import { openIndex } from "./open-index.ts";

/**
 * Opens a corpus for searching: see {@link openIndex}.
 *
 * @param dataFolder - holds the imported corpora in the place of FAQ_DATA_DIR
 * @param makeDisplay - makes what shows how far compiling it has come, where that is needed
 * @throws FaqError where it can't be read
 */
export async function openSearcher(
  corpus: string | undefined,
  dataFolder?: string,
  makeDisplay?: MakeDisplay,
): Promise<OpenSearcher> {
  const place = withDataFolder({ env: process.env, cwd: currentFolder() }, dataFolder);
  const index = openIndex(corpus, place, makeDisplay);
  return { ...createSearcher(index), fingerprint: index.fingerprint };
}

/** Opens the bundled help centre. */
export function openBundled(): Searcher {
  return createSearcher(openIndex(undefined, { env: process.env, cwd: currentFolder() }));
}
