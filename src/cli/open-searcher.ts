import { FaqError } from "../model/errors.ts";
import type { Searcher } from "../model/searcher.ts";

/**
 * Opens a corpus for searching.
 *
 * @param path a corpus file; without one, the bundled help centre
 * @throws FaqError where it can't be read
 */
export function openSearcher(path: string | undefined): Searcher {
  throw new FaqError("corpus-unknown", `There is no corpus ${path ?? "in this build"}.`);
}
