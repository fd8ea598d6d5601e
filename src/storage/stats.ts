import { type Stats, statSync } from "node:fs";

/**
 * What the system says of a path, links followed. Undefined where it says nothing, be it that nothing is there or that it
 * can't be looked at: why, reading the file tells.
 */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
