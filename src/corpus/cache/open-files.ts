import { createRequire } from "node:module";
import type { CompiledIndex } from "../../index/compiled-index.ts";
import type { MakeDisplay } from "../../model/progress.ts";
import { stateOf } from "../file-state.ts";
import { openKeptIndex } from "../kept-index.ts";
import type { CorpusFile } from "./compile-files.ts";
import { indexPath, markUsed, notePath, proves, readNote } from "./note.ts";

const require = createRequire(import.meta.url);

/**
 * Opens corpus files for searching: one, or several joined into one corpus. Their index is compiled once and kept in the
 * cache; while what the system says of the files proves that they haven't changed, they aren't read.
 *
 * @param cache - a folder whose content may go at any time; undefined where there can be none.
 * @param makeDisplay - called for a display of progress where compiling is needed.
 * @throws FaqError `corpus-unreadable`, `corpus-malformed` or `corpus-invalid`.
 */
export function openCorpusFiles(
  files: readonly CorpusFile[],
  cache: string | undefined,
  makeDisplay?: MakeDisplay,
): CompiledIndex {
  const checked = Date.now();
  const sources = files.flatMap(({ path }) => stateOf(path) ?? []);
  if (cache === undefined || sources.length < files.length) return compiler().compileFiles(files, makeDisplay);
  const path = notePath(cache, files);
  const note = readNote(path);
  if (note !== undefined && proves(note, sources)) {
    const { index } = note;
    const remake = () => compiler().recompile(files, index, cache);
    const kept = openKeptIndex(indexPath(cache, index), index, remake);
    if (kept !== undefined) {
      markUsed(path);
      return kept;
    }
  }
  return compiler().compileAndKeep(files, { sources, checked }, note, cache, makeDisplay);
}

/** Loaded where something has to be read and compiled. */
const compiler = () => require("./compile-files.ts") as typeof import("./compile-files.ts");
