import { readFileSync } from "node:fs";
import { isMissing } from "../storage/missing.ts";
import { parseObject } from "../storage/parse-object.ts";
import { reasonAt } from "../storage/reason.ts";
import { SETTINGS, type Settings } from "./setting-keys.ts";

/** Whoever has switched recording off must not be recorded because nothing says so any more. */
const UNREADABLE: Partial<Settings> = { history: false };

/**
 * Reads what the user has set, without loading the library that writes it, and without touching the file. What can't be
 * understood is told in a warning and counts as not set, but for `history`, which counts as off.
 */
export function readSettings(path: string, warn: (message: string) => void): Partial<Settings> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return {};
    warn(`the settings can't be read, so no query is recorded: ${reasonAt(error)}`);
    return UNREADABLE;
  }
  const values = parseObject(text);
  if (values === undefined) {
    warn(`the settings in ${path} aren't a JSON object: the defaults are used, and no query is recorded`);
    return UNREADABLE;
  }
  const settings: Record<string, unknown> = {};
  for (const { key, expected, accepts } of SETTINGS) {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (value === undefined) continue;
    if (accepts(value)) settings[key] = value;
    else {
      const instead = key === "history" ? "no query is recorded" : "its default is used";
      warn(`the setting ${key} in ${path} is ${JSON.stringify(value)}, not ${expected}; ${instead}`);
      if (key === "history") settings[key] = false;
    }
  }
  return settings as Partial<Settings>;
}
