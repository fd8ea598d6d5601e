import { FORMATS, type FormatName } from "../../corpus/import/formats/format.ts";
import { languageTag } from "../../corpus/import/language.ts";
import { RECORD_FIELDS } from "../../corpus/import/record-fields.ts";
import { CorpusStore } from "../../corpus/store/corpus-store.ts";
import { absoluteRecipe, importInto } from "../../corpus/store/import-into.ts";
import { checkCorpusName, nameOfSource } from "../../corpus/store/names.ts";
import { FaqError } from "../../model/errors.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { plainReport, plainWarnings } from "../../present/import-report.ts";
import { jsonLine, versioned } from "../../present/json.ts";
import { safeLine } from "../../present/safe-text.ts";
import { refuseBundled } from "../bundled.ts";
import type { Context } from "../context.ts";
import { corporaFolder, dataFolderOf } from "../corpora.ts";
import type { Invocation, OptionValue } from "../definition.ts";
import { tell } from "../report.ts";
import { listOf, parseChoice, unknownValue } from "../values.ts";
import { importEnvironment } from "./import-environment.ts";

/** `faq import SOURCE…`. */
export async function run({ arguments: sources, options }: Invocation, context: Context): Promise<ExitCode> {
  if (sources.includes(""))
    throw new FaqError("usage", "A source is empty.", { hint: "Give a file, a folder or a URL." });
  const name = checkCorpusName(String(options["name"] ?? nameOfSource(sources[0]!)));
  refuseBundled(name, "Choose another one with --name.");
  const recipe = absoluteRecipe(sources, {
    cwd: context.cwd,
    format: importFormat(options["format"]),
    map: mapOf(options["map"]),
    title: textOf(options["title"]),
    language: languageOf(options["language"]),
  });
  const store = new CorpusStore(corporaFolder(options, context));
  const dryRun = options["dry-run"] === true;
  const { environment, progress } = await importEnvironment(options, context);
  const request = { name, recipe, dryRun, replace: options["replace"] === true, strict: options["strict"] === true };
  const { corpus, report } = await importInto(store, request, environment).finally(() => progress?.end());
  if (options["json"] === true) {
    const { title, language } = corpus;
    context.stdout.write(jsonLine(versioned({ name, title, language, stored: !dryRun, ...report })));
  } else {
    if (report.warningCount > 0) tell(context, plainWarnings(report).trimEnd());
    context.stdout.write(plainReport(report));
    const folder = dataFolderOf(options);
    const where = `--corpus ${name}${folder === undefined ? "" : ` --data-dir ${safeLine(folder)}`}`;
    context.stdout.write(dryRun ? "Nothing was stored (--dry-run)\n" : `Stored as ${name}: faq search ${where} …\n`);
  }
  return EXIT.ok;
}

const textOf = (value: OptionValue | undefined) => (typeof value === "string" && value !== "" ? value : undefined);

function importFormat(value: OptionValue | undefined): FormatName | undefined {
  return typeof value === "string" ? parseChoice("format", value, FORMATS) : undefined;
}

function languageOf(value: OptionValue | undefined): string | undefined {
  if (typeof value !== "string") return undefined;
  const tag = languageTag(value);
  if (tag !== null) return tag;
  throw new FaqError("usage", `--language is ${JSON.stringify(value)}, which isn't a language tag.`, {
    hint: "Write one such as en, de or pt-BR.",
  });
}

/** @throws FaqError `usage` for what isn't `FIELD=NAME` of a known field. */
function mapOf(value: OptionValue | undefined): Map<string, string> {
  const map = new Map<string, string>();
  for (const pair of listOf(value)) {
    const equals = pair.indexOf("=");
    if (equals < 1 || equals === pair.length - 1) {
      throw new FaqError("usage", `--map is ${JSON.stringify(pair)}; expected FIELD=NAME, such as title=Question.`);
    }
    const field = pair.slice(0, equals).trim();
    if (!RECORD_FIELDS.some((known) => known === field)) throw unknownValue("field", field, RECORD_FIELDS);
    map.set(field, pair.slice(equals + 1).trim());
  }
  return map;
}
