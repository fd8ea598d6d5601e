import { readFileSync, type Stats, statSync } from "node:fs";
import { writeAtomically } from "../storage/atomic-write.ts";
import { pause } from "../storage/pause.ts";

/**
 * Beside an index stands its seal: what the system said of the file once all of it had been written and flushed. While
 * it says the same nothing has written to the file since, and its blocks are believed without their checksums. Whatever
 * is written to the file breaks the seal, and so does a copy or a backup that is put back: each block is checked then.
 */
export const sealPath = (index: string) => `${index}.seal`;

/** Two changes of a file within this time may have the same time, by the steps of the system's clock, in milliseconds. */
const CLOCK_STEP = 20;

/** A file system that gives whole seconds may not show a change at all, in milliseconds. */
const COARSE = 1_000;

/**
 * Seals an index that this process has just written and flushed to the disk.
 *
 * @throws the system's error.
 */
export function sealIndex(index: string): void {
  const written = statSync(index);
  pause(CLOCK_STEP);
  const seal = sealOf(statSync(index));
  if (seal === sealOf(written) && written.ctimeMs % COARSE !== 0) writeAtomically(sealPath(index), seal);
}

/** Whether an index is as it was when it was sealed, by what the system says of its file. */
export function isSealed(index: string, stats: Stats): boolean {
  try {
    return readFileSync(sealPath(index), "utf8") === sealOf(stats);
  } catch {
    return false;
  }
}

/** A program can set the time of the last write back, but not that of the last change. */
function sealOf({ size, ino, mtimeMs, ctimeMs }: Stats): string {
  return `${size} ${ino} ${mtimeMs} ${ctimeMs}\n`;
}
