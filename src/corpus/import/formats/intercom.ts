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

function* articleItems(entry: JsonObject, place: Place, path: string): Iterable<ImportItem> {
  const title = text(member(entry, "title"));
  const state = member(entry, "state");
  if (state !== undefined && state !== null && state !== "published") {
    yield { kind: "skipped", reason: "draft", place, ...(title === null ? {} : { detail: title }) };
    return;
  }
  const html = text(member(entry, "body"));
  const body = html === null ? (text(member(entry, "body_markdown")) ?? "") : htmlToMarkdown(html);
  if (title === null) {
    yield body === ""
      ? { kind: "skipped", reason: "empty", place }
      : { kind: "warning", place, message: "no title: the article was left out" };
    return;
  }
  const tags = member(entry, "tags");
  yield {
    kind: "article",
    article: {
      id: text(member(entry, "id")),
      title,
      body: leadWith(text(member(entry, "description")), body),
      group: parentOf(entry),
      tags: textList((isObject(tags) ? member(tags, "tags") : tags) ?? []),
      published: isoDate(member(entry, "created_at")),
      updated: isoDate(member(entry, "updated_at")),
      views: isObject(member(entry, "statistics")) ? viewsOf(member(entry, "statistics") as JsonObject) : null,
      url: text(member(entry, "url")),
      related: [],
      language: text(member(entry, "default_locale")),
      path,
      aliases: [],
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
