import { FaqError } from "../../../model/errors.ts";
import type { ImportItem } from "../item.ts";
import { listPage } from "../pages.ts";
import { titleFromFolder } from "../paths.ts";
import { RecordReader, recordName } from "../record.ts";
import { isArticleRecord, matchFields, plainName } from "../record-fields.ts";
import { isObject, type JsonObject, member } from "../values.ts";
import type { Format } from "./format.ts";

/** Members under which a list of articles is wrapped. */
const LIST_MEMBERS = ["articles", "data", "items", "results", "questions", "faqs", "faq", "entries", "docs"] as const;

/** How many entries of a list are looked at to tell what it is a list of. */
const SAMPLE = 20;

const NO_MAP: ReadonlyMap<string, string> = new Map();

/**
 * The list that a JSON value is, or wraps; undefined where there is none.
 *
 * @param map - the user's own names of fields, where they tell an article.
 */
export function listIn(value: unknown, map = NO_MAP): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as unknown[];
  if (!isObject(value)) return undefined;
  const usual = usualListIn(value);
  if (usual !== undefined) return usual;
  // Scripts that keep a table of many write it under its own name.
  const [only, ...others] = Object.keys(value);
  const list = only === undefined || others.length > 0 ? undefined : member(value, only);
  if (Array.isArray(list)) return list as unknown[];
  return only === "article" && isObject(list) ? [list] : groupsIn(value, map);
}

function usualListIn(value: JsonObject): readonly unknown[] | undefined {
  for (const name of LIST_MEMBERS) {
    const list = member(value, name);
    if (Array.isArray(list)) return list as unknown[];
    // Help Scout's `{"articles": {"page": 1, "items": […]}}`.
    const items = isObject(list) ? member(list, "items") : undefined;
    if (Array.isArray(items)) return items as unknown[];
  }
  return undefined;
}

/** Lists of articles by the name of their group: `{"billing": [{"q": …, "a": …}]}`. The name becomes the category. */
function groupsIn(value: JsonObject, map: ReadonlyMap<string, string>): unknown[] | undefined {
  const groups = Object.entries(value).filter(
    ([, list]) => Array.isArray(list) && list.every(isObject) && list.some((entry) => isTellingArticle(entry, map)),
  );
  if (groups.length === 0) return undefined;
  return groups.flatMap(([name, list]) =>
    (list as JsonObject[]).map((entry) => ({ category: titleFromFolder(name) ?? name, ...entry })),
  );
}

/** Whether a JSON value is, or wraps, a list of articles or one article, as far as its first entries tell. */
export function holdsArticles(value: unknown, map: ReadonlyMap<string, string>): boolean {
  const list = listIn(value, map);
  // Settings and shapes of data name their schema, and have titles too.
  if (list === undefined) return isObject(value) && !Object.hasOwn(value, "$schema") && isTellingArticle(value, map);
  const isUsual = !isObject(value) || usualListIn(value) !== undefined;
  return list
    .slice(0, SAMPLE)
    .some((entry) => isObject(entry) && (isUsual ? isArticle(entry, map) : isTellingArticle(entry, map)));
}

/** Whether an object has a title and a text: settings files have members by these names that are objects. */
function isArticle(entry: JsonObject, map: ReadonlyMap<string, string>): boolean {
  return isArticleRecord(textMembers(entry), map);
}

/** Whether it is an article wherever it stands: what has a name and a description may be anything. */
function isTellingArticle(entry: JsonObject, map: ReadonlyMap<string, string>): boolean {
  const fields = matchFields(textMembers(entry), map);
  const [title, body] = [fields.get("title")?.[0], fields.get("body")?.[0]];
  if (title === undefined || body === undefined) return false;
  return map.has("title") || map.has("body") || plainName(title) !== "name" || plainName(body) !== "description";
}

/** Members that are texts, or lists of texts. */
function textMembers(entry: JsonObject): string[] {
  const isText = (value: unknown) => typeof value === "string";
  return Object.keys(entry).filter((name) => {
    const value = member(entry, name);
    return isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText));
  });
}

/** A list of objects with a title and a text, under whatever usual names. */
export const jsonRecords: Format = {
  name: "json",
  *read(document, options): Iterable<ImportItem> {
    const value = document.json();
    const list = listIn(value, options.map) ?? (isObject(value) ? [value] : undefined);
    if (list === undefined)
      throw new FaqError("corpus-malformed", `${document.file}: expected a list of articles, found ${typeof value}.`);
    const wrapper = isObject(value) ? member(value, "articles") : undefined;
    const page = isObject(wrapper) ? listPage("articles", list.length, wrapper) : null;
    if (page !== null) yield { kind: "page", page, place: { file: document.file } };
    const reader = new RecordReader(options.map, document.path);
    for (const [index, record] of list.entries())
      yield* reader.items(record, { file: document.file, record: recordName(index, record) });
  },
};
