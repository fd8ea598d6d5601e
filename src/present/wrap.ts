import { clusterAt } from "./width.ts";

/**
 * Breaks a line into lines of at most `columns` columns: at spaces, which are left out there, beside wide characters,
 * and inside a word only where it alone is too long. Spaces at the beginning stay, those at the end go.
 *
 * @param text - one line, made safe
 * @param columns - at least 2, so that a wide character has room
 * @returns half-open ranges of the text, at least one
 */
export function wrap(text: string, columns: number): [start: number, end: number][] {
  const lines: [number, number][] = [];
  let start = 0;
  let width = 0;
  // The last place to break at: where the line would end, where the next would begin, and the width up to there.
  let breakEnd = 0;
  let breakNext = 0;
  let breakWidth = 0;
  let wasWide = false;
  for (let i = 0; i < text.length; ) {
    const cluster = clusterAt(text, i);
    const isWide = cluster.width === 2;
    if (text[i] === " ") {
      if (breakNext !== i || i === start) breakEnd = i;
      breakNext = cluster.end;
      breakWidth = width + 1;
    } else {
      if ((isWide || wasWide) && breakNext !== i) {
        breakEnd = breakNext = i;
        breakWidth = width;
      }
      if (width + cluster.width > columns && i > start) {
        const canBreak = breakEnd > start;
        lines.push([start, canBreak ? breakEnd : i]);
        start = canBreak ? breakNext : i;
        width = canBreak ? width - breakWidth : 0;
        breakEnd = breakNext = start;
      }
    }
    wasWide = isWide;
    width += cluster.width;
    i = cluster.end;
  }
  lines.push([start, breakNext === text.length && breakEnd > start ? breakEnd : text.length]);
  return lines;
}
