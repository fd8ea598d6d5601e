import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CorpusFile } from "../corpus/cache/compile-files.ts";
import { openCorpusFiles } from "../corpus/cache/open-files.ts";
import { openStored } from "../corpus/store/open-stored.ts";
import { StoredCorpora } from "../corpus/store/stored-corpora.ts";
import type { CompiledIndex } from "../index/compiled-index.ts";
import { FaqError } from "../model/errors.ts";
import type { MakeDisplay } from "../model/progress.ts";
import { BUNDLED } from "./bundled.ts";
import type { Context } from "./context.ts";
import { corporaFolder, indexCache } from "./corpora.ts";

/** The bundled help centre's articles, beside the built program's folder. */
const bundledCorpus = () => join(import.meta.dirname, "../data/help-center.json");

type Place = Pick<Context, "env" | "cwd">;

/**
 * Opens a corpus of the user's own: an imported one by its name, or a corpus file by its path; or several as one, with
 * commas between them.
 *
 * @param makeDisplay makes what shows how far compiling it has come, where that is needed
 * @throws FaqError where there is none, or where it can't be read
 */
export function openOwnCorpus(corpus: string, context: Place, makeDisplay?: MakeDisplay): CompiledIndex {
  const corpora = new StoredCorpora(corporaFolder({}, context));
  const names = namesIn(corpus, context);
  const [only = corpus] = names;
  if (names.length < 2 && isStoredName(only, corpora, context)) return openStored(corpora, only, makeDisplay);
  return openCorpusFiles(
    names.map((name) => fileOf(name, corpora, context)),
    indexCache(context),
    makeDisplay,
  );
}

/** What stands between the commas. The path of a file may have commas of its own. */
function namesIn(corpora: string, { cwd }: Place): readonly string[] {
  const parts = corpora.split(",");
  const names = new Set<string>();
  for (let from = 0; from < parts.length; ) {
    let to = parts.length;
    while (to > from + 1 && !isFile(parts.slice(from, to).join(","), cwd)) to--;
    names.add(parts.slice(from, to).join(","));
    from = to;
  }
  if (names.size > 1) names.delete("");
  return [...names];
}

const isFile = (path: string, cwd: string) => isPath(path) && existsSync(resolve(cwd, path));

/** A corpus's file: an imported one's is its version's, and so another one after each import. */
function fileOf(name: string, corpora: StoredCorpora, context: Place): CorpusFile {
  if (name === "-" || /^https?:\/\//i.test(name))
    throw new FaqError("corpus-unknown", `${name}: only a file or an imported corpus can be searched.`, {
      hint: `faq import ${name} --name NAME makes a corpus of it.`,
    });
  if (name === BUNDLED) return { name, path: bundledCorpus() };
  if (isStoredName(name, corpora, context)) return { name, path: resolve(context.cwd, corpora.files(name).corpus) };
  return { name, path: resolve(context.cwd, name) };
}

/** The names of all imported corpora that can be read. */
export function importedNames(context: Place): string[] {
  return new StoredCorpora(corporaFolder({}, context))
    .list()
    .filter(({ problem }) => problem === null)
    .map(({ name }) => name);
}

function isPath(corpus: string): boolean {
  return corpus.includes("/") || corpus.includes("\\") || corpus.toLowerCase().endsWith(".json");
}

/** A name that is none of an imported corpus may still be a file's, here in this folder. */
function isStoredName(corpus: string, corpora: StoredCorpora, { cwd }: Place): boolean {
  if (corpus === BUNDLED || corpus === "-" || isPath(corpus)) return false;
  return corpora.has(corpus) || !existsSync(resolve(cwd, corpus));
}
