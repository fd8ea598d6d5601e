import { mapProse } from "./markdown/prose.ts";

const LINK = /(?<![\\![])\[\[([^\s[\]|\n\\][^[\]|\n\\]{0,300})(?:\\?\|([^[\]|\n]{1,300}))?\]\](?![\](])/g;

/** A link of a wiki's: `[[Page#part|Text]]`. */
interface WikiLink {
  readonly page: string;
  readonly part: string;
  readonly text: string | null;
}

/** Whether a text has a wiki's link that leads to an article. */
export function hasWikiLink(markdown: string, resolve: (page: string) => string | null): boolean {
  let found = false;
  mapWikiLinks(markdown, (whole, target, text) => {
    found ||= [target, text ?? target].some((page) => resolve(pageOf(page).page) !== null);
    return whole;
  });
  return found;
}

/**
 * A wiki's links as Markdown's; where a link leads to no article, its text. Some wikis write the text first: whichever
 * of the two names an article is its target.
 */
export function plainWikiLinks(markdown: string, resolve: (page: string) => string | null): string {
  return mapWikiLinks(markdown, (_, target, text) => {
    const link = { ...pageOf(target), text: text?.trim() || null };
    const id = link.page === "" ? null : resolve(link.page);
    if (id !== null) return markdownLink(shownText(link), id);
    const other = text === undefined ? null : resolve(pageOf(text).page);
    return other === null ? shownText(link) : markdownLink(target.trim(), other);
  });
}

function mapWikiLinks(
  markdown: string,
  change: (whole: string, target: string, text: string | undefined) => string,
): string {
  if (!markdown.includes("[[")) return markdown;
  return mapProse(markdown, (prose) =>
    prose.replace(LINK, (whole: string, target: string, text: string | undefined, at: number) =>
      isTomlTable(prose.slice(at + whole.length, at + whole.length + 300)) ? whole : change(whole, target, text),
    ),
  );
}

/** The name of a table in TOML is in such brackets too: below it is a value, or a table inside it. */
function isTomlTable(after: string): boolean {
  const [rest = "", ...below] = after.split("\n");
  const line = below.map((one) => one.trim()).find((one) => one !== "") ?? "";
  return rest.trim() === "" && (/^[\w."'-]+ *=/.test(line) || /^\[[\w.-]+\]$/.test(line));
}

function pageOf(target: string): { page: string; part: string } {
  const [page = "", part = ""] = target.split(/#\^?/, 2);
  return { page: page.trim(), part: part.trim() };
}

function shownText({ page, part, text }: WikiLink): string {
  if (text !== null) return text;
  const name = page.slice(page.lastIndexOf("/") + 1).replace(/\.md$/i, "");
  return [name, part].filter(Boolean).join(" > ");
}

const markdownLink = (text: string, id: string) => `[${text}](${/[\s()]/.test(id) ? `<${id}>` : id})`;
