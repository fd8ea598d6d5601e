import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { openStored } from "../corpus/store/open-stored.ts";
import { StoredCorpora } from "../corpus/store/stored-corpora.ts";
import type { CompiledIndex } from "../index/compiled-index.ts";
import { folders } from "../storage/folders.ts";
import { BUNDLED } from "./bundled.ts";
import type { Context } from "./context.ts";
import { corporaFolder } from "./corpora.ts";

/** The bundled help centre's articles, beside the built program's folder. */
const BUNDLED_CORPUS = join(import.meta.dirname, "../data/help-center.json");

type Place = Pick<Context, "env" | "cwd">;

/**
 * Opens a corpus of the user's own: an imported one by its name, or a corpus file by its path; or several as one, with
 * commas between them.
 *
 * @throws FaqError where there is none, or where it can't be read
 */
export async function openOwnCorpus(corpus: string, context: Place): Promise<CompiledIndex> {
  const corpora = new StoredCorpora(corporaFolder({}, context));
  if (corpus.includes(",") && !existsSync(corpus)) return openSeveral(corpus.split(",").filter(Boolean), context);
  if (isStoredName(corpus, corpora)) return openStored(corpora, corpus);
  const { openCorpusFile } = await import("../corpus/open.ts");
  return openCorpusFile(corpus);
}

async function openSeveral(names: readonly string[], context: Place): Promise<CompiledIndex> {
  const corpora = new StoredCorpora(corporaFolder({}, context));
  const files = [...new Set(names)].map((name) => {
    if (!isStoredName(name, corpora)) {
      const path = name === BUNDLED ? BUNDLED_CORPUS : resolve(context.cwd, name);
      const stats = statSync(path, { throwIfNoEntry: false });
      return { path, fingerprint: `${stats?.size} ${stats?.mtimeMs} ${stats?.ctimeMs}` };
    }
    const manifest = corpora.manifest(name);
    return { path: corpora.files(name, manifest).corpus, fingerprint: manifest.fingerprint };
  });
  const { openTogether } = await import("../corpus/store/open-together.ts");
  return openTogether(files, join(folders(context.env).cache, "together"));
}

/** The names of all imported corpora that can be read. */
export function importedNames(context: Place): string[] {
  return new StoredCorpora(corporaFolder({}, context))
    .list()
    .filter(({ problem }) => problem === null)
    .map(({ name }) => name);
}

/** A name that is none of an imported corpus may still be a file's, here in this folder. */
function isStoredName(corpus: string, corpora: StoredCorpora): boolean {
  if (corpus === BUNDLED || /[/\\]|\.json$/i.test(corpus)) return false;
  return corpora.has(corpus) || !existsSync(corpus);
}
