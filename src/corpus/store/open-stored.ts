import { createRequire } from "node:module";
import { CompiledIndex } from "../../index/compiled-index.ts";
import type { MakeDisplay } from "../../model/progress.ts";
import { openKeptIndex } from "../kept-index.ts";
import type { StoredCorpora } from "./stored-corpora.ts";

const require = createRequire(import.meta.url);

/**
 * Opens a stored corpus for searching. An index that is missing, stale, foreign or damaged is built anew from the corpus
 * beside it and stored.
 *
 * @param makeDisplay - called for a display of progress where building is needed at once: damage that is noticed later
 * is mended without.
 * @throws FaqError `corpus-unknown`, or what is wrong with the corpus itself.
 */
export function openStored(corpora: StoredCorpora, name: string, makeDisplay?: MakeDisplay): CompiledIndex {
  for (let attempt = 0; ; attempt++) {
    const manifest = corpora.manifest(name);
    const files = corpora.files(name, manifest);
    const rebuild = (make?: MakeDisplay) => {
      const { rebuildIndex } = require("./rebuild-index.ts") as typeof import("./rebuild-index.ts");
      return rebuildIndex(files, manifest.fingerprint, make);
    };
    try {
      const remake = () => rebuild();
      return openKeptIndex(files.index, manifest.fingerprint, remake) ?? CompiledIndex.inMemory(rebuild(makeDisplay));
    } catch (error) {
      // An import may have replaced the version between reading the manifest and opening its files.
      if (attempt > 0 || corpora.manifest(name).version === manifest.version) throw error;
    }
  }
}
