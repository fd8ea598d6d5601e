import { isoDate } from "../dates.ts";
import { plainText } from "../html/dom.ts";
import { microdataIn } from "../html/microdata.ts";
import { jsonLdIn, pageFacts } from "../html/page.ts";
import { parseHtml } from "../html/parse.ts";
import { htmlToMarkdown } from "../html/to-markdown.ts";
import type { ImportItem, Place } from "../item.ts";
import { recordName } from "../record.ts";
import { firstMember, isObject, type JsonObject, member, text, textList } from "../values.ts";
import type { Format } from "./format.ts";

/** How many JSON values are looked at for questions: far more than any page has. */
const MAX_VALUES = 1_000_000;

/** schema.org's FAQPage, in a JSON file or as JSON-LD or microdata in an HTML page; each question is an article. */
export const faqPage: Format = {
  name: "faqpage",
  *read(document): Iterable<ImportItem> {
    const isHtml = /^\s*</.test(document.text);
    const facts = isHtml ? pageFacts(parseHtml(document.text)) : null;
    const around = { url: facts?.url ?? document.url, language: facts?.language ?? null };
    let index = 0;
    for (const question of isHtml ? questionsOfPage(document.text) : questionsIn([document.json()])) {
      const place = { file: document.file, record: recordName(index++, question.value) };
      yield* questionItems(question, place, around, document.path);
    }
    if (index === 0) yield { kind: "warning", place: { file: document.file }, message: "holds no schema.org Question" };
  },
};

/** The schema.org questions of an HTML page: those of its JSON-LD, or else of its microdata, which says the same. */
export function questionsOfPage(html: string): Found[] {
  const found = [...questionsIn(jsonLdIn(parseHtml(html)))];
  return found.length > 0 ? found : [...questionsIn(microdataIn(html))];
}

interface Found {
  readonly value: JsonObject;
  /** The page that the question is part of. */
  readonly page: JsonObject | null;
}

function* questionsIn(roots: readonly unknown[]): Generator<Found> {
  const stack: { value: unknown; page: JsonObject | null }[] = roots.map((value) => ({ value, page: null })).reverse();
  for (let seen = 0; stack.length > 0 && seen < MAX_VALUES; seen++) {
    const { value, page } = stack.pop()!;
    if (Array.isArray(value)) for (const entry of (value as unknown[]).toReversed()) stack.push({ value: entry, page });
    else if (isObject(value)) {
      if (isType(value, "Question") && Object.hasOwn(value, "acceptedAnswer")) yield { value, page };
      else {
        const inside = isType(value, "FAQPage") || isType(value, "QAPage") || isType(value, "WebPage") ? value : page;
        for (const name of ["itemListElement", "item", "hasPart", "mainEntity", "@graph"])
          stack.push({ value: member(value, name), page: inside });
      }
    }
  }
}

function isType(value: JsonObject, type: string): boolean {
  const types = member(value, "@type");
  return (Array.isArray(types) ? (types as unknown[]) : [types]).some(
    (name) => typeof name === "string" && name.replace(/^.*[/:]/, "") === type,
  );
}

/** @param around - what the HTML page says of itself. */
function* questionItems(
  { value: question, page }: Found,
  place: Place,
  around: { readonly url: string | null; readonly language: string | null },
  path: string,
): Iterable<ImportItem> {
  const name = text(firstMember(question, ["name", "text"]));
  const answers = member(question, "acceptedAnswer");
  const texts = (Array.isArray(answers) ? (answers as unknown[]) : [answers])
    .map((answer) =>
      isObject(answer) ? text(firstMember(answer, ["text", "articleBody", "description"])) : text(answer),
    )
    .filter((answer) => answer !== null);
  const body = texts.map((answer) => htmlToMarkdown(answer)).join("\n\n");
  const title = name === null ? "" : plainText(parseHtml(name).children);
  if (title === "" || body === "") {
    yield { kind: "skipped", reason: "empty", place, ...(title === "" ? {} : { detail: title }) };
    return;
  }
  const from = (names: readonly string[]) =>
    firstMember(question, names) ?? (page === null ? undefined : firstMember(page, names));
  const id = text(member(question, "@id"));
  yield {
    kind: "article",
    article: {
      id: id === null ? null : id.replace(/^.*#/, "") || id,
      title,
      body,
      group: null,
      tags: textList(member(question, "keywords") ?? []),
      published: isoDate(from(["datePublished", "dateCreated"])),
      updated: isoDate(from(["dateModified"])),
      views: null,
      url:
        absolute(text(from(["url"])) ?? (id !== null && /^(?:https?:|#)/.test(id) ? id : null), around.url) ??
        around.url,
      related: [],
      language: text(from(["inLanguage"])) ?? around.language,
      path,
      aliases: [],
      place,
    },
  };
}

/** An address as it is, or in relation to its page's; null for what is none. */
function absolute(address: string | null, page: string | null): string | null {
  if (address === null || /^https?:/i.test(address)) return address;
  return page === null ? null : (URL.parse(address, page)?.href ?? null);
}
