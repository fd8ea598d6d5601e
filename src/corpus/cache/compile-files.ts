import { createHash } from "node:crypto";
import { CompiledIndex } from "../../index/compiled-index.ts";
import { FaqError } from "../../model/errors.ts";
import type { MakeDisplay } from "../../model/progress.ts";
import { writeAtomically } from "../../storage/atomic-write.ts";
import { compileCorpus } from "../compile/compile-corpus.ts";
import { isSettled } from "../file-state.ts";
import { joinCorpora } from "../join-corpora.ts";
import { openKeptIndex } from "../kept-index.ts";
import { readCorpusFile, readImported } from "../open.ts";
import { parseCorpus } from "../read-corpus.ts";
import { sealIndex } from "../seal.ts";
import { keepWithin } from "./kept-indexes.ts";
import { formatNote, indexPath, isSame, markUsed, type Note, notePath } from "./note.ts";

/** A corpus file that is to be searched. */
export interface CorpusFile {
  readonly path: string;
  /** The path, or the name, as it was given: for messages. */
  readonly given: string;
  /** SHA-256, in hexadecimal, of a file that has to be what was imported. */
  readonly fingerprint?: string;
}

/** What was read of corpus files, and its digest. */
interface Content {
  readonly files: readonly { readonly given: string; readonly bytes: Uint8Array }[];
  /** SHA-256 of one file; of several files the SHA-256 of theirs. */
  readonly digest: Buffer;
}

/**
 * Compiles corpus files without keeping anything.
 *
 * @param makeDisplay - called for a display of progress.
 * @throws FaqError where one can't be read, or isn't a corpus.
 */
export function compileFiles(files: readonly CorpusFile[], makeDisplay?: MakeDisplay): CompiledIndex {
  return CompiledIndex.inMemory(build(read(files), makeDisplay));
}

/**
 * Opens the index of what the files hold now, which may be in the cache already, or compiles it; and notes in the cache
 * which one it is, where that can be written.
 *
 * @param seen - what the files looked like, before they are read.
 * @param before - what was noted about them.
 * @param makeDisplay - called for a display of progress where compiling is needed.
 * @throws FaqError where a file can't be read, or isn't a corpus.
 */
export function compileAndKeep(
  files: readonly CorpusFile[],
  seen: Omit<Note, "index">,
  before: Note | undefined,
  cache: string,
  makeDisplay?: MakeDisplay,
): CompiledIndex {
  const content = read(files);
  const digest = content.digest.toString("hex");
  const path = indexPath(cache, digest);
  const kept = openKeptIndex(path, digest, () => recompile(files, digest, cache));
  const bytes = kept === undefined ? build(content, makeDisplay) : undefined;
  try {
    if (bytes !== undefined) writeSealed(path, bytes);
    const note = notePath(cache, files);
    // A note that proves no more than the last one isn't worth a write.
    const isKnown = before?.index === digest && isSame(before.sources, seen.sources);
    if (isKnown && !seen.sources.every((state) => isSettled(state, seen.checked))) markUsed(note);
    else writeAtomically(note, formatNote({ ...seen, index: digest }));
    if (bytes !== undefined) keepWithin(cache);
  } catch {
    // Without a cache the files are read again the next time.
  }
  return kept ?? CompiledIndex.inMemory(bytes!);
}

/**
 * Compiles files again whose index in the cache is damaged, and replaces it.
 *
 * @throws FaqError where a file can't be read, isn't a corpus, or has changed since.
 */
export function recompile(files: readonly CorpusFile[], digest: string, cache: string): Uint8Array {
  const content = read(files);
  const path = indexPath(cache, digest);
  if (content.digest.toString("hex") !== digest)
    throw new FaqError("index-damaged", `${path}: the index is damaged, and its corpus has changed meanwhile.`, {
      hint: "Ask again: it is compiled anew.",
    });
  const bytes = build(content);
  try {
    writeSealed(path, bytes);
  } catch {
    // It is noticed and compiled again the next time.
  }
  return bytes;
}

function writeSealed(path: string, bytes: Uint8Array): void {
  writeAtomically(path, bytes);
  sealIndex(path);
}

function read(files: readonly CorpusFile[]): Content {
  const contents = files.map(({ path, given, fingerprint }) => {
    return {
      given,
      bytes: fingerprint === undefined ? readCorpusFile(path, given) : readImported(path, fingerprint, given),
    };
  });
  const digests = contents.map(({ bytes }) => createHash("sha256").update(bytes).digest());
  const [first] = digests;
  const digest = digests.length === 1 ? first! : createHash("sha256").update(Buffer.concat(digests)).digest();
  return { files: contents, digest };
}

function build({ files, digest }: Content, makeDisplay?: MakeDisplay): Uint8Array<ArrayBuffer> {
  const display = makeDisplay?.();
  try {
    const corpora = files.map(({ bytes, given }) => parseCorpus(bytes, given));
    return compileCorpus(corpora.length === 1 ? corpora[0]! : joinCorpora(corpora), () => digest, display?.show);
  } finally {
    display?.end();
  }
}
