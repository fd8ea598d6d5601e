import { readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { FILE_MODE } from "./atomic-write.ts";
import { below } from "./below.ts";
import { isAlive } from "./lock.ts";

/** The file that says in a folder which process has made it. */
const noteIn = (folder: string) => below(folder, "writer");

/**
 * Notes in a folder that this process writes it, for good: whoever finds it and doesn't need it can tell whether it is
 * still being written.
 *
 * @throws the system's error where the folder can't be written
 */
export function noteWriter(folder: string): void {
  writeFileSync(noteIn(folder), JSON.stringify({ pid: process.pid, host: hostname() }), { mode: FILE_MODE });
}

/** Whether a folder was written by a process of this machine that is gone. False where that isn't known. */
export function isWriterGone(folder: string): boolean {
  try {
    const { pid, host } = JSON.parse(readFileSync(noteIn(folder), "utf8")) as { pid?: unknown; host?: unknown };
    return host === hostname() && typeof pid === "number" && Number.isInteger(pid) && !isAlive(pid);
  } catch {
    return false;
  }
}
