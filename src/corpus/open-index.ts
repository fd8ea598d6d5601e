import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { CompiledIndex } from "../index/compiled-index.ts";
import type { ByteSource } from "../index/source.ts";
import { FaqError } from "../model/errors.ts";
import { reasonOf } from "./reason.ts";

/**
 * Opens a compiled index; only what a search needs is read.
 *
 * @param trusted - the index is a part of the program, as its code is: it isn't checked for damage.
 * @throws FaqError `index-damaged` or `corpus-unreadable`.
 */
export function openIndexFile(path: string, trusted = false): CompiledIndex {
  try {
    return new CompiledIndex(fileSource(path), trusted);
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
  return { name: path, length: size, read: (target, position) => readSync(file, target, 0, target.length, position) };
}
