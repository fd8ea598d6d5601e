import type { FormatName } from "./formats/format.ts";
import type { SourceDocument } from "./source-document.ts";
import { isObject, type JsonObject, member } from "./values.ts";

const MARKDOWN = /^(?:md|mdx|mdown|markdown)$/;

const DATA = /^(?:json|jsonl|ndjson|csv|tsv|xml|svg|js|css|scss)$/;

const FRONT_MATTER = /^\ufeff?(?:---|\+\+\+)[ \t]*\r?\n/;

const YAML = /^ya?ml$/;

/** The first line of Microsoft's YAML FAQs. */
const YAML_FAQ = /^\ufeff?###[ \t]{0,9}YamlMime:[ \t]{0,9}FAQ[ \t]{0,99}\r?(?:\n|$)/;

/** How many entries of a list are looked at to tell what it is a list of. */
const SAMPLE = 20;

/**
 * The format of a file, judged by its content; its name only decides where the content may be several things.
 * Null where it holds no articles.
 *
 * @throws FaqError `corpus-malformed` for what begins as JSON, is named so and isn't.
 */
export async function recognise(
  document: SourceDocument,
  map: ReadonlyMap<string, string>,
): Promise<FormatName | null> {
  const { text, extension } = document;
  if (/^_category_\./.test(document.name)) return "markdown";
  if (YAML_FAQ.test(text)) return "yamlfaq";
  if (YAML.test(extension)) return null;
  if (text.trim() === "") return MARKDOWN.test(extension) ? "markdown" : null;
  const start = /\S/.exec(text)![0];
  if ((start === "{" || start === "[") && !/^(?:html?|xhtml|txt|csv|tsv)$/.test(extension) && !MARKDOWN.test(extension))
    return recogniseJson(document, map);
  // Jekyll's pages are HTML below front matter, and its feeds are templates.
  if (FRONT_MATTER.test(text)) return DATA.test(extension) ? null : "markdown";
  if (isTemplate(document)) return null;
  if (isHtml(document) || /^x?html?$/.test(extension)) return (await holdsQuestions(document)) ? "faqpage" : "html";
  if (MARKDOWN.test(extension)) return "markdown";
  if (extension === "csv" || extension === "tsv" || (await isTable(document, map))) return "csv";
  return extension === "json" ? null : looksLikeMarkdown(text) ? "markdown" : null;
}

/** Whether a file of a folder is YAML of no interest, as most is: settings, workflows, data of templates. */
export function isOtherYaml(path: string, text: string): boolean {
  return /\.ya?ml$/i.test(path) && !/(?:^|\/)_category_\.ya?ml$/.test(path) && !YAML_FAQ.test(text);
}

function isHtml({ text, extension }: SourceDocument): boolean {
  const head = text.slice(0, 2_000).replace(/^\ufeff?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*/, "");
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(head)) return true;
  return head.startsWith("<") && !MARKDOWN.test(extension) && /^<[a-z][a-z0-9-]*[\s>/]/i.test(head);
}

/** A page of a site generator that is filled in with articles, and isn't one. */
function isTemplate({ text, extension }: SourceDocument): boolean {
  return (
    /^x?html?$/.test(extension) &&
    /\{\{-?\s{0,5}(?:define|block|partial|template|with|range|if|end|else|\$|\.[A-Z])|\{%-?\s{0,5}(?:extends|block|include|macro|import)\b/.test(
      text,
    )
  );
}

async function holdsQuestions({ text }: SourceDocument): Promise<boolean> {
  if (!/application\/ld\+json|\sitemscope\b/i.test(text) || !/Question/.test(text)) return false;
  const { questionsOfPage } = await import("./formats/faq-page.ts");
  return questionsOfPage(text).length > 0;
}

async function isTable(document: SourceDocument, map: ReadonlyMap<string, string>): Promise<boolean> {
  const line = /^.*\S.*$/m.exec(document.text.slice(0, 10_000))![0];
  if (!/[,;\t|]/.test(line)) return false;
  const { isArticleRecord } = await import("./record-fields.ts");
  return isArticleRecord(
    line.split(/[,;\t|]/).map((cell) => cell.replace(/^[\s"\ufeff]+|[\s"]+$/g, "")),
    map,
  );
}

function looksLikeMarkdown(text: string): boolean {
  return /^#{1,6} \S/m.test(text.slice(0, 5_000)) || /^\S.*\n[=-]{3,}[ \t]*$/m.test(text.slice(0, 5_000));
}

/** Members of documents that describe interfaces, whose parts have names, titles and descriptions too. */
const OTHER_DOCUMENTS = ["openapi", "swagger", "asyncapi"];

async function recogniseJson(document: SourceDocument, map: ReadonlyMap<string, string>): Promise<FormatName | null> {
  if (/^(?:jsonl|ndjson)$/.test(document.extension) || isJsonLines(document.text)) return "jsonl";
  const value = document.json();
  if (isObject(value)) {
    if (OTHER_DOCUMENTS.some((name) => Object.hasOwn(value, name))) return null;
    if (Object.hasOwn(value, "@context") || Object.hasOwn(value, "@graph") || Object.hasOwn(value, "@type"))
      return "faqpage";
    if (Array.isArray(member(value, "articles")))
      return isZendeskList(member(value, "articles")) ? "zendesk" : Object.hasOwn(value, "name") ? "corpus" : "json";
    if (["sections", "categories"].some((name) => isZendeskList(member(value, name), ZENDESK_SECTION)))
      return "zendesk";
    if (isIntercom(value)) return "intercom";
  } else if (sample(value).some((entry) => Object.hasOwn(entry, "@type"))) return "faqpage";
  else if (sample(value).some((entry) => isIntercom(entry))) return "intercom";
  const { holdsArticles, listIn } = await import("./formats/json-records.ts");
  if (isZendeskList(listIn(value, map) ?? [value])) return "zendesk";
  return holdsArticles(value, map) ? "json" : null;
}

/** Two lines or more, of which the first two are objects of their own. */
function isJsonLines(text: string): boolean {
  const [first, second] = linesWithText(text.slice(0, 2_000_000));
  if (first === undefined || second === undefined) return false;
  try {
    return isObject(JSON.parse(first)) && isObject(JSON.parse(second));
  } catch {
    return false;
  }
}

/** The first two lines that aren't blank. */
function linesWithText(text: string): string[] {
  const lines: string[] = [];
  for (let from = 0; from < text.length && lines.length < 2; ) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end === -1 ? undefined : end).trim();
    if (line !== "") lines.push(line);
    from = end === -1 ? text.length : end + 1;
  }
  return lines;
}

function sample(value: unknown): JsonObject[] {
  return Array.isArray(value) ? (value as unknown[]).slice(0, SAMPLE).filter(isObject) : [];
}

/** Members of Zendesk's that say where an article or a section stands in the help centre. */
const ZENDESK_ARTICLE = ["section_id", "html_url", "locale"];
const ZENDESK_SECTION = [...ZENDESK_ARTICLE, "category_id"];

/** Zendesk's objects have numbers as ids. Freshdesk's articles do too, and a category. */
function isZendeskList(value: unknown, members = ZENDESK_ARTICLE): boolean {
  return sample(value).some(
    (entry) => typeof member(entry, "id") === "number" && members.some((name) => Object.hasOwn(entry, name)),
  );
}

function isIntercom(value: JsonObject): boolean {
  const type = member(value, "type");
  if (type === "list") return sample(member(value, "data")).some(isIntercom);
  if (type === "collection") return true;
  // Collections don't always say that they are some.
  const isOfWorkspace = Object.hasOwn(value, "workspace_id") || Object.hasOwn(value, "help_center_id");
  return Object.hasOwn(value, "title") ? type === "article" : isOfWorkspace && Object.hasOwn(value, "name");
}
