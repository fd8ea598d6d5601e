import { isoDate } from "../dates.ts";
import type { ImportItem, Place } from "../item.ts";
import { leadWith } from "../lead.ts";
import { cleanMarkdown } from "../markdown/clean.ts";
import { fieldLine, readFrontMatter } from "../markdown/front-matter.ts";
import { takeTitle } from "../markdown/heading.ts";
import { withParts } from "../markdown/includes.ts";
import { plainTitle } from "../markdown/plain-title.ts";
import { folderGroup, folderOf, languageOfPath, titleFromName } from "../paths.ts";
import { slug } from "../slug.ts";
import type { SourceDocument } from "../source-document.ts";
import {
  count,
  countProblem,
  firstMember,
  isObject,
  type JsonObject,
  kindOf,
  member,
  namedMember,
  text,
  textList,
  truthy,
} from "../values.ts";
import type { Format } from "./format.ts";

/** Files whose title names the folder that they are in. */
const FOLDER_PAGE = /^_?(?:index|readme)(?:\.[a-z-]{2,5})?$/i;

/** Markdown with or without front matter; the folder is the category unless the front matter names one. */
export const markdown: Format = {
  name: "markdown",
  *read(document, { parts }): Iterable<ImportItem> {
    const place = { file: document.file };
    if (/^_category_\.(?:json|ya?ml)$/.test(document.name)) {
      yield* folderLabel(document);
      return;
    }
    const frontMatter = readFrontMatter(document.text);
    const { fields, body: source, problem } = frontMatter;
    const at = (field: string) => {
      const line = fieldLine(document.text, frontMatter, field);
      return line === undefined ? place : { ...place, line };
    };
    if (problem !== null) yield { kind: "warning", place: { ...place, line: problem.line }, message: problem.message };
    const given = namedMember(fields, ["title", "question"]);
    const named = given === null ? null : text(given.value);
    if (given !== null && named === null && given.value !== "")
      yield {
        kind: "warning",
        place: at(given.name),
        message: `${given.name}: expected a text, found ${kindOf(given.value)}: put it in quotes`,
      };
    if (isDraft(fields)) {
      yield { kind: "skipped", reason: "draft", place, ...(named === null ? {} : { detail: named }) };
      return;
    }
    const page = withParts(source, document, parts);
    const cleaned = cleanMarkdown(page.text, page.isMdx);
    const { title: heading, body: rest } = takeTitle(cleaned, named);
    // A title that is a tag, such as `<input>`, has nothing left.
    const title = plainTitle(named ?? heading ?? "") || (titleFromName(document.path) ?? "");
    const isFolderPage = FOLDER_PAGE.test(document.name.replace(/\.\w+$/, ""));
    const folder = folderGroup(document);
    const isFolderTitle = isFolderPage && folder !== null && namesFolder(document, named ?? heading);
    if (isFolderTitle) yield { kind: "group", group: { key: folder, title, parent: null, id: null } };
    const description = text(firstMember(fields, ["description", "intro", "summary", "excerpt"]));
    const body = isFolderPage ? rest : leadWith(description === null ? null : cleanMarkdown(description), rest);
    if (title === "" || body === "") {
      if (isFolderTitle) return;
      yield { kind: "skipped", reason: "empty", place, ...(title === "" ? {} : { detail: title }) };
      return;
    }
    yield* articleItems(document, fields, { title, body, place, at, folder });
  },
};

/** A page's title, and no name of a folder. */
const PAGE_TITLE =
  /^(?:about|how|introduc(?:tion|ing)|overview|welcome|wh(?:at|en|ere|ich|o|y))\b|\b(?:introduction|overview)$|[?!]$/i;

/**
 * Hugo's `_index` is there to name its folder; an `index` or `README` may as well be an article with a title of its own,
 * which says more than the folder's name and other things.
 */
function namesFolder(document: SourceDocument, title: string | null): boolean {
  if (title === null) return false;
  if (document.name.startsWith("_")) return true;
  const name = folderOf(document.path);
  const folder = new Set(slug(name.slice(name.lastIndexOf("/") + 1)).split("-"));
  const words = title.split(/\s+/).map(slug).filter(Boolean);
  const common = words.filter((word) => word.split("-").some((part) => folder.has(part)));
  return common.length * 3 >= words.length && common.length > 0 && !PAGE_TITLE.test(title);
}

interface Parts {
  readonly title: string;
  readonly body: string;
  readonly place: Place;
  /** Where a field of the front matter is. */
  readonly at: (field: string) => Place;
  readonly folder: string | null;
}

function* articleItems(document: SourceDocument, fields: JsonObject, parts: Parts): Iterable<ImportItem> {
  const categories = textList(firstMember(fields, ["category", "categories", "section", "topic"]) ?? []);
  const category = categories[0];
  if (category !== undefined)
    yield { kind: "group", group: { key: `name:${category}`, title: category, parent: null, id: null } };
  const warnings: ImportItem[] = [];
  const warn = (field: string, problem: string) =>
    warnings.push({ kind: "warning", place: parts.at(field), message: `${field}: ${problem}` });
  const views = member(fields, "views");
  const viewsProblem = countProblem(views);
  if (viewsProblem !== null) warn("views", viewsProblem);
  const date = (names: readonly string[]) => {
    const found = namedMember(fields, names);
    const iso = isoDate(found?.value);
    if (iso === null && typeof found?.value === "string")
      warn(found.name, `${JSON.stringify(found.value.slice(0, 40))} isn't a date`);
    return iso;
  };
  const lastUpdate = member(fields, "last_update");
  const aliases = ["slug", "permalink", "redirect_from", "aliases", "short_title"].flatMap((name) =>
    textList(member(fields, name) ?? []),
  );
  const published =
    typeof member(fields, "published") === "boolean"
      ? null
      : date(["published", "publishDate", "publishedAt", "pubDate"]);
  yield {
    kind: "article",
    article: {
      id: text(member(fields, "id")),
      title: parts.title,
      body: parts.body,
      group: category === undefined ? parts.folder : `name:${category}`,
      tags: [
        ...new Set([
          ...["tags", "keywords", "labels", "topics", "themes"].flatMap((name) => textList(member(fields, name) ?? [])),
          ...categories.slice(1),
        ]),
      ],
      published:
        published ??
        date(["date", "created", "created_at", "createdAt"]) ??
        isoDate(/^\d{4}-\d{2}-\d{2}(?=-)/.exec(document.name)?.[0]),
      updated:
        (isObject(lastUpdate) ? isoDate(member(lastUpdate, "date")) : null) ??
        date(["updated", "lastmod", "updated_at", "updatedAt", "modified", "last_modified_at", "last_updated"]),
      views: count(views),
      url: text(firstMember(fields, ["url", "canonical_url", "canonical"])),
      related: textList(firstMember(fields, ["related", "related_articles", "see_also"]) ?? []),
      language: text(firstMember(fields, ["language", "lang", "locale"])) ?? languageOfPath(document.path),
      path: document.path,
      aliases,
      place: parts.place,
    },
  };
  yield* warnings;
}

/** Docusaurus keeps a folder's title in a file of its own. */
function* folderLabel(document: SourceDocument): Iterable<ImportItem> {
  const { fields } = readFrontMatter(`---\n${document.text}\n---\n`);
  const title = text(member(fields, "label"));
  const key = folderGroup(document);
  if (title !== null && key !== null) yield { kind: "group", group: { key, title, parent: null, id: null } };
}

function isDraft(fields: JsonObject): boolean {
  const state = text(firstMember(fields, ["status", "state"]));
  return (
    truthy(member(fields, "draft")) ||
    truthy(member(fields, "unlisted")) ||
    member(fields, "published") === false ||
    (state !== null && /^(?:draft|archived|unpublished)$/i.test(state))
  );
}
