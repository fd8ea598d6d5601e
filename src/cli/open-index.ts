import { openIndexFile } from "../corpus/open-index.ts";
import type { CompiledIndex } from "../index/compiled-index.ts";
import type { MakeDisplay } from "../model/progress.ts";
import { below } from "../storage/below.ts";
import { BUNDLED } from "./bundled.ts";
import type { Place } from "./context.ts";
import { openOwnCorpus } from "./open-own-corpus.ts";

/** The bundled help centre, compiled when the program is built, lies beside the built program. */
const BUNDLED_INDEX = below(import.meta.dirname, "help-center.idx");

/**
 * Opens a corpus. What compiles one is loaded only where there is no index of it.
 *
 * @param corpus - the name of an imported corpus, or a corpus file, or several with commas between them; without one, the
 *   bundled help centre
 * @param makeDisplay - makes what shows how far compiling it has come, where that is needed
 * @throws FaqError where it can't be read
 */
export function openIndex(corpus: string | undefined, place: Place, makeDisplay?: MakeDisplay): CompiledIndex {
  if (corpus === undefined || corpus === BUNDLED) return openIndexFile(BUNDLED_INDEX, { trusted: true });
  return openOwnCorpus(corpus, place, makeDisplay);
}
