import type { Corpus } from "../../model/corpus.ts";
import { FaqError, isFaqError } from "../../model/errors.ts";
import type { OnProgress } from "../../model/progress.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { IMPORTER_VERSION } from "../import/importer-version.ts";
import type { ImportReport } from "../import/report.ts";
import { candidates, isStdin, isUrl } from "../import/sources.ts";
import type { CorpusStore } from "./corpus-store.ts";
import { type CorpusDiff, diffCorpora } from "./diff.ts";
import { type Evidence, isUnchanged } from "./evidence.ts";
import type { Manifest, Recipe } from "./manifest.ts";
import { downloadAll, type ImportEnvironment, readSources, refuseWarnings } from "./read-sources.ts";

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
 * @throws FaqError as `importInto`; `usage` for a corpus that came from standard input.
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
  const run = await readSources(name, recipe, environment, downloads);
  if (options.strict === true) refuseWarnings(run);
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
