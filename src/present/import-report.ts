import { plural } from "./plural.ts";
import { safeLine } from "./safe-text.ts";

/** The parts of an import's report that are shown. */
interface ShownReport {
  readonly articles: number;
  readonly categories: readonly { readonly title: string; readonly count: number }[];
  readonly uncategorised: number;
  readonly formats: Readonly<Record<string, number>>;
  readonly skipped: Readonly<Record<string, number>>;
  /** Documents of kinds that aren't read, by extension. */
  readonly unread: Readonly<Record<string, number>>;
  /** Columns of tables that nothing was taken from. */
  readonly unusedColumns: readonly string[];
  readonly warningCount: number;
  readonly warnings: readonly ShownWarning[];
}

interface ShownWarning {
  readonly file: string;
  readonly line?: number;
  readonly record?: string;
  readonly message: string;
}

/** More categories than these are counted, not listed. */
const MAX_CATEGORIES = 20;
const MAX_WARNINGS = 20;
const MAX_COLUMNS = 10;

/** What was read and what was left out, in lines. */
export function plainReport(report: ShownReport): string {
  const files = Object.entries(report.formats).map(([format, count]) => `${count} ${format}`);
  const width = String(Math.max(report.uncategorised, ...report.categories.map(({ count }) => count), 0)).length;
  const rows = report.categories.map(({ title, count }) => `  ${String(count).padStart(width)}  ${safeLine(title)}`);
  const more = rows.length - MAX_CATEGORIES;
  const listed = more > 1 ? [...rows.slice(0, MAX_CATEGORIES), `  and ${more} more categories`] : rows;
  if (report.uncategorised > 0 && rows.length > 0)
    listed.push(`  ${String(report.uncategorised).padStart(width)}  (in no category)`);
  const skipped = Object.entries({ ...report.skipped, ...report.unread }).map(([what, count]) => `${count} ${what}`);
  return [
    `${plural(report.articles, "article")} read from ${files.join(", ")} ${Object.values(report.formats).reduce((a, b) => a + b, 0) === 1 ? "file" : "files"}`,
    ...listed,
    ...(skipped.length > 0 ? [`Left out: ${skipped.join(", ")}`] : []),
    ...(report.unusedColumns.length > 0 ? [`Columns not used: ${columnsOf(report.unusedColumns)}`] : []),
    "",
  ].join("\n");
}

function columnsOf(names: readonly string[]): string {
  const shown = names.slice(0, names.length > MAX_COLUMNS + 1 ? MAX_COLUMNS : undefined);
  const more = names.length - shown.length;
  return shown.map((name) => safeLine(name.slice(0, 40))).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** The warnings, one a line, with the place first, as compilers write it. */
export function plainWarnings({ warnings, warningCount }: Pick<ShownReport, "warnings" | "warningCount">): string {
  const lines = warnings.slice(0, MAX_WARNINGS).map((warning) => `${place(warning)}: ${safeLine(warning.message)}\n`);
  const more = warningCount - lines.length;
  return lines.join("") + (more > 0 ? `and ${more} more warnings (all of them with --json)\n` : "");
}

function place({ file, line, record }: ShownWarning): string {
  return safeLine(`${file}${line === undefined ? "" : `:${line}`}${record === undefined ? "" : `: ${record}`}`);
}
