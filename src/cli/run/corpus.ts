import { shownSource } from "../../corpus/store/shown-source.ts";
import { StoredCorpora, type StoredCorpus } from "../../corpus/store/stored-corpora.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { formatDate, formatTime } from "../../present/dates.ts";
import { jsonLine, versioned } from "../../present/json.ts";
import { plural } from "../../present/plural.ts";
import { safeLine } from "../../present/safe-text.ts";
import { BUNDLED, refuseBundled } from "../bundled.ts";
import type { Context } from "../context.ts";
import { corporaFolder } from "../corpora.ts";
import type { Invocation } from "../definition.ts";
import { tell } from "../report.ts";
import { defaultNames, setDefault } from "./default-corpus.ts";

/** `faq corpus list`, `show`, `use` and `path`: nothing of a corpus changes. */
export async function run({ command, arguments: words, options }: Invocation, context: Context): Promise<ExitCode> {
  const store = new StoredCorpora(corporaFolder(options, context));
  const [name = ""] = words;
  const json = options["json"] === true;
  switch (command) {
    case "corpus list":
      return list(store, json, context);
    case "corpus show":
      if (name === BUNDLED) await showBundled(json, context);
      else await show(store, name, json, context);
      break;
    case "corpus use":
      if (name !== BUNDLED) store.manifest(name);
      await setDefault(name, context);
      break;
    default:
      refuseBundled(name, `It is a part of the program: faq corpus export ${BUNDLED} prints it.`);
      context.stdout.write(`${store.path(name)}\n`);
  }
  return EXIT.ok;
}

async function list(store: StoredCorpora, json: boolean, context: Context): Promise<ExitCode> {
  const stored = store.list();
  const inUse = await defaultNames(context);
  if (json) context.stdout.write(jsonLine(versioned({ corpora: stored.map((one) => document(one, inUse)) })));
  else if (stored.length === 0) tell(context, "No corpora yet. faq import adds one.");
  const width = Math.max(0, ...stored.map(({ name }) => name.length));
  for (const { name, manifest, problem } of json ? [] : stored) {
    const facts =
      manifest === null
        ? problem
        : `${plural(manifest.articles, "article")}  ${manifest.language}  ${formatDate(manifest.imported)}  ${manifest.title}`;
    context.stdout.write(safeLine(`${inUse.includes(name) ? "*" : " "} ${name.padEnd(width)}  ${facts}`).concat("\n"));
  }
  return stored.length === 0 ? EXIT.none : EXIT.ok;
}

function document({ name, manifest, problem }: StoredCorpus, inUse: readonly string[]): object {
  const { title = null, language = null, articles = null, categories = null, imported = null } = manifest ?? {};
  const sources = manifest?.recipe.sources.map(shownSource) ?? [];
  return { name, title, language, articles, categories, imported, sources, default: inUse.includes(name), problem };
}

async function show(store: StoredCorpora, name: string, json: boolean, context: Context): Promise<void> {
  const manifest = store.manifest(name);
  const path = store.path(name);
  if (json) {
    const inUse = await defaultNames(context);
    context.stdout.write(jsonLine(versioned({ ...document({ name, manifest, problem: null }, inUse), path })));
    return;
  }
  const { recipe } = manifest;
  const map = Object.entries(recipe.map).map(([field, column]) => `${field}=${column}`);
  const rows = [
    ["Name", name],
    ["Title", manifest.title],
    ["Language", manifest.language],
    ["Articles", `${manifest.articles} in ${plural(manifest.categories, "category", "categories")}`],
    ["Read", formatTime(manifest.imported)],
    ...recipe.sources.map((source) => ["Source", shownSource(source)]),
    ...(recipe.format === null ? [] : [["Format", recipe.format]]),
    ...(map.length === 0 ? [] : [["Map", map.join(", ")]]),
    ["Kept in", path],
  ];
  write(rows, context);
}

/** What can be said of a corpus that was never imported. */
async function showBundled(json: boolean, context: Context): Promise<void> {
  const { title, language, articleCount, categories } = (await context.openSearcher(BUNDLED)).info;
  if (json) {
    const inUse = await defaultNames(context);
    const facts = { name: BUNDLED, title, language, articles: articleCount, categories: categories.length };
    const isDefault = inUse.length === 0 || inUse.includes(BUNDLED);
    const rest = { imported: null, sources: [], default: isDefault, problem: null, path: null };
    context.stdout.write(jsonLine(versioned({ ...facts, ...rest })));
    return;
  }
  const rows = [
    ["Name", BUNDLED],
    ["Title", title],
    ["Language", language],
    ["Articles", `${articleCount} in ${plural(categories.length, "category", "categories")}`],
    ["Kept in", "the program"],
  ];
  write(rows, context);
}

function write(rows: readonly (readonly string[])[], context: Context): void {
  context.stdout.write(rows.map(([label, value]) => `${label!.padEnd(10)}${safeLine(value!)}\n`).join(""));
}
