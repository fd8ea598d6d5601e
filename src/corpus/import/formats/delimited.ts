import { CsvError, parse } from "csv-parse/sync";
import { FaqError } from "../../../model/errors.ts";
import type { ImportItem } from "../item.ts";
import { RecordReader } from "../record.ts";
import { isArticleRecord, matchFields } from "../record-fields.ts";
import type { SourceDocument } from "../source-document.ts";
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
    checkHeader(header, document, options);
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

function checkHeader(header: readonly string[], document: SourceDocument, options: ReadOptions): void {
  const fields = matchFields(header, options.map);
  const missing = (["title", "body"] as const).filter((field) => !fields.has(field));
  if (missing.length === 0) return;
  throw new FaqError(
    "corpus-malformed",
    `${document.file}: no column for the ${missing.join(" and the ")} among the headers ${header
      .map((name) => JSON.stringify(name.slice(0, 40)))
      .slice(0, 20)
      .join(", ")}.`,
    { hint: `Name it, such as --map ${missing[0]}="${header.find(Boolean)?.slice(0, 40) ?? "Question"}".` },
  );
}
