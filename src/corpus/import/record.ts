import { isoDate } from "./dates.ts";
import { plainText } from "./html/dom.ts";
import { parseHtml } from "./html/parse.ts";
import { htmlToMarkdown } from "./html/to-markdown.ts";
import type { ImportItem, Place } from "./item.ts";
import { matchFields, type RecordField, type RecordFields } from "./record-fields.ts";
import { isUnpublished, type PublicationNames, publicationNames } from "./unpublished.ts";
import {
  count,
  countProblem,
  falsy,
  firstMember,
  isObject,
  type JsonObject,
  kindOf,
  member,
  text,
  textList,
  truthy,
} from "./values.ts";

/** Makes articles of the records of one source, which mostly have the same names. */
export class RecordReader {
  readonly #map: ReadonlyMap<string, string>;
  readonly #path: string;
  #shape: { readonly key: string; readonly fields: RecordFields; readonly publication: PublicationNames } | undefined;

  /** @param path - the source's path, for links. */
  constructor(map: ReadonlyMap<string, string>, path: string) {
    this.#map = map;
    this.#path = path;
  }

  /** A row, a line or an object of a list as an article, its fields found by name. */
  items(record: unknown, place: Place): ImportItem[] {
    if (!isObject(record))
      return [
        { kind: "warning", place, message: `expected an object with a title and a body, found ${kindOf(record)}` },
      ];
    const { fields, publication } = this.#shapeOf(record);
    const value = (field: RecordField) => {
      const [name] = fields.get(field) ?? [];
      return name === undefined ? undefined : member(record, name);
    };
    const title = text(value("title"));
    if (isUnpublished(record, publication))
      return [{ kind: "skipped", reason: "draft", place, ...(title === null ? {} : { detail: title }) }];
    const body = (bodyText(value("body")) ?? "").replace(/\r\n?/g, "\n");
    if (title === null) {
      if (body === "") return [{ kind: "skipped", reason: "empty", place }];
      return [{ kind: "warning", place, message: "no title: the article was left out" }];
    }
    const [category, ...more] = categoriesOf(value("category") ?? hierarchyOf(record));
    const items: ImportItem[] = [];
    const warn = (name: string, problem: string) =>
      items.push({ kind: "warning", place, message: `${name}: ${problem}` });
    const date = (field: "published" | "updated") => {
      const found = dateOf(record, fields.get(field) ?? []);
      if (found !== null && found.iso === null)
        warn(found.name, `${JSON.stringify(member(record, found.name)).slice(0, 60)} isn't a date`);
      return found?.iso ?? null;
    };
    const problem = countProblem(value("views"));
    if (problem !== null) warn(fields.get("views")![0], problem);
    items.push({
      kind: "article",
      article: {
        id: text(value("id")),
        title: looksLikeHtml(title) ? plainText(parseHtml(title).children) : title,
        body: looksLikeHtml(body) ? htmlToMarkdown(body) : body,
        group: category === undefined ? null : `name:${category}`,
        tags: [...new Set([...textList(value("tags") ?? []), ...more])],
        published: date("published"),
        updated: date("updated"),
        views: count(value("views")),
        url: text(value("url")),
        related: textList(value("related") ?? []),
        language: text(value("language")),
        path: this.#path,
        aliases: [],
        place,
      },
    });
    if (category !== undefined)
      items.unshift({ kind: "group", group: { key: `name:${category}`, title: category, parent: null, id: null } });
    return items;
  }

  #shapeOf(record: JsonObject) {
    const names = Object.keys(record);
    const key = names.join("\0");
    if (this.#shape?.key !== key) {
      const fields = matchFields(names, this.#map);
      this.#shape = { key, fields, publication: publicationNames(names, fields, this.#map) };
    }
    return this.#shape;
  }
}

/** The first of the names that holds something but a yes or no, and the date it is, if it is one. */
function dateOf(record: JsonObject, names: readonly string[]): { name: string; iso: string | null } | null {
  for (const name of names) {
    const value = member(record, name);
    if (text(value) !== null && !truthy(value) && !falsy(value)) return { name, iso: isoDate(value) };
  }
  return null;
}

/** A text, or its paragraphs in a list. */
function bodyText(value: unknown): string | null {
  return Array.isArray(value) ? text(value.map(text).filter(Boolean).join("\n\n")) : text(value);
}

/** Help Scout's articles have the ids of their categories, which say nothing to anybody. */
const OBJECT_ID = /^[0-9a-f]{24}$/;

/**
 * `Billing`, `["Billing", "Refunds"]`, `{name: "Billing"}` or `Billing > Refunds`: the outermost first. `iOS / Android` is
 * one category, as people write two names for one thing.
 */
function categoriesOf(value: unknown): string[] {
  if (typeof value === "string")
    return value
      .replace(/\s+/g, " ")
      .split(/[>›»]/)
      .map((part) => part.trim())
      .filter(Boolean);
  return value === undefined ? [] : textList(value).filter((name) => !OBJECT_ID.test(name));
}

/** Freshdesk's `[{"level": 0, "data": {"name": "Billing"}}, …]`, the outermost first. */
function hierarchyOf(record: JsonObject): unknown {
  const levels = member(record, "hierarchy");
  if (!Array.isArray(levels)) return undefined;
  return (levels as unknown[]).map((level) => (isObject(level) ? member(level, "data") : null)).filter(isObject);
}

/** Tells HTML from Markdown that happens to hold a `<`: a block element, or a tag and its end. */
function looksLikeHtml(value: string): boolean {
  return (
    /<(?:p|div|ul|ol|li|h[1-6]|table|br|blockquote|pre|img|section|article)(?:\s[^<>]*)?\/?>/i.test(value) ||
    /<(a|b|i|em|strong|span|code|u)(?:\s[^<>]*)?>[^<]{0,2000}<\/\1>/i.test(value)
  );
}

/** The article that an object names in a list: `article 17 (withdraw)`. */
export function recordName(index: number, record: unknown): string {
  const id = isObject(record) ? text(firstMember(record, ["id", "title", "question"])) : null;
  return `article ${index + 1}${id === null ? "" : ` (${id.slice(0, 60)})`}`;
}
