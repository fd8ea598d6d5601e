import { decodeEntities } from "./load.ts";

const INVISIBLE = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s{0,20}>|$)/gi;
const LINE_END = /<\/(?:p|div|li|tr|h[1-6]|ul|ol|table|section)\s*>|<br\b[^<>]*>/gi;
const TAG = /<[a-zA-Z/!?][^<>]*>/g;

/** The text of a piece of HTML, a line for each paragraph, item or row. */
export function htmlLines(html: string): string[] {
  return html
    .replace(INVISIBLE, " ")
    .replace(LINE_END, "\n")
    .split("\n")
    .map((row) => decodeEntities(row.replace(TAG, " ")).replace(/\s+/g, " ").trim())
    .filter((row) => row !== "");
}
