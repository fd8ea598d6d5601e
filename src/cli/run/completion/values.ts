import { readFileSync } from "node:fs";
import { parseLog, recentQueries } from "../../../history/log.ts";
import { SETTINGS } from "../../../history/setting-keys.ts";
import type { CompiledIndex } from "../../../index/compiled-index.ts";
import { RESULT_FIELDS } from "../../../present/json.ts";
import { namesIn } from "../../../storage/names-in.ts";
import { BUNDLED } from "../../bundled.ts";
import { chosenCorpus } from "../../chosen-corpus.ts";
import type { Place, ProcessContext } from "../../context.ts";
import { dataFolderOf, withDataFolder } from "../../corpora.ts";
import type { ValueKind } from "../../definition.ts";
import { openIndex } from "../../open-index.ts";
import { importedCorpora } from "../../open-own-corpus.ts";
import { historyPath, openPins } from "../../user-files.ts";
import type { Position } from "./position.ts";

/** What a shell may complete to. */
export interface Candidate {
  readonly value: string;
  /** What it is, for shells that show it. */
  readonly about: string;
}

/** Instead of candidates: the shell knows its files best. */
export const FILES: readonly Candidate[] = [];

/** Recent queries offered. */
const QUERIES = 50;

/** What may stand where a value of a kind is wanted; the caller leaves out what doesn't begin as typed. */
export async function valuesOf(
  kind: ValueKind,
  choices: readonly string[],
  { typed, words, meant }: Pick<Position, "typed" | "words" | "meant">,
  context: ProcessContext,
): Promise<Iterable<Candidate>> {
  const place = withDataFolder(context, dataFolderOf(meant));
  const open = async () => openIndex(await chosenCorpus(meant, context), place);
  switch (kind) {
    case "choice":
      return choices.map((value) => ({ value, about: "" }));
    case "category":
      return (await open()).meta.categories.map(({ id, title, count }) => ({
        value: id,
        about: `${title} (${count})`,
      }));
    case "tag":
      return (await open()).meta.tags.map(({ id, count }) => ({ value: id, about: String(count) }));
    case "article":
      return articlesOf(await open(), typed);
    case "pinned-article": {
      const { meta, articles } = await open();
      const pinned = (await openPins(context)).list(meta);
      return pinned.map((id) => ({ value: id, about: articles.find(id) < 0 ? "" : articles.title(articles.find(id)) }));
    }
    case "fields": {
      const begun = typed.slice(0, typed.lastIndexOf(",") + 1);
      return RESULT_FIELDS.map((field) => ({ value: `${begun}${field}`, about: "" }));
    }
    case "query":
      return queries(context);
    case "setting":
      return SETTINGS.map(({ key, summary }) => ({ value: key, about: summary }));
    case "setting-value":
      return words[0] === "corpus" ? corpora(typed, place) : settingValues(words[0]);
    case "corpus":
      return corpora(typed, place);
    case "named-corpus":
      return [BUNDLED, ...importedNames(place)].map(corpusCandidate);
    case "imported-corpus":
      return importedNames(place).map(corpusCandidate);
    case "path":
      return FILES;
    default:
      return [];
  }
}

/** The articles whose ids begin as typed, one by one, since there may be many more than are offered. */
export function* articlesOf({ articles: table }: CompiledIndex, typed: string): Generator<Candidate> {
  for (const article of table.beginningWith(typed))
    yield { value: table.record(article).id, about: table.title(article) };
}

/** Only looked at: what is damaged in the log is for a search to repair. */
function queries(context: ProcessContext): Candidate[] {
  try {
    const { entries } = parseLog(readFileSync(historyPath(context), "utf8"));
    return recentQueries(entries, QUERIES).map(({ query }) => ({ value: query, about: "recent query" }));
  } catch {
    // None were recorded, or they can't be read.
    return [];
  }
}

/** Corpora by their names, and corpus files of this folder; any files where none of them begins as typed. */
function corpora(typed: string, place: Place): readonly Candidate[] {
  if (/[/\\.~]/.test(typed)) return FILES;
  const files = typed === "" ? [] : namesIn(place.cwd).filter((name) => name.endsWith(".json"));
  const candidates = [
    ...[BUNDLED, ...importedNames(place)].map(corpusCandidate),
    ...files.map((value) => ({ value, about: "corpus file" })),
  ].filter(({ value }) => value.startsWith(typed));
  return candidates.length === 0 ? FILES : candidates;
}

/** What a setting can be, where that is one of a few. */
function settingValues(key: string | undefined): readonly Candidate[] {
  const setting = SETTINGS.find((one) => one.key === key);
  const values = setting?.expected.split(/, | or /).filter((value) => setting.parse(value) !== undefined) ?? [];
  return values.map((value) => ({ value, about: value === String(setting?.default) ? "the default" : "" }));
}

const corpusCandidate = (value: string): Candidate => ({ value, about: "corpus" });

function importedNames(place: Place): string[] {
  try {
    return importedCorpora(place).map(({ name }) => name);
  } catch {
    // A data folder that can't be read: the bundled help centre is still there.
    return [];
  }
}
