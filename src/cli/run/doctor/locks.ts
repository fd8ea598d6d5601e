import { join } from "node:path";
import { folders } from "../../../storage/folders.ts";
import { UNFINISHED } from "../../../storage/leftovers.ts";
import { inspectLock, isAlive } from "../../../storage/lock.ts";
import { namesIn } from "../../../storage/names-in.ts";
import type { Context } from "../../context.ts";
import { corporaFolder } from "../../corpora.ts";
import { type Finding, finding, fine } from "./finding.ts";

/** What killed processes leave: locks, and files that were being written. Neither stops the next writer. */
export function checkLocks(context: Context): Finding[] {
  const findings = places(context).flatMap((folder) =>
    namesIn(folder).flatMap((name) => {
      const path = join(folder, name);
      return name.endsWith(".lock") ? lock(path) : unfinished(path, name);
    }),
  );
  return findings.length > 0 ? findings : [fine("locks", "none left behind")];
}

function places(context: Context): string[] {
  try {
    const { config, data } = folders(context.env);
    return [...new Set([config, data, corporaFolder({}, context)])];
  } catch {
    // No home folder: the folders' own check says so.
    return [];
  }
}

function lock(path: string): Finding[] {
  const { stale, holder, age } = inspectLock(path) ?? { stale: false };
  if (!stale) return [];
  const left =
    holder !== undefined && isAlive(holder)
      ? `is held by process ${holder} for ${Math.round(age! / 1000)} seconds, longer than any change takes`
      : "was left behind by a process that is gone";
  return [finding("locks", `${path} ${left}`, "The next change takes it over; it can be deleted, too.")];
}

function unfinished(path: string, name: string): Finding[] {
  const writer = Number(UNFINISHED.exec(name)?.groups?.["pid"] ?? 0);
  if (writer === 0 || isAlive(writer)) return [];
  return [
    finding(
      "locks",
      `${path} was being written by process ${writer}, which is gone`,
      "It can be deleted: nothing reads it.",
    ),
  ];
}
