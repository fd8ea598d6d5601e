import { clusterAt } from "./width.ts";

/**
 * Breaks a line into lines of at most `columns` columns: at spaces, which are left out there, between wide characters,
 * and inside a word only where it alone is too long.
 *
 * @param text one line, made safe
 * @param columns at least 2, so that a wide character has room
 * @returns half-open ranges of the text, at least one
 */
export function wrap(text: string, columns: number): [start: number, end: number][] {
  const lines: [number, number][] = [];
  let start = 0;
  let width = 0;
  let breakEnd = -1;
  let breakNext = -1;
  let widthAtBreak = 0;
  let i = 0;
  while (i < text.length) {
    const cluster = clusterAt(text, i);
    if (text[i] === " ") {
      if (i === start && lines.length > 0) {
        start = i = cluster.end;
        continue;
      }
      if (breakNext !== i) breakEnd = i;
      breakNext = cluster.end;
      widthAtBreak = width + 1;
    } else if (width + cluster.width > columns && i > start) {
      const atBreak = breakEnd > start;
      lines.push([start, atBreak ? breakEnd : i]);
      start = atBreak ? breakNext : i;
      width = atBreak ? width - widthAtBreak : 0;
      breakEnd = breakNext = -1;
      widthAtBreak = 0;
    } else if (cluster.width === 2 && i > start && breakNext !== i) {
      breakEnd = breakNext = i;
      widthAtBreak = width;
    }
    width += cluster.width;
    i = cluster.end;
  }
  lines.push([start, breakNext === text.length && breakEnd > start ? breakEnd : text.length]);
  return lines;
}
