import { FaqError } from "../../../model/errors.ts";
import type { ImportItem } from "../item.ts";
import { listPage } from "../pages.ts";
import { titleFromFolder } from "../paths.ts";
import { RecordReader, recordName } from "../record.ts";
import { isObject, type JsonObject, member } from "../values.ts";
import type { Format } from "./format.ts";

/** Members under which a list of articles is wrapped. */
const LIST_MEMBERS = ["articles", "data", "items", "results", "questions", "faqs", "faq", "entries", "docs"] as const;

/** The list that a JSON value is, or wraps; undefined where there is none. */
export function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as unknown[];
  if (!isObject(value)) return undefined;
  for (const name of LIST_MEMBERS) {
    const list = member(value, name);
    if (Array.isArray(list)) return list as unknown[];
    // Help Scout's `{"articles": {"page": 1, "items": […]}}`.
    const items = isObject(list) ? member(list, "items") : undefined;
    if (Array.isArray(items)) return items as unknown[];
  }
  // Scripts that keep a table of many write it under its own name.
  const [only, ...others] = Object.keys(value);
  const list = only === undefined || others.length > 0 ? undefined : member(value, only);
  if (Array.isArray(list)) return list as unknown[];
  return only === "article" && isObject(list) ? [list] : groupsIn(value);
}

/** Lists of objects by the name of their group: `{"billing": [{"q": …, "a": …}]}`. The name becomes the category. */
function groupsIn(value: JsonObject): unknown[] | undefined {
  const groups = Object.entries(value).filter(
    ([, list]) => Array.isArray(list) && list.length > 0 && list.every(isObject),
  );
  if (groups.length === 0) return undefined;
  return groups.flatMap(([name, list]) =>
    (list as JsonObject[]).map((entry) => ({ category: titleFromFolder(name) ?? name, ...entry })),
  );
}

/** A list of objects with a title and a text, under whatever usual names. */
export const jsonRecords: Format = {
  name: "json",
  *read(document, options): Iterable<ImportItem> {
    const value = document.json();
    const list = listIn(value) ?? (isObject(value) ? [value] : undefined);
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
