import { type Line, line, lineText, lineWidth, pad } from "../styled.ts";
import { wrapLine } from "../wrap-line.ts";
import type { Block } from "./blocks.ts";
import { type MarkdownOptions, signsOf } from "./options.ts";

type Table = Extract<Block, { kind: "table" }>;

/** Below this many columns a cell breaks words so often that a list of `header: value` reads better. */
const MIN_COLUMN = 8;

/**
 * A table fitted to the width: columns as wide as they need, narrowed fairly, or one row a cell where all is lost, and where
 * rows are read out.
 */
export function layoutTable(table: Table, options: MarkdownOptions, decorate: (row: Line) => Line): Line[] {
  const header = table.header.map(decorate);
  const rows = table.rows.map((row) => row.map(decorate));
  const signs = signsOf(options);
  const wanted = header.map((cell, column) =>
    rows.reduce((widest, row) => Math.max(widest, lineWidth(row[column] ?? [])), Math.max(1, lineWidth(cell))),
  );
  const widths = fitColumns(wanted, options.width - signs.column.length * (wanted.length - 1));
  if (widths === undefined || options.spoken === true) return stacked(header, rows, options.width);
  const gap = { text: signs.column, dim: true };
  const draw = (cells: readonly Line[]): Line[] => {
    const wrapped = widths.map((width, column) => wrapLine(cells[column] ?? [], width));
    const height = wrapped.reduce((most, lines) => Math.max(most, lines.length), 0);
    return Array.from({ length: height }, (_, row) =>
      wrapped.flatMap((lines, column) => {
        const cell = aligned(lines[row] ?? [], widths[column]!, table.align[column] ?? "left");
        return column === 0 ? cell : [gap, ...cell];
      }),
    );
  };
  const rule = line(widths.map((width) => signs.rule.repeat(width)).join(signs.cross), { dim: true });
  const wraps = wanted.some((width, column) => width > widths[column]!);
  const body = rows.flatMap((row, index) => (wraps && index > 0 ? [rule, ...draw(row)] : draw(row)));
  return [...draw(header), rule, ...body];
}

/** Narrows the widest columns first; undefined where not even the narrowest useful columns fit. */
function fitColumns(wanted: readonly number[], room: number): number[] | undefined {
  const total = wanted.reduce((sum, width) => sum + width, 0);
  if (total <= room) return [...wanted];
  const floor = wanted.reduce((sum, width) => sum + Math.min(width, MIN_COLUMN), 0);
  if (floor > room) return undefined;
  let limit = wanted.reduce((most, width) => Math.max(most, width), 0);
  while (wanted.reduce((sum, width) => sum + Math.min(width, limit), 0) > room) limit--;
  const widths = wanted.map((width) => Math.min(width, limit));
  let spare = room - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, column) => {
    if (spare <= 0 || wanted[column]! <= width) return width;
    spare--;
    return width + 1;
  });
}

function aligned(row: Line, width: number, align: "left" | "center" | "right"): Line {
  const missing = width - lineWidth(row);
  if (missing <= 0 || align === "left") return pad(row, width);
  const before = align === "right" ? missing : Math.floor(missing / 2);
  return pad([...(before > 0 ? [{ text: " ".repeat(before) }] : []), ...row], width);
}

function stacked(header: readonly Line[], rows: readonly (readonly Line[])[], width: number): Line[] {
  return rows.flatMap((row, index) => {
    const cells = row.flatMap((cell, column) => {
      const label = lineText(header[column] ?? []);
      return wrapLine(label === "" ? cell : [{ text: `${label}: `, bold: true }, ...cell], width);
    });
    return index === 0 ? cells : [[], ...cells];
  });
}
