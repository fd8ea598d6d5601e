import { isoDate } from "../dates.ts";
import { htmlToMarkdown } from "../html/to-markdown.ts";
import type { ImportItem } from "../item.ts";
import { listPage } from "../pages.ts";
import { recordName } from "../record.ts";
import { isObject, type JsonObject, member, text, textList } from "../values.ts";
import type { Format } from "./format.ts";
import { listIn } from "./json-records.ts";

/** Zendesk's Help Center API: lists of articles, sections and categories, in one file or in many. */
export const zendesk: Format = {
  name: "zendesk",
  *read(document): Iterable<ImportItem> {
    const value = document.json();
    const list = (name: string): readonly unknown[] => {
      const found = isObject(value) ? member(value, name) : undefined;
      return Array.isArray(found) ? (found as unknown[]) : [];
    };
    // What an answer says of pages is about its own list: others are there beside it.
    const own = ["articles", "sections", "categories"].find((name) => isObject(value) && Object.hasOwn(value, name));
    const page = own === undefined || !isObject(value) ? null : listPage(own, list(own).length, value);
    if (page !== null) yield { kind: "page", page, place: { file: document.file } };
    for (const category of list("categories")) yield* group(category, "category", null);
    for (const section of list("sections")) yield* group(section, "section", "category_id");
    const isGroup = ["articles", "categories", "sections"].some(
      (name) => isObject(value) && Object.hasOwn(value, name),
    );
    const articles = isGroup ? list("articles") : (listIn(value) ?? [value]);
    for (const [index, article] of articles.entries()) {
      const place = { file: document.file, record: recordName(index, article) };
      if (isObject(article)) yield* articleItems(article, place, document.path);
      else yield { kind: "warning", place, message: "expected an article, found no object" };
    }
  },
};

function* group(value: unknown, kind: "category" | "section", parent: string | null): Iterable<ImportItem> {
  if (!isObject(value)) return;
  const id = text(member(value, "id"));
  const title = text(member(value, "name"));
  if (id === null || title === null) return;
  const inSection = text(member(value, "parent_section_id"));
  const inCategory = parent === null ? null : text(member(value, parent));
  const above =
    inSection !== null ? `zendesk-section:${inSection}` : inCategory !== null ? `zendesk-category:${inCategory}` : null;
  yield { kind: "group", group: { key: `zendesk-${kind}:${id}`, title, parent: above, id: null } };
}

function* articleItems(
  article: JsonObject,
  place: { file: string; record: string },
  path: string,
): Iterable<ImportItem> {
  const title = text(member(article, "title")) ?? text(member(article, "name"));
  if (member(article, "draft") === true) {
    yield { kind: "skipped", reason: "draft", place, ...(title === null ? {} : { detail: title }) };
    return;
  }
  const body = htmlToMarkdown(text(member(article, "body")) ?? "");
  if (title === null) {
    yield body === ""
      ? { kind: "skipped", reason: "empty", place }
      : { kind: "warning", place, message: "no title: the article was left out" };
    return;
  }
  const section = text(member(article, "section_id"));
  yield {
    kind: "article",
    article: {
      id: text(member(article, "id")),
      title,
      body,
      group: section === null ? null : `zendesk-section:${section}`,
      tags: textList(member(article, "label_names") ?? []),
      published: isoDate(member(article, "created_at")),
      // An edit of the text counts; `updated_at` also moves with votes and reordering.
      updated: isoDate(member(article, "edited_at")) ?? isoDate(member(article, "updated_at")),
      views: null,
      url: text(member(article, "html_url")),
      related: [],
      language: text(member(article, "locale")),
      path,
      aliases: [],
      place,
    },
  };
}
