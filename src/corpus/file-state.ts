import { statsOf } from "../storage/stats.ts";

/** What the system says of a file: enough to tell in most cases, without reading it, that it hasn't changed. */
export interface FileState {
  readonly path: string;
  readonly size: number;
  /** When its content was written and when anything of it was changed, in milliseconds since 1970. */
  readonly modified: number;
  /** A program can set the first time back, but not this one. */
  readonly changed: number;
  readonly inode: number;
}

/** A file changed within this time of being read may have changed again without a later time, in milliseconds. */
export const CLOCK_STEP = 2_000;

/** Undefined for what isn't there or is no regular file: a pipe gives its content once. */
export function stateOf(path: string): FileState | undefined {
  const stats = statsOf(path);
  if (!stats?.isFile()) return undefined;
  return { path, size: stats.size, modified: stats.mtimeMs, changed: stats.ctimeMs, inode: stats.ino };
}

/** Whether every later change of a file that was read at a time shows in its state. */
export function isSettled({ modified, changed }: FileState, read: number): boolean {
  return Math.max(modified, changed) < read - CLOCK_STEP;
}
