import type { Context } from "../context.ts";

/** The locale that decides how text is encoded: POSIX takes the first of these that is set and not empty. */
export function localeOf(env: Context["env"]): string {
  return env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "";
}

/** Whether the terminal shows more than ASCII. Windows and macOS do, whatever the locale. */
export function showsUnicode(env: Context["env"], platform: NodeJS.Platform = process.platform): boolean {
  return platform === "win32" || platform === "darwin" || /utf-?8/i.test(localeOf(env));
}
