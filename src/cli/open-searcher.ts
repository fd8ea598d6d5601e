import { join } from "node:path";
import { openIndexFile } from "../corpus/open-index.ts";
import type { Searcher } from "../model/searcher.ts";
import { createSearcher } from "../search/searcher.ts";

/** The bundled help centre, compiled when the program is built, lies beside the built program. */
const BUNDLED_INDEX = join(import.meta.dirname, "help-center.idx");

/**
 * Opens a corpus for searching. Reading and indexing a corpus file is loaded only where one is given.
 *
 * @param path a corpus file; without one, the bundled help centre
 * @throws FaqError where it can't be read
 */
export async function openSearcher(path: string | undefined): Promise<Searcher> {
  if (path === undefined) return createSearcher(openIndexFile(BUNDLED_INDEX));
  const { openCorpusFile } = await import("../corpus/open.ts");
  return createSearcher(openCorpusFile(path));
}
