import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, sep } from "node:path";
import { UNFINISHED } from "../../storage/leftovers.ts";
import { isMissing } from "../../storage/missing.ts";
import { statsOf } from "../../storage/stats.ts";
import { sealPath } from "../seal.ts";
import { INDEX_NAME, indexPath, NOTE_NAME, readNote } from "./note.ts";

/** How much the cache may hold; what was used last stays, whatever its size. */
interface Bounds {
  readonly indexes: number;
  readonly bytes: number;
}

export const BOUNDS: Bounds = { indexes: 64, bytes: 1_000_000_000 };

/** An index in the cache. */
export interface KeptIndex {
  /** The corpus files it was compiled from. */
  readonly files: readonly string[];
  readonly path: string;
  readonly bytes: number;
  /** When it was last used for these files, in milliseconds since 1970. */
  readonly used: number;
}

/**
 * The indexes in the cache, the one used last first. Files with the same content share an index: it is there for each.
 *
 * @throws the system's error for a folder that can't be read.
 */
export function keptIndexes(cache: string): KeptIndex[] {
  return notesIn(cache).flatMap(({ kept }) => kept ?? []);
}

/** How many bytes some indexes take. */
export function bytesOf(indexes: readonly KeptIndex[]): number {
  const sizes = new Map(indexes.map(({ path, bytes }) => [path, bytes]));
  return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/**
 * Empties the cache. Files that aren't its own stay.
 *
 * @throws the system's error.
 */
export function clearKeptIndexes(cache: string): void {
  for (const name of namesIn(cache)) {
    if (NOTE_NAME.test(name) || INDEX_NAME.test(name) || UNFINISHED.test(name))
      rmSync(join(cache, name), { force: true });
  }
}

/**
 * Removes the indexes of the corpus files in a folder: whoever deletes a corpus means its text.
 *
 * @throws the system's error.
 */
export function forgetIndexesOf(folder: string, cache: string): void {
  for (const { path, kept } of notesIn(cache)) {
    if (kept?.files.some((file) => file.startsWith(join(folder, sep)))) rmSync(path, { force: true });
  }
  keepWithin(cache);
}

/**
 * Removes what was used longest ago until the cache is within its bounds, and what belongs to nothing: an imported corpus's
 * file goes with each update, and nobody could ask for its index any more.
 */
export function keepWithin(cache: string, { indexes, bytes }: Bounds = BOUNDS): void {
  const paths = new Set<string>();
  let count = 0;
  let total = 0;
  for (const { path, kept } of notesIn(cache)) {
    if (kept === undefined || !kept.files.every(existsSync)) continue;
    const more = paths.has(kept.path) ? 0 : kept.bytes;
    if (count > 0 && (count === indexes || total + more > bytes)) continue;
    paths.add(path).add(kept.path).add(sealPath(kept.path));
    total += more;
    count++;
  }
  for (const name of namesIn(cache)) {
    const path = join(cache, name);
    if ((NOTE_NAME.test(name) || INDEX_NAME.test(name)) && !paths.has(path)) rmSync(path, { force: true });
  }
}

/** Each note, the one used last first, and the index it speaks of, where there is one. */
function notesIn(cache: string): { path: string; kept: KeptIndex | undefined }[] {
  return namesIn(cache)
    .filter((name) => NOTE_NAME.test(name))
    .map((name) => join(cache, name))
    .map((path) => ({ path, used: modified(path) }))
    .sort((a, b) => b.used - a.used || (a.path < b.path ? -1 : 1))
    .map(({ path, used }) => ({ path, kept: indexOf(path, used, cache) }));
}

function indexOf(note: string, used: number, cache: string): KeptIndex | undefined {
  const read = readNote(note);
  if (read === undefined) return undefined;
  const path = indexPath(cache, read.index);
  const stats = statsOf(path);
  return stats && { files: read.sources.map((source) => source.path), path, bytes: stats.size, used };
}

function namesIn(cache: string): string[] {
  try {
    return readdirSync(cache);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** 0 for what is gone. */
const modified = (path: string) => statsOf(path)?.mtimeMs ?? 0;
