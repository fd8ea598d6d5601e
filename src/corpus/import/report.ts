import type { FormatName } from "./formats/format.ts";
import type { ImportWarning, Place, SkipReason } from "./item.ts";

/** Something that isn't in the corpus, and why. */
interface Skipped extends Place {
  readonly reason: SkipReason;
  /** Its title, or what was wrong. */
  readonly detail?: string;
}

/** What an import read, left out and found wanting. */
export interface ImportReport {
  readonly articles: number;
  /** Every category with its number of articles, in the corpus's order. */
  readonly categories: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  /** Articles that are in no category. */
  readonly uncategorised: number;
  /** Files read, by format. */
  readonly formats: Readonly<Partial<Record<FormatName, number>>>;
  readonly files: number;
  readonly bytes: number;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  /** At most {@link MAX_LISTED} of what was skipped. */
  readonly skippedPlaces: readonly Skipped[];
  /** Documents of kinds that aren't read, by extension (`.rst`). */
  readonly unread: Readonly<Record<string, number>>;
  /** At most {@link MAX_LISTED} columns of tables that nothing was taken from, as their headers are. */
  readonly unusedColumns: readonly string[];
  readonly warningCount: number;
  /** At most {@link MAX_LISTED} of the warnings. */
  readonly warnings: readonly ImportWarning[];
}

/** More of a kind are counted, not listed. */
const MAX_LISTED = 1_000;

/** A warning with its place before it, as compilers write it. */
export function describeWarning({ file, line, message }: ImportWarning): string {
  return `${file}${line === undefined ? "" : `:${line}`}: ${message}`;
}

/** Gathers a report while the import goes on. */
export class ReportBuilder {
  readonly #formats = new Map<FormatName, number>();
  readonly #skipped = new Map<SkipReason, number>();
  readonly #skippedPlaces: Skipped[] = [];
  readonly #unread = new Map<string, number>();
  readonly #unusedColumns = new Set<string>();
  readonly #warnings: ImportWarning[] = [];
  #warningCount = 0;
  #files = 0;
  #bytes = 0;

  file(format: FormatName, bytes: number): void {
    this.#formats.set(format, (this.#formats.get(format) ?? 0) + 1);
    this.#files++;
    this.#bytes += bytes;
  }

  skip(reason: SkipReason, place: Place, detail?: string): void {
    this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1);
    if (this.#skippedPlaces.length < MAX_LISTED)
      this.#skippedPlaces.push({ ...place, reason, ...(detail ? { detail } : {}) });
  }

  unread(extension: string): void {
    this.#unread.set(extension, (this.#unread.get(extension) ?? 0) + 1);
  }

  unused(columns: readonly string[]): void {
    for (const column of columns) if (this.#unusedColumns.size < MAX_LISTED) this.#unusedColumns.add(column);
  }

  warn(place: Place, message: string): void {
    this.#warningCount++;
    if (this.#warnings.length < MAX_LISTED) this.#warnings.push({ ...place, message });
  }

  finish(counts: Pick<ImportReport, "articles" | "categories" | "uncategorised">): ImportReport {
    return {
      ...counts,
      formats: Object.fromEntries(this.#formats),
      files: this.#files,
      bytes: this.#bytes,
      skipped: Object.fromEntries(this.#skipped),
      skippedPlaces: this.#skippedPlaces,
      unread: Object.fromEntries(this.#unread),
      unusedColumns: [...this.#unusedColumns],
      warningCount: this.#warningCount,
      warnings: this.#warnings,
    };
  }
}
