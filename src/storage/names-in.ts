import { readdirSync } from "node:fs";

/** The names of what is in a folder; none where it isn't there or can't be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
