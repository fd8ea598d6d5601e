import { CorpusStore } from "../../corpus/store/corpus-store.ts";
import { type CorpusDiff, diffLines } from "../../corpus/store/diff.ts";
import { type UpdateOutcome, updateCorpus } from "../../corpus/store/update.ts";
import type { Article } from "../../model/article.ts";
import { FaqError, isFaqError } from "../../model/errors.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { plainWarnings } from "../../present/import-report.ts";
import { jsonLine, versioned } from "../../present/json.ts";
import { safeLine } from "../../present/safe-text.ts";
import type { Context } from "../context.ts";
import { corporaFolder, dataFolderOf } from "../corpora.ts";
import type { Invocation } from "../definition.ts";
import { report as reportError, tell, warn } from "../report.ts";
import { openPins } from "../user-files.ts";
import { importEnvironment } from "./import-environment.ts";

/** `faq corpus update [NAME…]`. One that can't be read again is said; the others are updated all the same. */
export async function run({ arguments: names, options }: Invocation, context: Context): Promise<ExitCode> {
  const store = new CorpusStore(corporaFolder(options, context));
  const { environment, progress } = await importEnvironment(options, context);
  const wanted = { dryRun: options["dry-run"] === true, strict: options["strict"] === true };
  // Standard input can't be read again. What is damaged says so when its turn comes.
  const all = store.list().filter(({ manifest }) => manifest === null || !manifest.recipe.sources.includes("-"));
  let exitCode: ExitCode = EXIT.ok;
  const documents: object[] = [];
  for (const name of names.length > 0 ? names : all.map((one) => one.name)) {
    try {
      const outcome = await updateCorpus(store, name, environment, wanted).finally(() => progress?.end());
      // Pins are of the user's own corpora, not of those of another folder.
      if (!wanted.dryRun && dataFolderOf(options) === undefined) await movePins(name, outcome, context);
      if (options["json"] === true) documents.push(updateDocument(name, outcome));
      else write(name, outcome, options["diff"] === true, context);
    } catch (error) {
      if (!isFaqError(error)) throw error;
      exitCode = reportError(named(name, error), context);
      if (options["json"] === true) documents.push(updateDocument(name, NOTHING, error.message));
    }
  }
  if (options["json"] === true) context.stdout.write(jsonLine(versioned({ corpora: documents })));
  else if (names.length === 0 && all.length === 0)
    tell(context, "No corpora that can be updated. faq import adds one.");
  return exitCode;
}

/** An article that is pinned stays so under its new id. */
async function movePins(name: string, { diff }: UpdateOutcome, context: Context): Promise<void> {
  if (diff === null || diff.moved.length === 0) return;
  try {
    (await openPins(context)).move(name, new Map(diff.moved.map(({ from, to }) => [from.id, to.id])));
  } catch (error) {
    if (!isFaqError(error)) throw error;
    warn(context, `pins of articles that were moved are lost: ${error.message}`);
  }
}

type Changes = Pick<UpdateOutcome, "changed" | "diff" | "report">;

const NOTHING: Changes = { changed: false, diff: null, report: null };

/** The same error with the corpus it is about before its message, unless that says it: several are updated at a time. */
function named(name: string, cause: FaqError): FaqError {
  const { code, message, hint, exitCode } = cause;
  if (message.startsWith(`The corpus ${name} `)) return cause;
  return new FaqError(code, `${name}: ${message}`, { ...(hint !== undefined && { hint }), exitCode, cause });
}

function updateDocument(name: string, { changed, diff, report }: Changes, problem: string | null = null): object {
  return {
    name,
    changed,
    added: diff?.added.map(({ id }) => id) ?? [],
    updated: diff?.changed.map(({ after, fields }) => ({ id: after.id, fields })) ?? [],
    removed: diff?.removed.map(({ id }) => id) ?? [],
    moved: diff?.moved.map(({ from, to }) => ({ from: from.id, to: to.id })) ?? [],
    warnings: report?.warnings ?? [],
    problem,
  };
}

function write(name: string, { changed, diff, report }: UpdateOutcome, details: boolean, context: Context): void {
  if (report !== null && report.warningCount > 0) tell(context, plainWarnings(report).trimEnd());
  if (!changed || diff === null) {
    context.stdout.write(`${name}: nothing has changed\n`);
    return;
  }
  const { added, changed: other, removed, moved } = diff;
  const counts = [
    `${added.length - moved.length} added`,
    `${other.length} changed`,
    `${removed.length - moved.length} removed`,
    ...(moved.length > 0 ? [`${moved.length} moved`] : []),
  ];
  context.stdout.write(`${name}: ${counts.join(", ")}\n`);
  if (details) context.stdout.write(plainDiff(diff));
}

function plainDiff({ added, changed, removed, moved }: CorpusDiff): string {
  let out = "";
  const elsewhere = new Set(moved.flatMap(({ from, to }) => [from, to]));
  const here = (articles: readonly Article[]) => articles.filter((article) => !elsewhere.has(article));
  for (const article of here(added)) out += safeLine(`+ ${article.id}  ${article.title}`).concat("\n");
  for (const article of here(removed)) out += safeLine(`- ${article.id}  ${article.title}`).concat("\n");
  for (const { from, to } of moved) out += safeLine(`> ${from.id} → ${to.id}  ${to.title}`).concat("\n");
  for (const { before, after, fields } of changed) {
    out += safeLine(`~ ${after.id}  ${after.title}  (${fields.join(", ")})`).concat("\n");
    for (const field of fields.filter((one) => one !== "body")) {
      out += safeLine(`    ${field}: ${JSON.stringify(before[field])} → ${JSON.stringify(after[field])}`).concat("\n");
    }
    for (const [mark, line] of diffLines(before.body, after.body))
      if (mark !== " ") out += safeLine(`    ${mark} ${line}`).concat("\n");
  }
  return out;
}
