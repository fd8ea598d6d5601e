import { clusterAt, textWidth } from "./width.ts";

/** The longest beginning of a text, in whole characters, that fits into a number of columns. */
export function fitWidth(text: string, columns: number): string {
  // No character takes more columns than it has UTF-16 units, but for wide ones of one unit.
  if (text.length * 2 <= columns) return text;
  let width = 0;
  let end = 0;
  while (end < text.length) {
    const cluster = clusterAt(text, end);
    width += cluster.width;
    if (width > columns) break;
    end = cluster.end;
  }
  return text.slice(0, end);
}

/** The longest end of a text, in whole characters, that fits into a number of columns. */
export function fitWidthEnd(text: string, columns: number): string {
  let width = textWidth(text);
  let start = 0;
  while (width > columns) {
    const cluster = clusterAt(text, start);
    width -= cluster.width;
    start = cluster.end;
  }
  return text.slice(start);
}

/** What a person takes for the characters of a text, in order. */
export function characters(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    const { end } = clusterAt(text, start);
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}
