/** What Ink has noted to write on its grid. */
type Operation =
  | {
      readonly type: "write";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly transformers: readonly ((line: string, index: number) => string)[];
    }
  | { readonly type: "clip" | "unclip" };

/**
 * The rows of a screen of which each is one text from its first column, whose styles end in it. Ink takes every text
 * apart into cells twice, lays them on a grid and puts it together again: two thirds of what it does for a frame, and for
 * such a screen in vain.
 *
 * @returns undefined where texts share a row, are indented, clipped or of several rows
 */
export function wholeRows(operations: readonly Operation[], height: number): readonly string[] | undefined {
  const rows = Array.from({ length: height }, () => "");
  const written = new Set<number>();
  for (const operation of operations) {
    if (operation.type !== "write") return undefined;
    const { x, y, text, transformers } = operation;
    if (x !== 0 || !(y in rows) || written.has(y) || text.includes("\n")) return undefined;
    written.add(y);
    rows[y] = transformers.reduce((line, transform) => transform(line, 0), text).trimEnd();
  }
  return rows;
}
