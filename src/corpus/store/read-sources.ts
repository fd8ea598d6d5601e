import type { Corpus } from "../../model/corpus.ts";
import { FaqError } from "../../model/errors.ts";
import type { OnProgress } from "../../model/progress.ts";
import { importCorpus } from "../import/import-corpus.ts";
import type { FileEvidence } from "../import/read-text.ts";
import { describeWarning, type ImportReport } from "../import/report.ts";
import { isUrl } from "../import/sources.ts";
import { download } from "./download.ts";
import type { DownloadEvidence, Evidence } from "./evidence.ts";
import type { Recipe } from "./manifest.ts";

/** What an import needs of the process around it. */
export interface ImportEnvironment {
  readonly now: () => Date;
  /** One quiet line. */
  readonly warn: (message: string) => void;
  readonly readStdin?: () => Promise<Uint8Array>;
  readonly onProgress?: OnProgress;
}

export interface ImportOutcome {
  readonly corpus: Corpus;
  readonly report: ImportReport;
}

/** What was read of a recipe's sources. */
interface Run extends ImportOutcome {
  readonly evidence: Evidence;
  readonly started: Date;
}

/** @throws FaqError where there were warnings and none are taken */
export function refuseWarnings({ report }: Run): void {
  if (report.warningCount > 0) throw strictError(report);
}

function strictError(report: ImportReport): FaqError {
  const [first] = report.warnings;
  const where = first === undefined ? "" : ` The first: ${describeWarning(first)}.`;
  return new FaqError(
    "corpus-invalid",
    `${report.warningCount} warning${report.warningCount === 1 ? "" : "s"}, and --strict takes none: nothing was stored.${where}`,
  );
}

/** Gets every URL of a recipe; `before` are the copies of the last time. */
export async function downloadAll(
  recipe: Recipe,
  { now, warn, onProgress }: ImportEnvironment,
  before: ReadonlyMap<string, DownloadEvidence>,
  strict = false,
): Promise<Map<string, DownloadEvidence>> {
  const downloads = new Map<string, DownloadEvidence>();
  for (const url of new Set(recipe.sources.filter(isUrl))) {
    downloads.set(url, await download(url, { before: before.get(url), strict, warn, now, onProgress }));
  }
  return downloads;
}

/** Reads a recipe's sources; what its URLs gave has been downloaded. */
export async function readSources(
  name: string,
  recipe: Recipe,
  environment: ImportEnvironment,
  downloaded: ReadonlyMap<string, DownloadEvidence>,
): Promise<Run> {
  const started = environment.now();
  const files = new Map<string, FileEvidence>();
  const downloads = new Map<string, DownloadEvidence>();
  const outcome = await importCorpus(recipe.sources, {
    name,
    title: recipe.title ?? undefined,
    language: recipe.language ?? undefined,
    format: recipe.format ?? undefined,
    map: new Map(Object.entries(recipe.map)),
    onFile: (path, evidence) => files.set(path, evidence),
    fetchUrl: async (url) => {
      const got = downloaded.get(url)!;
      // Read now: the version that a copy lies in may be gone when the next one is written.
      const bytes = got.bytes();
      downloads.set(url, { ...got, bytes: () => bytes });
      return { bytes, url: got.url, name: got.name };
    },
    readStdin: environment.readStdin,
    onProgress: environment.onProgress,
  });
  return { ...outcome, evidence: { files, downloads }, started };
}
