import type { MakeDisplay, ProgressDisplay } from "../../model/progress.ts";
import { writeAtomically } from "../../storage/atomic-write.ts";
import { compileCorpus } from "../compile/compile-corpus.ts";
import { readImported } from "../open.ts";
import { parseCorpus } from "../read-corpus.ts";
import { sealIndex } from "../seal.ts";
import type { StoredFiles } from "./stored-corpora.ts";

/**
 * Compiles a stored corpus and stores the index beside it, where that can be done.
 *
 * @param makeDisplay - of how far that has come.
 * @throws FaqError where the corpus file can't be read, or isn't what was imported.
 */
export function rebuildIndex(
  files: StoredFiles,
  fingerprint: string,
  makeDisplay?: MakeDisplay,
): Uint8Array<ArrayBuffer> {
  const bytes = build(files, fingerprint, makeDisplay?.());
  try {
    writeAtomically(files.index, bytes);
    sealIndex(files.index);
  } catch {
    // A folder that can't be written is no reason not to answer.
  }
  return bytes;
}

function build(files: StoredFiles, fingerprint: string, display?: ProgressDisplay): Uint8Array<ArrayBuffer> {
  try {
    const corpus = parseCorpus(readImported(files.corpus, fingerprint), files.corpus);
    return compileCorpus(corpus, () => Buffer.from(fingerprint, "hex"), display?.show);
  } finally {
    display?.end();
  }
}
