import { resolve } from "node:path";
import type { Corpus } from "../../model/corpus.ts";
import { FaqError, isFaqError } from "../../model/errors.ts";
import type { OnProgress } from "../../model/progress.ts";
import { fingerprintOf } from "../fingerprint.ts";
import type { FormatName } from "../import/formats/format.ts";
import { importCorpus } from "../import/import-corpus.ts";
import { IMPORTER_VERSION } from "../import/importer-version.ts";
import type { FileEvidence } from "../import/read-text.ts";
import type { ImportReport } from "../import/report.ts";
import { candidates, isStdin, isUrl } from "../import/sources.ts";
import type { CorpusStore } from "./corpus-store.ts";
import { type CorpusDiff, diffCorpora } from "./diff.ts";
import { download } from "./download.ts";
import { type DownloadEvidence, type Evidence, isUnchanged } from "./evidence.ts";
import type { Manifest, Recipe } from "./manifest.ts";
import { checkCorpusName } from "./names.ts";

/** What an import needs of the process around it. */
export interface ImportEnvironment {
  readonly now: () => Date;
  /** One quiet line. */
  readonly warn: (message: string) => void;
  readonly readStdin?: () => Promise<Uint8Array>;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

export interface ImportRequest {
  readonly name: string;
  readonly recipe: Recipe;
  /** Read and report, store nothing. */
  readonly dryRun?: boolean;
  /** Replace a corpus of that name from other sources. */
  readonly replace?: boolean;
  /** Fail, and store nothing, where there were warnings. */
  readonly strict?: boolean;
}

export interface ImportOutcome {
  readonly corpus: Corpus;
  readonly report: ImportReport;
}

/** A recipe whose paths mean the same from any folder. */
export function absoluteRecipe(
  sources: readonly string[],
  options: {
    cwd: string;
    format?: FormatName | undefined;
    map?: ReadonlyMap<string, string>;
    title?: string | undefined;
    language?: string | undefined;
  },
): Recipe {
  return {
    sources: sources.map((source) => (isStdin(source) || isUrl(source) ? source : resolve(options.cwd, source))),
    format: options.format ?? null,
    map: Object.fromEntries(options.map ?? []),
    title: options.title ?? null,
    language: options.language ?? null,
  };
}

/**
 * Imports sources and stores the corpus under its name.
 *
 * @throws FaqError where a source can't be used, where the name is taken, where it can't be stored, and for `strict` where
 * there were warnings. What was stored before is untouched then.
 */
export async function importInto(
  store: CorpusStore,
  request: ImportRequest,
  environment: ImportEnvironment,
): Promise<ImportOutcome> {
  checkCorpusName(request.name);
  if (request.dryRun !== true && request.replace !== true) store.checkFree(request.name, request.recipe);
  const downloads = await downloadAll(request.recipe, environment, new Map(), request.strict);
  const run = await read(request.name, request.recipe, environment, downloads);
  if (request.strict === true && run.report.warningCount > 0) throw strictError(run.report);
  if (request.dryRun !== true) {
    const { corpus, evidence } = run;
    store.put({
      corpus,
      evidence,
      recipe: request.recipe,
      imported: run.started.toISOString(),
      warnings: run.report.warningCount,
      replace: request.replace ?? false,
      onProgress: environment.onProgress,
    });
  }
  return run;
}

function strictError(report: ImportReport): FaqError {
  const [first] = report.warnings;
  const where =
    first === undefined
      ? ""
      : ` The first: ${first.file}${first.line === undefined ? "" : `:${first.line}`}: ${first.message}.`;
  return new FaqError(
    "corpus-invalid",
    `${report.warningCount} warning${report.warningCount === 1 ? "" : "s"}, and --strict takes none: nothing was stored.${where}`,
  );
}

interface Run extends ImportOutcome {
  readonly evidence: Evidence;
  readonly started: Date;
}

/** Gets every URL of a recipe; `before` are the copies of the last time. */
async function downloadAll(
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

async function read(
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
    signal: environment.signal,
  });
  return { ...outcome, evidence: { files, downloads }, started };
}

/** What an update did; `report` and `diff` are missing where nothing had changed. */
export interface UpdateOutcome {
  readonly changed: boolean;
  readonly manifest: Manifest;
  readonly report: ImportReport | null;
  readonly diff: CorpusDiff | null;
}

/**
 * Reads the remembered sources of a corpus again. Where every file and download is as it was, none is parsed, unless there
 * were warnings and `strict` takes none. A corpus whose own file is gone or damaged is made anew: all its articles count
 * as added.
 *
 * @throws FaqError as {@link importInto}; `usage` for a corpus that came from standard input.
 */
export async function updateCorpus(
  store: CorpusStore,
  name: string,
  environment: ImportEnvironment,
  options: { dryRun?: boolean; strict?: boolean } = {},
): Promise<UpdateOutcome> {
  const manifest = store.manifest(name);
  const { recipe } = manifest;
  if (recipe.sources.some(isStdin)) {
    throw new FaqError("usage", `The corpus ${name} came from standard input, which can't be read again.`, {
      hint: `Import it again: … | faq import - --name ${name}`,
    });
  }
  const evidence = store.evidence(name, manifest);
  const unchanged = { changed: false, manifest, report: null, diff: null };
  const downloads = await downloadAll(recipe, environment, evidence.downloads, options.strict);
  if (
    manifest.importer === IMPORTER_VERSION &&
    // Warnings that nothing takes have to be told again.
    (options.strict !== true || manifest.warnings === 0) &&
    isWhole(store.files(name, manifest).corpus, manifest.fingerprint) &&
    [...downloads].every(([url, got]) => got === evidence.downloads.get(url)) &&
    (await filesAreUnchanged(recipe, evidence, Date.parse(manifest.imported), environment.onProgress))
  )
    return unchanged;
  const run = await read(name, recipe, environment, downloads);
  if (options.strict === true && run.report.warningCount > 0) throw strictError(run.report);
  const before = readStored(store, name) ?? { ...run.corpus, articles: [] };
  const diff = diffCorpora(before, run.corpus);
  const changed =
    diff.added.length + diff.changed.length + diff.removed.length > 0 ||
    JSON.stringify({ ...before, articles: [] }) !== JSON.stringify({ ...run.corpus, articles: [] });
  if (options.dryRun === true) return { changed, manifest, report: run.report, diff };
  const stored = store.put({
    corpus: run.corpus,
    evidence: run.evidence,
    recipe,
    imported: run.started.toISOString(),
    warnings: run.report.warningCount,
    onProgress: environment.onProgress,
  });
  return { changed, manifest: stored, report: run.report, diff };
}

function isWhole(corpus: string, fingerprint: string): boolean {
  try {
    return fingerprintOf(corpus) === fingerprint;
  } catch {
    return false;
  }
}

/** Undefined where the file is missing or damaged. */
function readStored(store: CorpusStore, name: string): Corpus | undefined {
  try {
    return store.read(name);
  } catch (error) {
    if (isFaqError(error)) return undefined;
    throw error;
  }
}

async function filesAreUnchanged(
  recipe: Recipe,
  evidence: Evidence,
  imported: number,
  onProgress: OnProgress | undefined,
): Promise<boolean> {
  // Sources may overlap.
  const found = new Set<string>();
  for (const [index, source] of recipe.sources.entries()) {
    if (isUrl(source)) continue;
    for await (const candidate of candidates(source, index)) {
      if (candidate.kind !== "file") continue;
      if (!isUnchanged(candidate.absolute, evidence.files.get(candidate.absolute), imported)) return false;
      found.add(candidate.absolute);
      onProgress?.({ phase: "comparing", done: found.size, total: evidence.files.size, unit: "files" });
    }
  }
  return found.size === evidence.files.size;
}
