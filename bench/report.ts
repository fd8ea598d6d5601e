import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

/** Cells by the heads of their columns; the first row says which columns there are. */
export type Row = Readonly<Record<string, string | number>>;

/** The machine and the runtime, in a line. */
export function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node.js ${process.version}, ${process.platform}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory} GB`;
}

/** Rows under their heads, numbers to the right. */
export function plainTable(title: string, rows: readonly Row[]): string {
  const heads = Object.keys(rows[0]!);
  const cells = rows.map((row) => heads.map((head) => String(row[head])));
  const widths = heads.map((head, at) => Math.max(head.length, ...cells.map((row) => row[at]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join("  ");
  return [title, ...[heads, ...cells].map((row) => `  ${line(row)}`), ""].join("\n");
}

/** The same as Markdown. */
export function markdownTable(title: string, rows: readonly Row[]): string {
  const heads = Object.keys(rows[0]!);
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [
    `${title}:`,
    "",
    line(heads),
    line(heads.map((_, at) => (at === 0 ? "---" : "---:"))),
    ...rows.map((row) => line(heads.map((head) => row[head]!))),
    "",
  ].join("\n");
}

/** Prints a table; as Markdown where the command line says `--markdown`. */
export function printTable(title: string, rows: readonly Row[]): void {
  console.log((process.argv.includes("--markdown") ? markdownTable : plainTable)(title, rows));
}

/**
 * Puts a text between the markers `<!-- NAME -->` and `<!-- /NAME -->` of a Markdown file.
 *
 * @throws Error where the markers aren't there.
 */
export function replaceSection(file: string, name: string, text: string): void {
  const before = readFileSync(file, "utf8");
  const begin = before.indexOf(`<!-- ${name} -->`);
  const end = before.indexOf(`<!-- /${name} -->`);
  if (begin === -1 || end < begin) throw new Error(`${file} has no section ${name}`);
  const from = begin + `<!-- ${name} -->`.length;
  writeFileSync(file, `${before.slice(0, from)}\n\n${text.trim()}\n\n${before.slice(end)}`);
}
