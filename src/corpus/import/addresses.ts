/** A host that no link names: relative addresses are resolved against it. */
const NOWHERE = "http://nowhere.invalid";

/** Folders that hold all pages of a site, and the one of a language: what follows is a page's address. */
const SITE_ROOT =
  /^(?:src\/)?(?:(?:content|docs|pages|source|website|site|_docs|_posts|_pages)\/)*(?:_?[a-z]{2}(?:-[a-z]{2})?\/)?/;

const DATED = /^(?:.*\/)?(\d{4})-(\d{2})-(\d{2})-([^/]+)$/;

/** A path without its extension and a final `index`, in lower case. */
export function pathKey(path: string): string {
  return path
    .split("/")
    .filter(Boolean)
    .join("/")
    .replace(/(?:\.html?)?\.(?:md|mdx|markdown|html?|json)$/i, "")
    .replace(/(?:^|\/)_?(?:index|readme)(?:\.[a-z-]{2,5})?$/i, "")
    .toLowerCase();
}

/**
 * A key as Docusaurus and Jekyll make an address of it: without the order numbers of its parts (`02-billing/01-refund`)
 * and the underscores of collections (`_help/refund`).
 */
export function siteKey(key: string): string {
  return key
    .split("/")
    .map((part) => part.replace(/^_|^\d{1,9}[-_. ]{1,9}(?=[^\d\s._-])/, "") || part)
    .join("/");
}

/** Where a page's key may be found on its site, where the folders of the source are others. */
export function addressesOf(key: string): string[] {
  const onSite = key.replace(SITE_ROOT, "");
  const [, year, month, day, name] = DATED.exec(key) ?? [];
  const dated = year === undefined ? [] : [`${year}/${month}/${day}/${name}`];
  return [...new Set([onSite, siteKey(onSite), ...dated])].filter((address) => address !== key && address !== "");
}

/** A path's last part, words apart or not. */
export const nameKey = (key: string) => key.slice(key.lastIndexOf("/") + 1).replace(/[\s_]+/g, "-");

/** The number that Intercom and Zendesk put before an article's title: `4670262-reset-your-password`. */
export function leadingNumber(key: string): string | null {
  return /^(\d{5,20})(?:-|$)/.exec(key.slice(key.lastIndexOf("/") + 1))?.[1] ?? null;
}

export function urlKey(url: string): { whole: string; path: string } | null {
  try {
    const { host, pathname } = new URL(url, NOWHERE);
    const path = pathKey(decode(pathname));
    return { whole: `${host.replace(/^www\./, "")}/${path}`, path };
  } catch {
    return null;
  }
}

/** A text without percent signs for characters; as it is where they stand for none. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
