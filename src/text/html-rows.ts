const INVISIBLE = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s{0,20}>|$)/gi;
const ROW_END = /<\/(?:p|div|li|tr|h[1-6]|ul|ol|table|section)\s*>|<br\b[^<>]*>/gi;
const TAG = /<[a-zA-Z/!?][^<>]*>/g;

/** The text of a piece of HTML, a row for each paragraph, item or row; character references and white space stay. */
export function htmlRows(html: string): string[] {
  return html
    .replace(INVISIBLE, " ")
    .replace(ROW_END, "\n")
    .split("\n")
    .map((row) => row.replace(TAG, " "));
}
