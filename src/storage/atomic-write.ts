import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { removeLeftovers } from "./leftovers.ts";
import { statsOf } from "./stats.ts";

/** Files are their owner's alone: they hold customers' words. */
export const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/**
 * Makes a folder and those above it, for their owner alone. One that exists stays as it is. The runtime's own `recursive`
 * never returns where nothing can be made in a folder that is there: in one that was removed, or below `/proc`.
 *
 * @throws the system's error
 */
export function makeFolder(path: string): void {
  if (statsOf(path)?.isDirectory()) return;
  try {
    mkdirSync(path, { mode: FOLDER_MODE });
  } catch (error) {
    if (statsOf(path)?.isDirectory()) return;
    const above = dirname(path);
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    if (!isMissing || above === path || statsOf(above) !== undefined) throw error;
    makeFolder(above);
    makeFolder(path);
  }
}

/**
 * Replaces a file as a whole: whoever reads it, and whatever is cut short when, finds the old content or the new one.
 * Written beside its place, flushed to the disk and renamed. A symbolic link stays, and what it points at is replaced.
 * What writers before left there, having been killed, is removed.
 *
 * @throws the system's error; the old file is untouched then, and nothing is left beside it
 */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path));
  const target = resolveLink(path);
  // See UNFINISHED. Made with `wx`, so a name that is taken harms nothing; `node:crypto` takes longer to load than a search.
  const random = Math.floor(Math.random() * 2 ** 48);
  const name = `.${basename(target)}.${process.pid}.${random.toString(16).padStart(12, "0")}.tmp`;
  const temporary = join(dirname(target), name);
  try {
    const file = openSync(temporary, "wx", FILE_MODE);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(dirname(target));
  removeLeftovers(dirname(target));
}

/** What a symbolic link points at in the end; the path itself where it is none, or leads nowhere. */
export function resolveLink(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Makes the renaming itself durable, where the system can flush folders. */
export function flushFolder(path: string): void {
  try {
    const folder = openSync(path, "r");
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Windows and some network file systems can't.
  }
}

/**
 * Replaces a file of which a part can't be understood, and keeps it as it was under another name. Whatever is cut short
 * when, there is a file by its own name, and nothing is lost.
 *
 * @returns that other name, beside the old one: `history.jsonl` → `history.damaged-2026-06-01T12-00-00-000Z.jsonl`
 * @throws the system's error; nothing has changed then
 */
export function replaceAndKeep(path: string, content: string, now: Date): string {
  const aside = asideOf(path, now);
  try {
    // Of a symbolic link it would make another one, to what is replaced below.
    linkSync(resolveLink(path), aside);
  } catch {
    // Not every file system has links, and none has links into another.
    copyFileSync(path, aside, constants.COPYFILE_EXCL);
  }
  chmodSync(aside, FILE_MODE);
  try {
    writeAtomically(path, content);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
  return aside;
}

/** A name that nothing has yet: what was set aside before stays. */
function asideOf(path: string, now: Date): string {
  const name = basename(path);
  const dot = name.lastIndexOf(".");
  const stamp = now.toISOString().replace(/[:.]/g, "-");
  for (let nth = 1; ; nth++) {
    const stem = `${name.slice(0, dot)}.damaged-${stamp}${nth > 1 ? `-${nth}` : ""}`;
    const aside = join(dirname(path), `${stem}${name.slice(dot)}`);
    if (!existsSync(aside)) return aside;
  }
}
