import { fitWidth } from "./fit-width.ts";
import { textWidth } from "./width.ts";

/** What a stretch of text means; how that looks is decided where it is drawn. */
export type Tone = "accent" | "code" | "good" | "bad" | "link" | "match" | "current";

/** How a run looks. Absent means plain. */
export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly dim?: boolean;
  readonly inverse?: boolean;
  readonly tone?: Tone;
  /** Where the run leads: a web address, or the id of an article of the same corpus. */
  readonly href?: string;
}

/** Text of one look, without line breaks or control characters. */
export interface Run extends Style {
  readonly text: string;
}

/** One row of a terminal. */
export type Line = readonly Run[];

export const EMPTY_LINE: Line = [];

/** A line of one run. */
export function line(text: string, style?: Style): Line {
  return text === "" ? EMPTY_LINE : [{ ...style, text }];
}

/** What a line says, whatever it looks like. */
export function lineText(runs: Line): string {
  let text = "";
  for (const run of runs) text += run.text;
  return text;
}

/** Columns that a line takes. */
export function lineWidth(runs: Line): number {
  let width = 0;
  for (const run of runs) width += textWidth(run.text);
  return width;
}

/** The line cut to a number of columns, its end replaced by an ellipsis where it is too long. */
export function truncate(runs: Line, columns: number, ellipsis = "…"): Line {
  if (lineWidth(runs) <= columns) return runs;
  if (columns <= 0) return EMPTY_LINE;
  const room = columns - textWidth(ellipsis);
  const kept: Run[] = [];
  let width = 0;
  for (const run of runs) {
    const text = fitWidth(run.text, room - width);
    if (text !== "") kept.push(text === run.text ? run : { ...run, text });
    width += textWidth(text);
    if (text !== run.text) break;
  }
  const last = kept.at(-1);
  const end = last === undefined ? { text: ellipsis } : { ...last, text: ellipsis };
  return room < 0 ? line(fitWidth(ellipsis, columns)) : [...kept, end];
}

/** The line with spaces up to a number of columns; longer lines stay as they are. */
export function pad(runs: Line, columns: number): Line {
  const missing = columns - lineWidth(runs);
  return missing > 0 ? [...runs, { text: " ".repeat(missing) }] : runs;
}

/** Two lines on one row, the second at the right edge; the first gives way where both don't fit. */
export function spread(left: Line, right: Line, columns: number, ellipsis = "…"): Line {
  const rightWidth = lineWidth(right);
  if (rightWidth === 0) return truncate(left, columns, ellipsis);
  if (rightWidth + 8 > columns) return truncate(left, columns, ellipsis);
  const room = columns - rightWidth - 1;
  return [...pad(truncate(left, room, ellipsis), room + 1), ...right];
}

/** The same line with a style laid over every run. */
export function restyle(runs: Line, style: Style): Line {
  return runs.map((run) => ({ ...run, ...style }));
}
