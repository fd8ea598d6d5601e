import { createHash } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildIndex } from "../../index/build.ts";
import { CompiledIndex } from "../../index/compiled-index.ts";
import { isFaqError } from "../../model/errors.ts";
import { writeAtomically } from "../../storage/atomic-write.ts";
import { readCorpusFile } from "../open.ts";
import { openIndexFile } from "../open-index.ts";
import { parseCorpus } from "../read-corpus.ts";
import { joinCorpora } from "./join-corpora.ts";

/** A corpus file, and what tells whether it has changed. */
export interface CorpusFile {
  readonly path: string;
  /** A digest of the content, or anything else that changes with it. */
  readonly fingerprint: string;
}

/** More indexes of several corpora than these aren't kept. */
const KEPT = 8;

/**
 * Opens several corpora for one search. Their common index is compiled once and kept until one of them changes.
 *
 * @param cache - a folder whose content may go at any time.
 * @throws FaqError where a corpus can't be read.
 */
export function openTogether(files: readonly CorpusFile[], cache: string): CompiledIndex {
  const fingerprint = createHash("sha256").update(JSON.stringify(files)).digest();
  const path = join(cache, `${fingerprint.toString("hex").slice(0, 32)}.faq`);
  const kept = openKept(path, fingerprint);
  if (kept !== undefined) return kept;
  const corpora = files.map((file) => parseCorpus(readCorpusFile(file.path), file.path));
  const bytes = buildIndex(joinCorpora(corpora), fingerprint);
  try {
    writeAtomically(path, bytes);
    forgetOldest(cache);
  } catch {
    // Without a cache it is compiled again the next time.
  }
  return CompiledIndex.inMemory(bytes);
}

function openKept(path: string, fingerprint: Buffer): CompiledIndex | undefined {
  try {
    const index = openIndexFile(path);
    return fingerprint.equals(index.fingerprint) ? index : undefined;
  } catch (error) {
    if (isFaqError(error)) return undefined;
    throw error;
  }
}

function forgetOldest(cache: string): void {
  const paths = readdirSync(cache)
    .filter((name) => name.endsWith(".faq"))
    .map((name) => join(cache, name));
  const age = new Map(paths.map((path) => [path, statSync(path).mtimeMs]));
  for (const path of paths.sort((a, b) => age.get(b)! - age.get(a)!).slice(KEPT)) rmSync(path, { force: true });
}
