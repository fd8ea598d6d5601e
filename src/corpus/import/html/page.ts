import type { ChildNode, Document, Element } from "domhandler";
import { attribute, elementsBelow, isElement, plainText } from "./dom.ts";

/** Parts of a page that surround its article: elements, and what classes and ids of MediaWiki's and others' say. */
const SURROUNDINGS = new Set(["nav", "footer", "aside", "form", "button", "dialog"]);
const SURROUNDING_CLASSES = new Set(["toc", "mw-jump", "mw-jump-link", "mw-editsection", "printfooter", "catlinks"]);
const SURROUNDING_IDS = new Set(["toc", "siteSub", "contentSub", "jump-to-nav", "catlinks"]);

/** What an HTML page says of itself. */
interface PageFacts {
  readonly title: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly keywords: string | null;
  readonly description: string | null;
  /** The element that holds the article. */
  readonly main: Document | Element;
  /** The heading that the title came from. */
  readonly heading: Element | null;
}

/** What a page says in its head, its first heading, its times, and by where most of its text is. */
export function pageFacts(document: Document): PageFacts {
  const metas = new Map<string, string>();
  let language: string | null = null;
  let url: string | null = null;
  let heading: Element | null = null;
  let pageTitle: string | null = null;
  const found = new Map<string, Element>();
  const articles: Element[] = [];
  const times: string[] = [];
  for (const element of elementsBelow(document)) {
    const name = element.name;
    if (name === "html") language = attribute(element, "lang") || attribute(element, "xml:lang") || null;
    else if (name === "meta")
      metas.set(
        (attribute(element, "name") || attribute(element, "property") || attribute(element, "itemprop")).toLowerCase(),
        attribute(element, "content").trim(),
      );
    else if (name === "link" && attribute(element, "rel") === "canonical") url = attribute(element, "href") || null;
    else if (name === "title") pageTitle ??= rawText(element) || null;
    else if (name === "h1" && plainText(element.children) !== "") heading ??= element;
    else if (name === "time") times.push(attribute(element, "datetime"));
    if (name === "article" && articles.length < MAX_ARTICLES) articles.push(element);
    if (!found.has(name)) found.set(name, element);
    if (attribute(element, "role") === "main" && !found.has("main")) found.set("main", element);
  }
  const meta = (...names: string[]) => names.map((name) => metas.get(name)).find(Boolean) ?? null;
  return {
    title: (heading === null ? null : plainText(heading.children)) ?? meta("og:title") ?? pageTitle,
    language,
    url: url ?? meta("og:url"),
    published: meta("article:published_time", "datepublished", "date", "dc.date") ?? (times[0] || null),
    updated: meta("article:modified_time", "datemodified", "last-modified", "og:updated_time") ?? (times[1] || null),
    keywords: meta("keywords", "news_keywords"),
    description: meta("description", "og:description"),
    main: mainOf(articles, found.get("main"), found.get("body")) ?? document,
    heading,
  };
}

/** Characters without which an element holds no article. */
const MIN_TEXT = 20;

/** More of them are a list of something. */
const MAX_ARTICLES = 20;

/** The `main` with text in it, else the body; or the `article` in it that has most of its text: others are cards and teasers. */
function mainOf(articles: readonly Element[], ...outer: readonly (Element | undefined)[]): Element | undefined {
  const length = (element: Element) => plainText(element.children).length;
  const main = outer.find((element) => element !== undefined && length(element) >= MIN_TEXT);
  const [longest] = articles.map((element) => ({ element, text: length(element) })).sort((a, b) => b.text - a.text);
  if (longest === undefined || longest.text < MIN_TEXT) return main;
  const isMost = articles.length === 1 || main === undefined || longest.text * 2 > length(main);
  return isMost ? longest.element : main;
}

/** Takes out of a page what isn't its article: navigation, asides, forms, and the heading that is the title. */
export function removeSurroundings(main: Document | Element, heading: Element | null): void {
  const unwanted = new Set<ChildNode>();
  for (const element of elementsBelow(main)) if (element === heading || isSurrounding(element)) unwanted.add(element);
  // Each parent's children once: a page may have any number of them.
  for (const parent of new Set([...unwanted].map((element) => element.parent))) {
    if (parent === null) continue;
    parent.children = parent.children.filter((child) => !unwanted.has(child));
    for (const [at, child] of parent.children.entries()) {
      child.prev = parent.children[at - 1] ?? null;
      child.next = parent.children[at + 1] ?? null;
    }
  }
}

function isSurrounding(element: Element): boolean {
  if (SURROUNDINGS.has(element.name) || SURROUNDING_IDS.has(attribute(element, "id"))) return true;
  const classes = attribute(element, "class");
  return (
    /(?:^|[\s_-])(?:breadcrumbs?|skip-link|article-votes|share-links?)(?:$|[\s_-])/i.test(classes) ||
    classes.split(/\s+/).some((name) => SURROUNDING_CLASSES.has(name))
  );
}

/** The JSON-LD values of a page; a block that isn't JSON is none. */
export function jsonLdIn(document: Document): unknown[] {
  const values: unknown[] = [];
  for (const element of elementsBelow(document)) {
    if (element.name !== "script" || !/^application\/ld\+json\b/i.test(attribute(element, "type").trim())) continue;
    try {
      values.push(JSON.parse(rawText(element).replace(/^\s*<!--|-->\s*$/g, "")) as unknown);
    } catch {
      // The page may still be read as a page.
    }
  }
  return values;
}

function rawText(element: Element): string {
  return element.children
    .map((child) => (child.type === "text" || (!isElement(child) && child.type === "comment") ? child.data : ""))
    .join("")
    .trim();
}
