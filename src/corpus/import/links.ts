import { addressesOf, decode, leadingNumber, nameKey, pathKey, siteKey, urlKey } from "./addresses.ts";
import { ByLanguage } from "./by-language.ts";
import { mapProse } from "./markdown/prose.ts";
import { folderOf, resolvePath } from "./paths.ts";

/** Where an article can be reached: what links point at. */
interface Addresses {
  readonly id: string;
  readonly sourceId: string | null;
  readonly path: string | null;
  readonly url: string | null;
  readonly aliases: readonly string[];
}

/** Finds the article that a link means. */
export class LinkResolver {
  readonly #ids = new Map<string, string>();
  readonly #paths = new Map<string, string>();
  readonly #keys = new Set<string>();
  /** By the path on the site, where the folders in the source are others. */
  readonly #onSitePaths = new ByLanguage();
  /** By the number that the file's name begins with. */
  readonly #numbers = new ByLanguage();
  /** By the path without order numbers. */
  readonly #siteKeys = new ByLanguage();
  readonly #urls = new Map<string, string>();
  /** By the last part of the path; null where several articles have it. */
  readonly #names = new Map<string, string | null>();

  add(article: Addresses): void {
    this.#ids.set(article.id, article.id);
    if (article.sourceId !== null) setFirst(this.#ids, article.sourceId, article.id);
    if (article.path !== null) {
      const key = pathKey(article.path);
      this.#addPath(key, article.path, article.id);
      this.#addName(nameKey(key), article.id);
      const number = leadingNumber(key);
      if (number !== null) this.#numbers.add(number, article.path, article.id);
      // Docusaurus: an id in the front matter is the page's last part.
      if (article.sourceId !== null && /\p{L}/u.test(article.sourceId)) {
        this.#addPath(pathKey(`${folderOf(article.path)}/${article.sourceId}`), article.path, article.id);
        this.#addName(nameKey(pathKey(article.sourceId)), article.id);
      }
      // Docusaurus shows `features/features.md` as the page of the folder.
      const folder = /^(?:.*\/)?([^/]+)(?=\/\1$)/.exec(key)?.[0];
      if (folder !== undefined) setFirst(this.#paths, folder, article.id);
    }
    if (article.url !== null) this.#addUrl(article.url, article.id);
    for (const alias of article.aliases) this.#addUrl(alias, article.id);
  }

  #addPath(key: string, path: string, id: string): void {
    setFirst(this.#paths, key, id);
    // `refunds.md` and `refunds/index.md` share an address, which is the first's.
    if (this.#keys.has(key)) return;
    this.#keys.add(key);
    for (const address of addressesOf(key)) this.#onSitePaths.add(address, path, id);
    const site = siteKey(key);
    if (site !== key) this.#siteKeys.add(site, path, id);
  }

  #addName(name: string, id: string): void {
    if (name !== "") this.#names.set(name, this.#names.has(name) && this.#names.get(name) !== id ? null : id);
  }

  #addUrl(url: string, id: string): void {
    const key = urlKey(url);
    if (key === null) return;
    setFirst(this.#urls, key.whole, id);
    if (key.path !== "") setFirst(this.#paths, key.path, id);
  }

  /**
   * @param target - a link's target as written: an id, a relative path, a path on the site or a whole address.
   * @param from - the path of the article that holds the link.
   * @returns the article's id, or null where the link leads elsewhere.
   */
  resolve(target: string, from: string | null): string | null {
    const address = decode(target.replace(/[?#].*$/s, ""));
    if (address === "" || /^(?:\/\/|www\.)/i.test(address)) return null;
    const exact = this.#ids.get(address);
    if (exact !== undefined) return exact;
    const key = urlKey(address);
    if (/^[a-z][a-z0-9+.-]*:/i.test(address))
      return key === null ? null : (this.#urls.get(key.whole) ?? this.#numbered(key.whole, from ?? ""));
    return (
      this.#relative(address, from ?? "") ??
      this.#onSite(pathKey(address), from ?? "") ??
      this.#numbered(address, from ?? "") ??
      (isTelling(address) ? (this.#names.get(nameKey(pathKey(address))) ?? null) : null)
    );
  }

  /**
   * @param page - what a wiki's link names: a file's name, with as many of its folders as the writer gave.
   * @param from - the path of the article that holds the link.
   */
  resolveName(page: string, from: string | null): string | null {
    const key = pathKey(page);
    if (key === "") return null;
    return (
      this.#relative(page, from ?? "") ??
      this.#paths.get(key) ??
      this.#ids.get(page) ??
      this.#names.get(nameKey(key)) ??
      null
    );
  }

  /** From the page's folder as files are; from the page itself as a folder, and from the folder above, as on sites. */
  #relative(address: string, from: string): string | null {
    const folder = folderOf(from);
    for (const base of [() => folder, () => pathKey(from), () => folderOf(folder)]) {
      const path = resolvePath(base(), address);
      const key = path === null ? "" : pathKey(path);
      const found = path === null ? null : (this.#paths.get(key) ?? this.#siteKeys.find(siteKey(key), path, from));
      if (found !== null) return found;
      if (/\.(?:md|mdx|markdown)$/i.test(address)) return null;
    }
    return null;
  }

  /** `/docs/en/billing/refunds`, where the source knows `billing/refunds`: leading parts are taken off one by one. */
  #onSite(path: string, from: string): string | null {
    let rest = path.replace(/^(?:\.{1,2}\/)+/, "");
    for (let cut = 0; cut < 4; cut++) {
      const found = this.#paths.get(rest) ?? this.#onSitePaths.find(rest, path, from);
      if (found !== null) return found;
      const slash = rest.indexOf("/");
      if (slash === -1) return null;
      rest = rest.slice(slash + 1);
    }
    return null;
  }

  /** Zendesk and Intercom put the id before the title: `/articles/360012-Reset-your-password`. */
  #numbered(address: string, from: string): string | null {
    const number = /\/articles\/(\d+)(?:-|$|\/)/.exec(address)?.[1];
    return number === undefined ? null : (this.#ids.get(number) ?? this.#numbers.find(number, address, from));
  }
}

function setFirst(map: Map<string, string>, key: string, id: string): void {
  if (!map.has(key)) map.set(key, id);
}

/** A name alone may be a page of the site that is none of the articles. */
const isTelling = (address: string) =>
  /\.(?:md|mdx|markdown|html?)$/i.test(address) || pathKey(address.replace(/^(?:\.{0,2}\/)+/, "")).includes("/");

const LINK =
  /(?<!\\)(\]\()(<[^<>\n]{1,2000}>|(?:[^()\s<>]|\([^()\s]{0,200}\)){1,2000})(?=\s{0,100}(?:"[^"\n]{0,1000}"|'[^'\n]{0,1000}')?\s{0,100}\))/g;
const DEFINITION = /^( {0,3}\[[^\]\n]{1,300}\]:[ \t]*)(\S{1,2000})/gm;

/**
 * Passes every link's target in a Markdown text through a function; code is left alone.
 *
 * @param replace - the new target, or null to leave the link as it is.
 */
export function mapLinks(markdown: string, replace: (target: string) => string | null): string {
  if (!markdown.includes("](") && !markdown.includes("]:")) return markdown;
  const replaced = (whole: string, open: string, target: string) => {
    const found = replace(target.replace(/^<|>$/g, ""));
    return found === null ? whole : open + markdownTarget(found);
  };
  return mapProse(markdown, (prose) => prose.replace(LINK, replaced).replace(DEFINITION, replaced));
}

const markdownTarget = (id: string) => (/[\s()<>]/.test(id) ? `<${id.replace(/[<>\n]/g, encodeURIComponent)}>` : id);
