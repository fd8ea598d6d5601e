import { rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { namesIn } from "./names-in.ts";

/** A file that is written beside its place, to be renamed, with the writer's process in its name. */
export const UNFINISHED = /^\.(?<name>.+)\.(?<pid>\d+)\.[0-9a-f]{12}\.tmp$/;

/** The same of the library that writes the settings. */
const UNFINISHED_SETTINGS = /\.json\.tmp-\d{10}[0-9a-f]{6}$/;

/** No file is being written for so long, in milliseconds. */
const ABANDONED_AFTER = 600_000;

/** Removes from a folder the unfinished files that killed processes left there. What can't be removed stays. */
export function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    if (!UNFINISHED.test(name) && !UNFINISHED_SETTINGS.test(name)) continue;
    try {
      const path = join(folder, name);
      if (Date.now() - statSync(path).mtimeMs > ABANDONED_AFTER) rmSync(path, { force: true });
    } catch {
      // Another process was faster, or it isn't ours: it harms nobody.
    }
  }
}

/**
 * Removes what killed writers of one file left, however lately: its lock has to be held.
 *
 * @throws the system's error
 */
export function removeUnfinished(path: string): void {
  const folder = dirname(path);
  for (const name of namesIn(folder)) {
    if (UNFINISHED.exec(name)?.groups?.["name"] === basename(path)) rmSync(join(folder, name), { force: true });
  }
}
