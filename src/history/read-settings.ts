import { readFileSync } from "node:fs";
import { setAside } from "../storage/atomic-write.ts";
import { isMissing } from "../storage/missing.ts";
import { parseObject } from "../storage/parse-object.ts";
import { reasonAt, reasonOf } from "../storage/reason.ts";
import { SETTINGS, type Settings } from "./setting-keys.ts";

/**
 * Reads what the user has set, without loading the library that writes it. A file that isn't a JSON object is set aside,
 * a value that isn't allowed is passed over; each is told in one warning, and the answer goes on with the defaults.
 */
export function readSettings(path: string, now: Date, warn: (message: string) => void): Partial<Settings> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (!isMissing(error)) warn(`the settings can't be read: ${reasonAt(error)}`);
    return {};
  }
  const values = parseObject(text);
  if (values === undefined) {
    try {
      warn(`the settings can't be understood; the file is kept as ${setAside(path, now)}`);
    } catch (error) {
      warn(`the settings in ${path} can't be understood, nor set aside: ${reasonOf(error)}`);
    }
    return {};
  }
  const settings: Record<string, unknown> = {};
  for (const { key, expected, accepts } of SETTINGS) {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (value === undefined) continue;
    if (accepts(value)) settings[key] = value;
    else warn(`the setting ${key} in ${path} is ${JSON.stringify(value)}, not ${expected}; its default is used`);
  }
  return settings as Partial<Settings>;
}
