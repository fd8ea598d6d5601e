import { LineCounter, parseDocument } from "yaml";
import { FaqError } from "../../../model/errors.ts";
import { isoDate } from "../dates.ts";
import type { ImportItem, Place } from "../item.ts";
import { cleanMarkdown } from "../markdown/clean.ts";
import { plainTitle } from "../markdown/plain-title.ts";
import { languageOfPath } from "../paths.ts";
import { recordName } from "../record.ts";
import type { SourceDocument } from "../source-document.ts";
import { isObject, type JsonObject, member, text } from "../values.ts";
import type { Format } from "./format.ts";

/** A longer one is not a page of questions. In characters. */
const MAX_LENGTH = 500_000;

/**
 * Microsoft's YAML FAQ, a file of `### YamlMime:FAQ`: each question is an article, in the category that its section is.
 * Where there is one section, whose name isn't shown (`Ignored`), that is the file's title.
 */
export const yamlFaq: Format = {
  name: "yamlfaq",
  *read(document): Iterable<ImportItem> {
    const faq = parsed(document);
    const title = plain(member(faq, "title"));
    const metadata = member(faq, "metadata");
    const updated = isObject(metadata) ? isoDate(member(metadata, "ms.date")) : null;
    let index = 0;
    for (const section of objects(member(faq, "sections"))) {
      const name = plain(member(section, "name"));
      const category = name === null || name.toLowerCase() === "ignored" ? title : name;
      const group = category === null ? null : `name:${category}`;
      if (category !== null && group !== null)
        yield { kind: "group", group: { key: group, title: category, parent: null, id: null } };
      for (const question of objects(member(section, "questions"))) {
        const place = { file: document.file, record: recordName(index++, question) };
        yield questionItem(question, { place, group, updated, path: document.path });
      }
    }
    if (index === 0) yield { kind: "warning", place: { file: document.file }, message: "holds no questions" };
  },
};

function questionItem(
  question: JsonObject,
  around: {
    readonly place: Place;
    readonly group: string | null;
    readonly updated: string | null;
    readonly path: string;
  },
): ImportItem {
  const title = plain(member(question, "question"));
  const body = cleanMarkdown(text(member(question, "answer")) ?? "");
  if (title === null || body === "")
    return { kind: "skipped", reason: "empty", place: around.place, ...(title === null ? {} : { detail: title }) };
  return {
    kind: "article",
    article: {
      ...around,
      id: null,
      title,
      body,
      tags: [],
      published: null,
      views: null,
      url: null,
      related: [],
      language: languageOfPath(around.path),
      aliases: [],
    },
  };
}

function plain(value: unknown): string | null {
  const written = text(value);
  return written === null ? null : plainTitle(written) || null;
}

const objects = (value: unknown): JsonObject[] => (Array.isArray(value) ? (value as unknown[]).filter(isObject) : []);

/** @throws FaqError `corpus-malformed`, with the line, where it isn't YAML. */
function parsed({ text: source, file }: SourceDocument): JsonObject {
  if (source.length > MAX_LENGTH)
    throw new FaqError("corpus-malformed", `${file}: longer than a page of questions is.`);
  const lineCounter = new LineCounter();
  let value: unknown;
  try {
    const document = parseDocument(source, { uniqueKeys: false, logLevel: "error", prettyErrors: false, lineCounter });
    const [error] = document.errors;
    if (error !== undefined) {
      const { line } = lineCounter.linePos(error.pos[0]);
      throw new FaqError("corpus-malformed", `${file}:${line}: not valid YAML: ${error.message.split("\n", 1)[0]}.`);
    }
    value = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    if (cause instanceof RangeError || cause instanceof ReferenceError)
      throw new FaqError("corpus-malformed", `${file}: nested, or repeats itself, beyond reason.`, { cause });
    throw cause;
  }
  if (!isObject(value)) throw new FaqError("corpus-malformed", `${file}: expected a title and sections.`);
  return value;
}
