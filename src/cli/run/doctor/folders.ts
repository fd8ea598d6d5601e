import { accessSync, constants, statSync } from "node:fs";
import { dirname } from "node:path";
import { type Folders, folders } from "../../../storage/folders.ts";
import type { Context } from "../../context.ts";
import { broken, type Finding, finding, fine, messageOf } from "./finding.ts";

const KINDS = {
  config: "settings",
  data: "recent queries, pins and corpora",
  cache: "what can be made again",
} as const;

/** The folders of the user's files: whether they can be written, and by whom they can be read. */
export function checkFolders({ env }: Pick<Context, "env">): Finding[] {
  return (Object.keys(KINDS) as (keyof Folders)[]).map((kind) => {
    const subject = `${kind} folder`;
    try {
      return checkFolder(subject, folders(env)[kind], KINDS[kind], `FAQ_${kind.toUpperCase()}_DIR`);
    } catch (error) {
      return finding(subject, messageOf(error), `Set FAQ_${kind.toUpperCase()}_DIR to a folder that can be written.`);
    }
  });
}

function checkFolder(subject: string, path: string, holds: string, variable: string): Finding {
  const elsewhere = `Make it writable, or set ${variable} to a folder that is; until then ${holds} can't be kept.`;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    const above = existingAbove(path);
    return isWritable(above)
      ? fine(subject, `${path} is made when it is needed`)
      : finding(subject, `${path} can't be made: ${above} can't be written`, elsewhere);
  }
  if (!stats.isDirectory()) return broken(subject, `${path} is a file`, `Move it away, or set ${variable}.`);
  if (!isWritable(path)) return finding(subject, `${path} can't be written`, elsewhere);
  if (process.platform !== "win32" && (stats.mode & 0o077) !== 0)
    return finding(subject, `${path} can be entered by others`, `chmod 700 '${path}' keeps ${holds} to yourself.`);
  return fine(subject, path);
}

function existingAbove(path: string): string {
  let above = dirname(path);
  while (statSync(above, { throwIfNoEntry: false }) === undefined && dirname(above) !== above) above = dirname(above);
  return above;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
