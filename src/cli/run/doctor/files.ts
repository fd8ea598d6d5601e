import { readFileSync, statSync } from "node:fs";
import { parsePins } from "../../../history/file-pins.ts";
import { parseLog } from "../../../history/log.ts";
import { SETTINGS } from "../../../history/setting-keys.ts";
import { plural } from "../../../present/plural.ts";
import { parseObject } from "../../../storage/parse-object.ts";
import type { Context } from "../../context.ts";
import { historyPath, pinsPath, settingsPath } from "../../user-files.ts";
import { broken, type Finding, finding, fine, messageOf } from "./finding.ts";

/** The user's own files, looked at without repairing them as a search would. */
export function checkFiles(context: Context): Finding[] {
  return [
    checkFile("settings", () => settingsPath(context), readSettings),
    checkFile("recent queries", () => historyPath(context), readHistory),
    checkFile("pins", () => pinsPath(context), readPins),
  ];
}

function checkFile(subject: string, place: () => string, check: (text: string, path: string) => Finding): Finding {
  try {
    const path = place();
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return fine(subject, "none yet");
    const result = check(readFileSync(path, "utf8"), path);
    if (result.health !== "fine" || process.platform === "win32" || (stats.mode & 0o077) === 0) return result;
    return finding(subject, `${path} can be read by others`, `chmod 600 '${path}' keeps it to yourself.`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR") return fine(subject, "none: its folder can't be made");
    return broken(subject, `can't be read: ${messageOf(error)}`, "Check the file and its folder.");
  }
}

function readSettings(text: string, path: string): Finding {
  const values = parseObject(text);
  if (values === undefined)
    return finding("settings", `${path} isn't a JSON object, so no query is recorded`, "Mend that file, or delete it.");
  for (const { key, accepts, expected } of SETTINGS) {
    if (Object.hasOwn(values, key) && !accepts(values[key]))
      return finding("settings", `${key} in ${path} isn't ${expected}`, `faq config unset ${key}`);
  }
  return fine("settings", path);
}

function readHistory(text: string, path: string): Finding {
  const { entries, damaged } = parseLog(text);
  if (damaged === 0) return fine("recent queries", `${path}, ${plural(entries.length, "line")}`);
  return finding(
    "recent queries",
    `${plural(damaged, "line")} of ${path} can't be read`,
    "faq recent keeps the readable ones and sets the file as it is aside.",
  );
}

function readPins(text: string, path: string): Finding {
  if (parsePins(text) !== undefined) return fine("pins", path);
  return finding("pins", `${path} doesn't hold lists of ids`, "The next faq pin or unpin sets it aside.");
}
