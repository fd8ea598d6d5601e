import { resolve } from "node:path";
import { FaqError } from "../model/errors.ts";
import { below } from "../storage/below.ts";
import { folders } from "../storage/folders.ts";
import type { Place } from "./context.ts";
import type { Invocation } from "./definition.ts";

/**
 * What `--data-dir` says, if it is given.
 *
 * @throws FaqError where it is empty, as where a script's variable isn't set: it would mean the folder one is in
 */
export function dataFolderOf(options: Invocation["options"]): string | undefined {
  const given = options["data-dir"];
  if (given === "") throw new FaqError("usage", "--data-dir names no folder.");
  return typeof given === "string" ? given : undefined;
}

/** A place whose data folder is another one, where one is named. */
export function withDataFolder({ env, cwd }: Place, folder: string | undefined): Place {
  return { cwd, env: folder === undefined ? env : { ...env, FAQ_DATA_DIR: resolve(cwd, folder) } };
}

/** The folder of the named corpora: in `--data-dir`, else in the user's data folder. */
export function corporaFolder(options: Invocation["options"], place: Place): string {
  return below(folders(withDataFolder(place, dataFolderOf(options)).env).data, "corpora");
}

/** The folder of the indexes that were compiled from corpus files; undefined for a user without a home folder. */
export function indexCache({ env }: Place): string | undefined {
  try {
    return below(folders(env).cache, "indexes");
  } catch {
    return undefined;
  }
}
