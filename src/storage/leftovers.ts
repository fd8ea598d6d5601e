import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** A file that is written beside its place, to be renamed, with the writer's process in its name. */
export const UNFINISHED = /^\..+\.(\d+)\.[0-9a-f]{12}\.tmp$/;

/** The same of the library that writes the settings. */
const UNFINISHED_SETTINGS = /\.json\.tmp-\d{10}[0-9a-f]{6}$/;

/** No file is being written for so long, in milliseconds. */
const ABANDONED_AFTER = 600_000;

/** Removes from a folder the unfinished files that killed processes left there. What can't be removed stays. */
export function removeLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (UNFINISHED.test(name) || UNFINISHED_SETTINGS.test(name)) removeAbandoned(join(folder, name));
    }
  } catch {
    // Another process was faster, or the folder can't be read: they harm nobody.
  }
}

function removeAbandoned(path: string): void {
  if (Date.now() - statSync(path).mtimeMs > ABANDONED_AFTER) rmSync(path, { force: true });
}
