import { isoDate } from "../dates.ts";
import { htmlToMarkdown } from "../html/to-markdown.ts";
import type { ImportItem, Place } from "../item.ts";
import { leadWith } from "../lead.ts";
import { listPage } from "../pages.ts";
import { recordName } from "../record.ts";
import { isObject, type JsonObject, member, text, textList } from "../values.ts";
import type { Format } from "./format.ts";

/** Intercom's API: lists of articles and of collections, told apart by each object's `type` and members. */
export const intercom: Format = {
  name: "intercom",
  *read(document): Iterable<ImportItem> {
    const value = document.json();
    const data = isObject(value) ? member(value, "data") : value;
    const list = Array.isArray(data) ? (data as unknown[]) : [value];
    const isCollections = isObject(list[0]) && isCollection(list[0]);
    const page = isObject(value) ? listPage(isCollections ? "collections" : "articles", list.length, value) : null;
    if (page !== null) yield { kind: "page", page, place: { file: document.file } };
    for (const [index, entry] of list.entries()) {
      const place = { file: document.file, record: recordName(index, entry) };
      if (!isObject(entry)) yield { kind: "warning", place, message: "expected an article, found no object" };
      else if (isCollection(entry)) yield* collection(entry);
      else yield* articleItems(entry, place, document.path);
    }
  },
};

function isCollection(entry: JsonObject): boolean {
  const type = member(entry, "type");
  return (
    type === "collection" ||
    type === "section" ||
    (type !== "article" && !Object.hasOwn(entry, "state") && Object.hasOwn(entry, "name"))
  );
}

function* collection(entry: JsonObject): Iterable<ImportItem> {
  // A collection's id is a string, an article's `parent_ids` are numbers.
  const id = text(member(entry, "id"));
  const title = text(member(entry, "name"));
  const parent = text(member(entry, "parent_id"));
  if (id === null || title === null) return;
  yield {
    kind: "group",
    group: { key: `intercom:${id}`, title, parent: parent === null ? null : `intercom:${parent}`, id: null },
  };
}

/** An article, and its translations that say something else, each with the locale behind the article's id. */
function* articleItems(entry: JsonObject, place: Place, path: string): Iterable<ImportItem> {
  const own = text(member(entry, "default_locale"));
  yield* contentItems(entry, entry, { place, path, locale: own, isTranslation: false });
  const translations = member(entry, "translated_content");
  if (!isObject(translations)) return;
  for (const [locale, content] of Object.entries(translations)) {
    // What is in the article's own language, or in the same words, is the article itself.
    if (!isObject(content) || locale === own || isSame(content, entry)) continue;
    yield* contentItems(entry, content, { place, path, locale, isTranslation: true });
  }
}

function isSame(content: JsonObject, entry: JsonObject): boolean {
  return ["title", "body"].every((name) => text(member(content, name)) === text(member(entry, name)));
}

interface Version {
  readonly place: Place;
  readonly path: string;
  readonly locale: string | null;
  readonly isTranslation: boolean;
}

/** @param content - the article itself, or one of its translations. */
function* contentItems(
  entry: JsonObject,
  content: JsonObject,
  { place, path, locale, isTranslation }: Version,
): Iterable<ImportItem> {
  const title = text(member(content, "title"));
  const state = member(content, "state");
  const html = text(member(content, "body"));
  const body = html === null ? (text(member(content, "body_markdown")) ?? "") : htmlToMarkdown(html);
  // A language that nobody has written in yet.
  if (isTranslation && title === null && body === "") return;
  if (state !== undefined && state !== null && state !== "published") {
    yield { kind: "skipped", reason: "draft", place, ...(title === null ? {} : { detail: title }) };
    return;
  }
  if (title === null) {
    yield body === ""
      ? { kind: "skipped", reason: "empty", place }
      : { kind: "warning", place, message: "no title: the article was left out" };
    return;
  }
  const id = text(member(entry, "id"));
  const tags = member(entry, "tags");
  yield {
    kind: "article",
    article: {
      id: isTranslation && id !== null ? `${id}-${locale}` : id,
      title,
      body: leadWith(text(member(content, "description")), body),
      group: parentOf(entry),
      tags: textList((isObject(tags) ? member(tags, "tags") : tags) ?? []),
      published: isoDate(member(content, "created_at")),
      updated: isoDate(member(content, "updated_at")),
      views:
        !isTranslation && isObject(member(entry, "statistics"))
          ? viewsOf(member(entry, "statistics") as JsonObject)
          : null,
      url: text(member(content, "url")),
      related: [],
      language: locale,
      path,
      // Where only one language is kept, links to the article itself lead to its translation.
      aliases: isTranslation ? textList(member(entry, "url") ?? []) : [],
      place,
    },
  };
}

function parentOf(entry: JsonObject): string | null {
  const ids = member(entry, "parent_ids");
  const id = Array.isArray(ids) && ids.length > 0 ? text(ids.at(-1)) : text(member(entry, "parent_id"));
  return id === null ? null : `intercom:${id}`;
}

function viewsOf(statistics: JsonObject): number | null {
  const views = member(statistics, "views");
  return typeof views === "number" && Number.isSafeInteger(views) && views >= 0 ? views : null;
}
