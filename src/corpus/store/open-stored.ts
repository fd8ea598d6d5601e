import { CompiledIndex } from "../../index/compiled-index.ts";
import { isFaqError } from "../../model/errors.ts";
import { openIndexFile } from "../open-index.ts";
import type { StoredCorpora, StoredFiles } from "./stored-corpora.ts";

/**
 * Opens a stored corpus for searching. An index that is missing, stale, foreign or damaged is built anew from the corpus
 * beside it and stored.
 *
 * @throws FaqError `corpus-unknown`, or what is wrong with the corpus itself.
 */
export async function openStored(corpora: StoredCorpora, name: string): Promise<CompiledIndex> {
  for (let attempt = 0; ; attempt++) {
    const manifest = corpora.manifest(name);
    const files = corpora.files(name, manifest);
    try {
      const index = openIndex(files, manifest.fingerprint);
      if (index !== undefined) return index;
      const { rebuildIndex } = await import("./rebuild-index.ts");
      return CompiledIndex.inMemory(rebuildIndex(files, manifest.fingerprint));
    } catch (error) {
      // An import may have replaced the version between reading the manifest and opening its files.
      if (attempt > 0 || corpora.manifest(name).version === manifest.version) throw error;
    }
  }
}

function openIndex(files: StoredFiles, fingerprint: string): CompiledIndex | undefined {
  try {
    const index = openIndexFile(files.index);
    return Buffer.from(index.fingerprint).toString("hex") === fingerprint ? index : undefined;
  } catch (error) {
    if (isFaqError(error)) return undefined;
    throw error;
  }
}
