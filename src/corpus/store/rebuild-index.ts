import { buildIndex } from "../../index/build.ts";
import { writeAtomically } from "../../storage/atomic-write.ts";
import { readCorpusFile } from "../open.ts";
import { parseCorpus } from "../read-corpus.ts";
import { sealIndex } from "../seal.ts";
import type { StoredFiles } from "./stored-corpora.ts";

/**
 * Compiles a stored corpus and stores the index beside it, where that can be done.
 *
 * @throws FaqError where the corpus file can't be read.
 */
export function rebuildIndex(files: StoredFiles, fingerprint: string): Uint8Array<ArrayBuffer> {
  const corpus = parseCorpus(readCorpusFile(files.corpus), files.corpus);
  const bytes = buildIndex(corpus, Buffer.from(fingerprint, "hex"));
  try {
    writeAtomically(files.index, bytes);
    sealIndex(files.index);
  } catch {
    // A folder that can't be written is no reason not to answer.
  }
  return bytes;
}
