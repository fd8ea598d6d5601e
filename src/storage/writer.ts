import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { FILE_MODE } from "./atomic-write.ts";
import { below } from "./below.ts";
import { isAlive } from "./lock.ts";

/** The file that says in a folder which process is writing it. */
const noteIn = (folder: string) => below(folder, "writer");

/**
 * Runs `action`, which writes a folder's files. If the process is killed meanwhile, {@link isWriterGone} tells.
 *
 * @returns what `action` returns
 * @throws the system's error where the folder can't be written
 */
export function asWriterOf<T>(folder: string, action: () => T): T {
  writeFileSync(noteIn(folder), JSON.stringify({ pid: process.pid, host: hostname() }), { mode: FILE_MODE });
  const result = action();
  rmSync(noteIn(folder));
  return result;
}

/** Whether a folder was being written by a process of this machine that is gone. False where that isn't known. */
export function isWriterGone(folder: string): boolean {
  try {
    const { pid, host } = JSON.parse(readFileSync(noteIn(folder), "utf8")) as { pid?: unknown; host?: unknown };
    return host === hostname() && typeof pid === "number" && Number.isInteger(pid) && !isAlive(pid);
  } catch {
    return false;
  }
}
