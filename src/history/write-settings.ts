import { chmodSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import Conf from "conf";
import { FaqError, isFaqError } from "../model/errors.ts";
import { FILE_MODE, makeFolder } from "../storage/atomic-write.ts";
import { removeLeftovers } from "../storage/leftovers.ts";
import { withLock } from "../storage/lock.ts";
import { parseJson, parseObject } from "../storage/parse-object.ts";
import { reasonAt } from "../storage/reason.ts";
import { statsOf } from "../storage/stats.ts";
import type { SettingKey, Settings } from "./setting-keys.ts";

/**
 * Changes one setting, undefined giving it its default again. The others, also those of other versions of the program,
 * stay as they are.
 *
 * @throws FaqError of code `io` where the file can't be written, or isn't a JSON object: whoever wrote it has to mend it
 */
export function writeSetting<K extends SettingKey>(path: string, key: K, value: Settings[K] | undefined): void {
  const folder = dirname(path);
  try {
    makeFolder(folder);
    // Conf writes the whole file from what it has read: of two processes one would undo the other's change.
    withLock(`${path}.lock`, () => {
      if (statsOf(path) !== undefined && parseObject(readFileSync(path, "utf8")) === undefined) throw notAnObject(path);
      const conf = new Conf<Record<string, unknown>>({
        cwd: folder,
        configName: basename(path, ".json"),
        configFileMode: FILE_MODE,
        accessPropertiesByDotNotation: false,
        deserialize: (text) => parseJson(text) as Record<string, unknown>,
      });
      if (value === undefined) conf.delete(key);
      else conf.set(key, value);
      chmodSync(path, FILE_MODE);
      removeLeftovers(folder);
    });
  } catch (error) {
    if (isFaqError(error)) throw error;
    throw new FaqError("io", `The settings can't be written: ${reasonAt(error)}.`, { cause: error });
  }
}

const notAnObject = (path: string) =>
  new FaqError("io", `The settings in ${path} aren't a JSON object.`, { hint: "Mend that file, or delete it." });
