import { join, resolve } from "node:path";
import { forgetIndexesOf } from "../../corpus/cache/kept-indexes.ts";
import { CorpusStore } from "../../corpus/store/corpus-store.ts";
import { shownSource } from "../../corpus/store/shown-source.ts";
import type { StoredCorpus } from "../../corpus/store/stored-corpora.ts";
import { corpusJsonChunks } from "../../corpus/store/write-corpus.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { plural } from "../../present/import-report.ts";
import { jsonLine } from "../../present/json.ts";
import { safeLine } from "../../present/safe-text.ts";
import { reasonOf } from "../../storage/reason.ts";
import type { Context } from "../context.ts";
import { corporaFolder, dataFolderOf, indexCache } from "../corpora.ts";
import type { Invocation } from "../definition.ts";
import { tell, warn } from "../report.ts";
import { openPins, settingsOf, settingsPath } from "../user-files.ts";

/** `faq corpus list`, `show`, `use`, `rename`, `remove`, `path` and `export`. */
export async function run({ command, arguments: words, options }: Invocation, context: Context): Promise<ExitCode> {
  const store = new CorpusStore(corporaFolder(options, context));
  const [name = "", to = ""] = words;
  // Pins and settings are about the user's own corpora, not those of another folder.
  const isOwn = dataFolderOf(options) === undefined;
  const json = options["json"] === true;
  switch (command) {
    case "corpus list":
      return list(store, json, context);
    case "corpus show":
      await show(store, name, json, context);
      break;
    case "corpus use":
      store.manifest(name);
      await setDefault(name, context);
      break;
    case "corpus rename":
      store.rename(name, to);
      if (!isOwn) break;
      (await openPins(context)).rename(name, to);
      await inDefault(name, to, context);
      break;
    case "corpus remove":
      store.remove(name);
      forgetIndexes(resolve(context.cwd, corporaFolder(options, context), name), context);
      if (isOwn) await inDefault(name, undefined, context);
      break;
    case "corpus path":
      context.stdout.write(`${store.path(name)}\n`);
      break;
    default:
      for (const chunk of corpusJsonChunks(store.read(name))) context.stdout.write(chunk);
  }
  return EXIT.ok;
}

/** Puts another name in the place of one in the setting, which may hold several, or takes it out. */
async function inDefault(name: string, to: string | undefined, context: Context): Promise<void> {
  const names = (await settingsOf(context)).corpus?.split(",") ?? [];
  if (!names.includes(name)) return;
  const left = names.flatMap((one) => (one === name ? (to ?? []) : one));
  await setDefault(left.length === 0 ? undefined : left.join(","), context);
}

/** The indexes of a removed corpus and others together hold its text too. */
function forgetIndexes(folder: string, context: Context): void {
  const cache = indexCache(context);
  try {
    if (cache !== undefined) forgetIndexesOf(folder, cache);
  } catch (error) {
    warn(context, `what the cache has of the corpus is still there: ${reasonOf(error)}; see faq corpus cache`);
  }
}

async function setDefault(name: string | undefined, context: Context): Promise<void> {
  // Sets a damaged settings file aside first.
  await settingsOf(context);
  const { writeSetting } = await import("../../history/write-settings.ts");
  writeSetting(settingsPath(context), "corpus", name);
}

async function list(store: CorpusStore, json: boolean, context: Context): Promise<ExitCode> {
  const stored = store.list();
  const inUse = (await settingsOf(context)).corpus;
  if (json) context.stdout.write(jsonLine({ schemaVersion: 1, corpora: stored.map((one) => document(one, inUse)) }));
  else if (stored.length === 0) tell(context, "No corpora yet. faq import adds one.");
  const width = Math.max(0, ...stored.map(({ name }) => name.length));
  for (const { name, manifest, problem } of json ? [] : stored) {
    const facts =
      manifest === null
        ? problem
        : `${plural(manifest.articles, "article")}  ${manifest.language}  ${manifest.imported.slice(0, 10)}  ${manifest.title}`;
    context.stdout.write(safeLine(`${name === inUse ? "*" : " "} ${name.padEnd(width)}  ${facts}`).concat("\n"));
  }
  return stored.length === 0 ? EXIT.none : EXIT.ok;
}

function document({ name, manifest, problem }: StoredCorpus, inUse: string | null | undefined): object {
  const { title = null, language = null, articles = null, categories = null, imported = null } = manifest ?? {};
  const sources = manifest?.recipe.sources.map(shownSource) ?? [];
  return { name, title, language, articles, categories, imported, sources, default: name === inUse, problem };
}

async function show(store: CorpusStore, name: string, json: boolean, context: Context): Promise<void> {
  const manifest = store.manifest(name);
  const path = store.path(name);
  if (json) {
    const { corpus: inUse } = await settingsOf(context);
    context.stdout.write(jsonLine({ schemaVersion: 1, ...document({ name, manifest, problem: null }, inUse), path }));
    return;
  }
  const { recipe } = manifest;
  const map = Object.entries(recipe.map).map(([field, column]) => `${field}=${column}`);
  const rows = [
    ["Name", name],
    ["Title", manifest.title],
    ["Language", manifest.language],
    [
      "Articles",
      `${manifest.articles} in ${plural(manifest.categories, "categor")}`.replace(
        /categors?$/,
        manifest.categories === 1 ? "category" : "categories",
      ),
    ],
    ["Read", manifest.imported],
    ...recipe.sources.map((source) => ["Source", shownSource(source)]),
    ...(recipe.format === null ? [] : [["Format", recipe.format]]),
    ...(map.length === 0 ? [] : [["Map", map.join(", ")]]),
    ["Kept in", join(path)],
  ];
  context.stdout.write(rows.map(([label, value]) => `${label!.padEnd(10)}${safeLine(value!)}\n`).join(""));
}
