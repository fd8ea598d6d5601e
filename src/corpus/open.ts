import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { buildIndex } from "../index/build.ts";
import { CompiledIndex } from "../index/compiled-index.ts";
import type { ByteSource } from "../index/source.ts";
import { FaqError } from "../model/errors.ts";
import { parseCorpus } from "./read-corpus.ts";

/**
 * Opens a corpus file for searching: reads, checks and indexes it.
 *
 * @throws FaqError `corpus-unreadable`, `corpus-malformed` or `corpus-invalid`.
 */
export function openCorpusFile(path: string): CompiledIndex {
  const bytes = readCorpusFile(path);
  const fingerprint = createHash("sha256").update(bytes).digest();
  return CompiledIndex.inMemory(buildIndex(parseCorpus(bytes, path), fingerprint));
}

/** @throws FaqError `corpus-unreadable` naming the file and the reason. */
export function readCorpusFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new FaqError("corpus-unreadable", `${path}: the corpus can't be read: ${reasonOf(cause)}.`, {
      hint: "Check the path and that you may read the file.",
      cause,
    });
  }
}

/**
 * Opens a compiled index; only what a search needs is read.
 *
 * @throws FaqError `index-damaged` or `corpus-unreadable`.
 */
export function openIndexFile(path: string): CompiledIndex {
  try {
    return new CompiledIndex(fileSource(path));
  } catch (cause) {
    if (cause instanceof FaqError) throw cause;
    throw new FaqError("corpus-unreadable", `${path}: the index can't be read: ${reasonOf(cause)}.`, { cause });
  }
}

/** The file stays open as long as the process: it is read from when more is asked. */
function fileSource(path: string): ByteSource {
  const file = openSync(path, "r");
  const { size } = fstatSync(file);
  if (size > 0xffffffff) {
    closeSync(file);
    throw new FaqError("index-damaged", `${path}: an index can't be larger than 4 GB.`);
  }
  return { length: size, read: (target, position) => readSync(file, target, 0, target.length, position) };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOTDIR: "a part of the path is a file, not a folder",
  ELOOP: "its symbolic links go round in a circle",
  ENAMETOOLONG: "the path is too long",
};

function reasonOf(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  return (code !== undefined && REASONS[code]) || message;
}
