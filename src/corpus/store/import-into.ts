import type { FormatName } from "../import/formats/format.ts";
import { absoluteSource, isStdin, isUrl } from "../import/sources.ts";
import type { CorpusStore } from "./corpus-store.ts";
import type { Recipe } from "./manifest.ts";
import { checkCorpusName } from "./names.ts";
import {
  downloadAll,
  type ImportEnvironment,
  type ImportOutcome,
  readSources,
  refuseWarnings,
} from "./read-sources.ts";

interface ImportRequest {
  readonly name: string;
  readonly recipe: Recipe;
  /** Read and report, store nothing. */
  readonly dryRun?: boolean;
  /** Replace a corpus of that name from other sources. */
  readonly replace?: boolean;
  /** Fail, and store nothing, where there were warnings. */
  readonly strict?: boolean;
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
    sources: sources.map((source) => (isStdin(source) || isUrl(source) ? source : absoluteSource(source, options.cwd))),
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
  const run = await readSources(request.name, request.recipe, environment, downloads);
  if (request.strict === true) refuseWarnings(run);
  if (request.dryRun !== true) {
    const { corpus, evidence } = run;
    store.put({
      corpus,
      evidence,
      recipe: request.recipe,
      imported: run.started.toISOString(),
      warnings: run.report.warningCount,
      replace: request.replace ?? false,
      again: true,
      onProgress: environment.onProgress,
    });
  }
  return run;
}
