import { isoDate } from "./dates.ts";
import { plainText } from "./html/dom.ts";
import { parseHtml } from "./html/parse.ts";
import { htmlToMarkdown } from "./html/to-markdown.ts";
import type { ImportItem, Place } from "./item.ts";
import {
  count,
  countProblem,
  firstMember,
  isObject,
  type JsonObject,
  kindOf,
  member,
  text,
  textList,
  truthy,
} from "./values.ts";

/** The names under which sources keep each field, in lower case without blanks, dashes and underscores. */
const NAMES = {
  id: ["id", "articleid", "key", "uid", "guid", "sourceid"],
  title: [
    "title",
    "question",
    "name",
    "subject",
    "headline",
    "heading",
    "frage",
    "pregunta",
    "domanda",
    "titel",
    "titre",
  ],
  body: [
    "body",
    "answer",
    "content",
    "text",
    "html",
    "bodymarkdown",
    "markdown",
    "bodyhtml",
    "description",
    "antwort",
    "respuesta",
    "reponse",
  ],
  category: ["category", "categories", "section", "topic", "collection", "group", "folder", "kategorie", "categorie"],
  tags: ["tags", "tag", "labels", "labelnames", "keywords"],
  published: [
    "published",
    "publishedat",
    "publishdate",
    "datepublished",
    "created",
    "createdat",
    "datecreated",
    "date",
  ],
  updated: [
    "updated",
    "updatedat",
    "datemodified",
    "modified",
    "modifiedat",
    "lastupdated",
    "lastmodified",
    "editedat",
  ],
  views: ["views", "viewcount", "pageviews", "reads"],
  url: ["url", "htmlurl", "link", "permalink", "canonicalurl"],
  related: ["related", "relatedarticles", "relatedids", "seealso"],
  language: ["language", "locale", "lang"],
  draft: ["draft", "isdraft"],
  state: ["state", "status"],
} as const;

type RecordField = keyof typeof NAMES;

/** Every field that `--map` can name. */
export const RECORD_FIELDS = Object.keys(NAMES) as RecordField[];

const plainName = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, "");

/** Which of a record's names holds each field: what the user mapped first, then the usual names. */
export function matchFields(names: readonly string[], map: ReadonlyMap<string, string>): Map<RecordField, string> {
  const byPlainName = new Map<string, string>();
  for (const name of names) if (!byPlainName.has(plainName(name))) byPlainName.set(plainName(name), name);
  const fields = new Map<RecordField, string>();
  for (const field of RECORD_FIELDS) {
    const mapped = map.get(field);
    const found = mapped === undefined ? NAMES[field].find((name) => byPlainName.has(name)) : plainName(mapped);
    const name = found === undefined ? undefined : byPlainName.get(found);
    if (name !== undefined) fields.set(field, name);
  }
  const [question, answer] = [byPlainName.get("q"), byPlainName.get("a")];
  // One of these names alone may mean anything.
  if (question !== undefined && answer !== undefined && !fields.has("title") && !fields.has("body"))
    fields.set("title", question).set("body", answer);
  return fields;
}

/** Whether records with these names hold articles: a title and a text. */
export function isArticleRecord(names: readonly string[], map: ReadonlyMap<string, string>): boolean {
  const fields = matchFields(names, map);
  return fields.has("title") && fields.has("body");
}

/** A row, a line or an object of a list as an article, its fields found by name. */
export function recordItem(
  record: unknown,
  place: Place,
  map: ReadonlyMap<string, string>,
  path: string,
): ImportItem[] {
  if (!isObject(record))
    return [{ kind: "warning", place, message: `expected an object with a title and a body, found ${kindOf(record)}` }];
  const fields = matchFields(Object.keys(record), map);
  const value = (field: RecordField) => {
    const name = fields.get(field);
    return name === undefined ? undefined : member(record, name);
  };
  const title = text(value("title"));
  const state = text(value("state"));
  // Freshdesk's articles are in folders, and 1 is the state of those that aren't published.
  const isFreshdeskDraft = state === "1" && Object.hasOwn(record, "folder_id");
  if (
    truthy(value("draft")) ||
    isFreshdeskDraft ||
    (state !== null && /^(?:draft|archived|unpublished|hidden)$/i.test(state))
  )
    return [{ kind: "skipped", reason: "draft", place, ...(title === null ? {} : { detail: title }) }];
  const body = (bodyText(value("body")) ?? "").replace(/\r\n?/g, "\n");
  if (title === null) {
    if (body === "") return [{ kind: "skipped", reason: "empty", place }];
    return [{ kind: "warning", place, message: "no title: the article was left out" }];
  }
  const [category, ...more] = categoriesOf(value("category") ?? hierarchyOf(record));
  const url = text(value("url"));
  const items: ImportItem[] = [];
  const date = (field: "published" | "updated") => {
    const written = value(field);
    const iso = isoDate(written);
    if (iso === null && text(written) !== null && written !== false && written !== true)
      items.push({
        kind: "warning",
        place,
        message: `${fields.get(field)}: ${JSON.stringify(written).slice(0, 60)} isn't a date`,
      });
    return iso;
  };
  const problem = countProblem(value("views"));
  if (problem !== null) items.push({ kind: "warning", place, message: `${fields.get("views")}: ${problem}` });
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
      url,
      related: textList(value("related") ?? []),
      language: text(value("language")),
      path,
      aliases: [],
      place,
    },
  });
  if (category !== undefined)
    items.unshift({ kind: "group", group: { key: `name:${category}`, title: category, parent: null, id: null } });
  return items;
}

/** A text, or its paragraphs in a list. */
function bodyText(value: unknown): string | null {
  return Array.isArray(value) ? text(value.map(text).filter(Boolean).join("\n\n")) : text(value);
}

/** `Billing`, `["Billing", "Refunds"]`, `{name: "Billing"}` or `Billing > Refunds`: the outermost first. */
function categoriesOf(value: unknown): string[] {
  if (typeof value === "string")
    return value
      .replace(/\s+/g, " ")
      .split(/ [>›»/] |[>›»]/)
      .map((part) => part.trim())
      .filter(Boolean);
  return value === undefined ? [] : textList(value);
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
