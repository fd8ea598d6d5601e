import { CsvError, parse } from "csv-parse/sync";
import { FaqError } from "../../../model/errors.ts";
import type { ImportItem } from "../item.ts";
import { RecordReader } from "../record.ts";
import { isArticleRecord, matchFields, type RecordFields } from "../record-fields.ts";
import type { SourceDocument } from "../source-document.ts";
import { publicationNames } from "../unpublished.ts";
import type { Format, ReadOptions } from "./format.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** A longer record is a quotation mark that was never closed. */
const MAX_RECORD = 4_000_000;

/** Which delimiter a table's first line uses: the one that stands there most often outside quotation marks. */
function delimiterOf(document: SourceDocument): string {
  const line = (/^.*\S.*$/m.exec(document.text.slice(0, 10_000))?.[0] ?? "").replace(/"[^"]*"/g, "");
  if (document.extension === "tsv" && line.includes("\t")) return "\t";
  return DELIMITERS.reduce((best, next) => (line.split(next).length > line.split(best).length ? next : best));
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Rows of a table with headers; what can't be read any more is said, and what came before it is kept. */
export const delimited: Format = {
  name: "csv",
  *read(document, options): Iterable<ImportItem> {
    const { rows, problem } = readRows(document);
    const header = takeHeader(rows, options)?.cells.map((cell) => cell.trim());
    if (header === undefined) {
      if (problem !== null)
        throw new FaqError("corpus-malformed", `${document.file}:${problem.place.line}: ${problem.message}.`);
      yield { kind: "skipped", reason: "empty", place: { file: document.file } };
      return;
    }
    const fields = matchFields(header, options.map);
    checkHeader(header, fields, rows, document);
    const columns = unusedColumns(header, fields, options);
    if (columns.length > 0) yield { kind: "unused", columns };
    const reader = new RecordReader(options.map, document.path);
    for (const { cells, line } of rows) {
      const place = { file: document.file, line };
      if (cells.every((cell) => cell.trim() === "")) continue;
      if (cells.length > header.length)
        yield {
          kind: "warning",
          place,
          message: `${cells.length} cells under ${header.length} headers: the last were left out`,
        };
      const record = Object.fromEntries(
        header.map((name, index) => [name, cells[index] ?? ""] as const).filter(([name]) => name !== ""),
      );
      yield* reader.items(record, place);
    }
    if (problem !== null) yield problem;
  },
};

function unusedColumns(header: readonly string[], fields: RecordFields, { map }: ReadOptions): string[] {
  const used = new Set(Object.values(publicationNames(header, fields, map)).flat());
  // Where a column of dates holds none, the next is asked.
  for (const [field, names] of fields)
    for (const name of field === "published" || field === "updated" ? names : [names[0]]) used.add(name);
  return [...new Set(header)].filter((name) => name !== "" && !used.has(name));
}

/** The first row; the second where a spreadsheet has put headers of its own (`Column1`) above it. */
function takeHeader(rows: Row[], { map }: ReadOptions): Row | undefined {
  const [first, second] = rows;
  const isHeader = (row: Row | undefined) => row !== undefined && isArticleRecord(row.cells, map);
  if (!isHeader(first) && isHeader(second)) rows.shift();
  return rows.shift();
}

function readRows(document: SourceDocument): { rows: Row[]; problem: Extract<ImportItem, { kind: "warning" }> | null } {
  const rows: Row[] = [];
  let lineBefore = 0;
  try {
    parse(document.text, {
      delimiter: delimiterOf(document),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD,
      on_record: (cells: string[], { lines }) => {
        rows.push({ cells, line: lineBefore + 1 });
        lineBefore = lines;
        return null;
      },
    });
  } catch (error) {
    const reason =
      error instanceof CsvError && error.code === "CSV_QUOTE_NOT_CLOSED"
        ? "a quotation mark is never closed"
        : "the table can't be read";
    return {
      rows,
      problem: {
        kind: "warning",
        place: { file: document.file, line: lineBefore + 1 },
        message: `${reason}: the rest was left out`,
      },
    };
  }
  return { rows, problem: null };
}

/** @throws FaqError `corpus-malformed` where nothing says which columns hold titles and texts. */
function checkHeader(
  header: readonly string[],
  fields: RecordFields,
  rows: readonly Row[],
  document: SourceDocument,
): void {
  const missing = (["title", "body"] as const).filter((field) => !fields.has(field));
  if (missing.length === 0) return;
  const used = new Set([...fields.values()].flat());
  const free = header.filter((name) => name !== "" && !used.has(name));
  const proposed = proposals(missing, free, (name) => meanLength(rows, header.indexOf(name)));
  const them = missing.length === 1 ? "it" : "them";
  throw new FaqError(
    "corpus-malformed",
    `${document.file}: no column for the ${missing.join(" and the ")} among the headers ${header
      .map((name) => JSON.stringify(name.slice(0, 40)))
      .slice(0, 20)
      .join(", ")}.`,
    {
      hint:
        free.length < missing.length
          ? "A table needs a column of titles and one of texts, such as Question and Answer."
          : `Name ${them}, such as ${proposed.map(([field, name]) => `--map ${field}="${name.slice(0, 40)}"`).join(" ")}.`,
    },
  );
}

/** A column for each field, in the order of the fields: the text where cells are longest, then the title. */
function proposals(
  missing: readonly ("title" | "body")[],
  free: readonly string[],
  lengthOf: (name: string) => number,
): [field: string, name: string][] {
  const lengths = new Map(free.map((name) => [name, lengthOf(name)]));
  // Of equally long ones, the title stands first.
  const longest = [...free].reverse().sort((a, b) => lengths.get(b)! - lengths.get(a)!);
  return missing.map((field) => [field, longest[field === "body" || missing.length === 1 ? 0 : 1]!]);
}

/** The mean length of a column's cells in the first rows, in characters. */
function meanLength(rows: readonly Row[], column: number): number {
  const sample = rows.slice(0, 100);
  return sample.reduce((sum, { cells }) => sum + (cells[column]?.length ?? 0), 0) / (sample.length || 1);
}
