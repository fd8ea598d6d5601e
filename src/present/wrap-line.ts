import { characters } from "./fit-width.ts";
import type { Line, Run } from "./styled.ts";
import { textWidth } from "./width.ts";

interface Piece {
  readonly run: Run;
  readonly text: string;
  readonly width: number;
  readonly space: boolean;
}

/** East Asian text, which may break between any two characters. */
const IDEOGRAPHIC = /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]|[\ud840-\ud87f][\udc00-\udfff]/;

/**
 * Breaks a line into rows of at most `columns`: at spaces, between East Asian characters, and inside a word only
 * where the word alone is too long. Spaces at a break are dropped; at least one row comes out.
 */
export function wrapLine(runs: Line, columns: number): Line[] {
  const width = Math.max(1, columns);
  const rows: Run[][] = [[]];
  let used = 0;
  let pendingSpaces: Piece[] = [];
  let word: Piece[] = [];

  const flushWord = (): void => {
    if (word.length === 0) return;
    const wordWidth = sum(word);
    const gap = sum(pendingSpaces);
    if (used > 0 && used + gap + wordWidth > width) {
      rows.push([]);
      used = 0;
    } else if (gap > 0 && (used > 0 || rows.length === 1)) {
      for (const piece of pendingSpaces) append(rows.at(-1)!, piece.run, piece.text);
      used += gap;
    }
    pendingSpaces = [];
    for (const piece of word) {
      if (used + piece.width <= width) {
        append(rows.at(-1)!, piece.run, piece.text);
        used += piece.width;
        continue;
      }
      for (const grapheme of characters(piece.text)) {
        const graphemeWidth = textWidth(grapheme);
        if (used > 0 && used + graphemeWidth > width) {
          rows.push([]);
          used = 0;
        }
        append(rows.at(-1)!, piece.run, grapheme);
        used += graphemeWidth;
      }
    }
    word = [];
  };

  for (const piece of pieces(runs)) {
    if (piece.space) {
      flushWord();
      pendingSpaces.push(piece);
    } else if (piece.width > 1 && IDEOGRAPHIC.test(piece.text)) {
      flushWord();
      word.push(piece);
      flushWord();
    } else {
      word.push(piece);
    }
  }
  flushWord();
  return rows;
}

function sum(list: readonly Piece[]): number {
  let width = 0;
  for (const piece of list) width += piece.width;
  return width;
}

function append(row: Run[], run: Run, text: string): void {
  const last = row.at(-1);
  if (last !== undefined && sameStyle(last, run)) row[row.length - 1] = { ...last, text: last.text + text };
  else row.push(text === run.text ? run : { ...run, text });
}

function sameStyle(a: Run, b: Run): boolean {
  return (
    a.tone === b.tone &&
    a.href === b.href &&
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.dim === b.dim &&
    a.strike === b.strike &&
    a.underline === b.underline &&
    a.inverse === b.inverse
  );
}

function* pieces(runs: Line): Generator<Piece> {
  for (const run of runs) {
    for (const part of run.text.match(/ +|[^ ]+/g) ?? []) {
      const space = part[0] === " ";
      if (space || !IDEOGRAPHIC.test(part)) {
        yield { run, text: part, width: textWidth(part), space };
      } else {
        yield* characters(part).map((text) => ({ run, text, width: textWidth(text), space }));
      }
    }
  }
}
