import type { CompiledIndex } from "../index/compiled-index.ts";
import { isFaqError } from "../model/errors.ts";
import { openIndexFile } from "./open-index.ts";

/**
 * Opens an index that was kept; undefined where it is missing, of another version, of another corpus, or cut short.
 *
 * @param fingerprint - of the corpus that it must have been compiled from, in hexadecimal.
 * @param remake - makes the same index anew: a damaged page is taken from it.
 */
export function openKeptIndex(path: string, fingerprint: string, remake: () => Uint8Array): CompiledIndex | undefined {
  try {
    const index = openIndexFile(path, { remake });
    return Buffer.from(index.fingerprint).toString("hex") === fingerprint ? index : undefined;
  } catch (error) {
    if (isFaqError(error)) return undefined;
    throw error;
  }
}
