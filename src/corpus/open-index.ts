import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { CompiledIndex } from "../index/compiled-index.ts";
import type { ByteSource } from "../index/source.ts";
import { FaqError, isFaqError } from "../model/errors.ts";
import { reasonOf } from "../storage/reason.ts";
import { isSealed } from "./seal.ts";

/** What is known of an index beside its file. */
interface IndexOrigin {
  /** It is a part of the program, as its code is: it isn't checked for damage. Default: where its seal is whole. */
  readonly trusted?: boolean;
  /** See {@link ByteSource.remake}. */
  readonly remake?: () => Uint8Array;
}

/**
 * Opens a compiled index; only what a search needs is read.
 *
 * @throws FaqError `index-damaged` or `corpus-unreadable`.
 */
export function openIndexFile(path: string, { trusted, remake }: IndexOrigin = {}): CompiledIndex {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const stats = fstatSync(file);
    const source = fileSource(path, file, stats.size);
    return new CompiledIndex(remake === undefined ? source : { ...source, remake }, trusted ?? isSealed(path, stats));
  } catch (cause) {
    if (file !== undefined) closeSync(file);
    if (isFaqError(cause)) throw cause;
    throw new FaqError("corpus-unreadable", `${path}: the index can't be read: ${reasonOf(cause)}.`, { cause });
  }
}

/** The file stays open as long as the process: it is read from when more is asked. */
function fileSource(path: string, file: number, size: number): ByteSource {
  if (size > 0xffffffff) throw new FaqError("index-damaged", `${path}: an index can't be larger than 4 GB.`);
  return { name: path, length: size, read: (target, start, end) => readSync(file, target, start, end - start, start) };
}
