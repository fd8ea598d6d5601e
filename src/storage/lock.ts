import {
  closeSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { FaqError } from "../model/errors.ts";
import { FILE_MODE, makeFolder } from "./atomic-write.ts";
import { pause } from "./pause.ts";

/** A lock whose file can't be read yet or any more, or names another machine, is believed for so many milliseconds. */
const UNKNOWN_HOLDER_STALE_AFTER = 10_000;

/** A lock counts as left behind, though its holder seems alive, after more milliseconds than any holder needs. */
const STALE_AFTER = 60_000;

/** Longer than a lock of an unknown holder is believed, so that nobody gives up on one that a killed process left. */
const PATIENCE = 15_000;

/**
 * Runs `action` while no other process does so under the same lock file. A holder that was killed is noticed at once (its
 * process is gone) and its lock broken, by one process only.
 *
 * @param patience - how long to wait for another holder, in milliseconds
 * @returns what `action` returns
 * @throws FaqError of code `io` when another process held the lock all the time; the system's error where no lock file can
 *   be written
 */
export function withLock<T>(path: string, action: () => T, patience = PATIENCE): T {
  // A process takes one lock after the other, so that the time tells them apart: `node:crypto` takes longer to load than a
  // query to record.
  const token = JSON.stringify({ pid: process.pid, host: hostname(), at: performance.timeOrigin + performance.now() });
  makeFolder(dirname(path));
  acquire(path, token, patience);
  try {
    return action();
  } finally {
    if (read(path) === token) rmSync(path, { force: true });
  }
}

/** What a lock says of itself. */
interface LockState {
  /** Whether the next process that wants the lock breaks it. */
  readonly stale: boolean;
  /** The holder's process; missing where that is of another machine, or can't be read. */
  readonly holder?: number;
  /** Milliseconds since it was taken. */
  readonly age?: number;
}

/** Looks at a lock without touching it; undefined where there is none. */
export function inspectLock(path: string): LockState | undefined {
  const token = read(path);
  if (token === undefined) return undefined;
  const holder = parse(token);
  const state = { stale: isStale(path, token), age: age(path) };
  return holder?.host === hostname() ? { ...state, holder: holder.pid } : state;
}

function acquire(path: string, token: string, patience: number): void {
  const deadline = performance.now() + patience;
  for (let wait = 1; !create(path, token); wait = Math.min(wait * 2, 25)) {
    if (isStale(path, read(path))) breakLock(path);
    else if (performance.now() > deadline) {
      throw new FaqError("io", `Another faq process has held ${path} for ${patience / 1000} seconds.`, {
        hint: "If none is running, delete that file.",
      });
    } else pause(wait * (0.5 + Math.random()));
  }
}

/**
 * Makes a lock that says who holds it, in one step: a symbolic link to the holder's token, which leads nowhere. A file
 * is first empty, and whoever is killed then leaves a lock of which nobody knows the holder; it has to do where the
 * system has no links.
 *
 * @returns false where there is a lock
 */
function create(path: string, content: string): boolean {
  try {
    symlinkSync(content, path);
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
  }
  try {
    const file = openSync(path, "wx", FILE_MODE);
    try {
      writeFileSync(file, content);
    } catch (error) {
      // A full disk has room for a name, and a lock without a holder would hold everybody up.
      rmSync(path, { force: true });
      throw error;
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

const isTaken = (error: unknown) => (error as NodeJS.ErrnoException).code === "EEXIST";

/**
 * Removes a lock that was left behind. Between finding it stale and removing it, another process may have done the same
 * and taken the lock anew: so only the holder of a second lock may remove, after looking again.
 */
function breakLock(path: string): void {
  const guard = `${path}.break`;
  if (!create(guard, String(process.pid))) {
    if (age(guard) > UNKNOWN_HOLDER_STALE_AFTER) rmSync(guard, { force: true });
    else pause(2);
    return;
  }
  try {
    if (isStale(path, read(path))) rmSync(path, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

function isStale(path: string, token: string | undefined): boolean {
  if (token === undefined) return false;
  const holder = parse(token);
  if (holder?.host !== hostname()) return age(path) > UNKNOWN_HOLDER_STALE_AFTER;
  return !isAlive(holder.pid) || age(path) > STALE_AFTER;
}

function parse(token: string): { pid: number; host: string } | undefined {
  try {
    const { pid, host } = JSON.parse(token) as { pid?: unknown; host?: unknown };
    return Number.isInteger(pid) && typeof host === "string" ? { pid: pid as number, host } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process of this machine is there, whoever's it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** Undefined where there is no such file. */
function read(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch (error) {
    // No link but a file, or nothing.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
  }
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** Milliseconds since the file was written; 0 where it is gone. */
function age(path: string): number {
  const file = lstatSync(path, { throwIfNoEntry: false });
  return file === undefined ? 0 : Date.now() - file.mtimeMs;
}
