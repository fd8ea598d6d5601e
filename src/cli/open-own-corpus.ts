import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { CorpusFile } from "../corpus/cache/compile-files.ts";
import { openCorpusFiles } from "../corpus/cache/open-files.ts";
import { openStored } from "../corpus/store/open-stored.ts";
import { StoredCorpora, type StoredCorpus } from "../corpus/store/stored-corpora.ts";
import type { CompiledIndex } from "../index/compiled-index.ts";
import { FaqError } from "../model/errors.ts";
import type { MakeDisplay } from "../model/progress.ts";
import { BUNDLED, bundledCorpus } from "./bundled.ts";
import type { Place } from "./context.ts";
import { corporaFolder, indexCache } from "./corpora.ts";
import { corpusNames, isPath } from "./corpus-names.ts";

/**
 * Opens a corpus of the user's own: an imported one by its name, or a corpus file by its path; or several as one, with
 * commas between them.
 *
 * @param makeDisplay - makes what shows how far compiling it has come, where that is needed
 * @throws FaqError where there is none, or where it can't be read
 */
export function openOwnCorpus(corpus: string, place: Place, makeDisplay?: MakeDisplay): CompiledIndex {
  const names = corpusNames(corpus, place.cwd);
  const [only = corpus] = names;
  if (names.length < 2 && isStoredName(only, place)) return openStored(storedCorpora(place), only, makeDisplay);
  for (let attempt = 0; ; attempt++) {
    const files = names.map((given) => fileOf(given, place));
    try {
      return openCorpusFiles(files, indexCache(place), makeDisplay);
    } catch (error) {
      // An import may have replaced a version between reading its manifest and opening its file.
      if (attempt > 0 || files.every(({ given, path }) => fileOf(given, place).path === path)) throw error;
    }
  }
}

/** A corpus's file: an imported one's is its version's, and so another one after each import. */
function fileOf(given: string, place: Place): CorpusFile {
  if (given === "-" || /^https?:\/\//i.test(given))
    throw new FaqError("corpus-unknown", `${given}: only a file or an imported corpus can be searched.`, {
      hint: `faq import ${given} --name NAME makes a corpus of it.`,
    });
  if (given === BUNDLED) return { given, path: bundledCorpus() };
  if (isStoredName(given, place)) {
    const corpora = storedCorpora(place);
    const manifest = corpora.manifest(given);
    const { corpus } = corpora.files(given, manifest);
    return { given, path: resolve(place.cwd, corpus), fingerprint: manifest.fingerprint };
  }
  return { given, path: resolve(place.cwd, given) };
}

/** All imported corpora, also those whose manifests can't be read. */
export const importedCorpora = (place: Place): readonly StoredCorpus[] => storedCorpora(place).list();

/** @throws FaqError for a user without a home folder, who may still search a file */
const storedCorpora = (place: Place) => new StoredCorpora(corporaFolder({}, place));

/** A name that is none of an imported corpus may still be a file's, here in this folder. */
function isStoredName(corpus: string, place: Place): boolean {
  if (corpus === BUNDLED || corpus === "-" || isPath(corpus)) return false;
  return storedCorpora(place).has(corpus) || !existsSync(resolve(place.cwd, corpus));
}
