import { EMPTY_LINE, type Line, lineText } from "../present/styled.ts";
import { letters } from "./document.ts";

/** The row at which an article laid out anew has the text that was at `row` before; takes time in proportion to the rows. */
export function samePlace(before: readonly Line[], row: number, lines: readonly Line[]): number {
  if (row === 0) return 0;
  let above = 0;
  for (const runs of before.slice(0, row)) above += lettersOf(runs);
  // A row without letters stands before the text that follows it; a row of text is that text.
  const empty = lettersOf(before[row] ?? EMPTY_LINE) === 0;
  let at = 0;
  let passed = 0;
  for (; at < lines.length - 1; at++) {
    const through = passed + lettersOf(lines[at]!);
    if (empty ? passed >= above : through > above) break;
    passed = through;
  }
  return at;
}

/** How many letters a row has: spaces and rules differ from one width to another. */
function lettersOf(runs: Line): number {
  return letters(lineText(runs)).length;
}
