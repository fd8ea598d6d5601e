import type { Category } from "../../model/corpus.ts";
import { IdAllocator, safeId } from "./ids.ts";
import type { RawArticle, RawGroup } from "./item.ts";
import { folderKey, folderOf, isLanguageName, titleFromFolder } from "./paths.ts";
import { slug } from "./slug.ts";

/** Where an article ends up: the outermost of its groups is the category, those inside it are tags. */
interface Placement {
  readonly category: string | null;
  readonly sections: readonly string[];
}

/** Nesting beyond this is a circle. */
const MAX_NESTING = 50;

/** Turns nested groups of several sources into a corpus's flat categories. */
export class CategoryBuilder {
  readonly #groups = new Map<string, RawGroup>();
  readonly #common = new Map<string, string>();
  /** Keys of folders that hold all of a language. */
  readonly #languages = new Set<string>();
  readonly #ids = new IdAllocator();
  readonly #byTitle = new Map<string, string>();
  readonly #categories = new Map<string, Category>();
  /** Categories whose title is made of what stands for one in front matter. */
  readonly #made = new Set<string>();
  /** By the innermost group, which many articles share. */
  readonly #placements = new Map<string | null, Placement>();

  /** The first to name a group gives its title; one that knows more of it (its parent, its id) adds that. */
  add(group: RawGroup): void {
    const known = this.#groups.get(group.key);
    this.#groups.set(
      group.key,
      known === undefined ? group : { ...known, parent: known.parent ?? group.parent, id: known.id ?? group.id },
    );
  }

  /**
   * Folders that all articles of a source are inside of say nothing: they are left out of the placements. Where there are
   * articles beside such a folder too, it says something, unless there are several folders in it that say more.
   */
  learnCommonFolders(articles: readonly RawArticle[]): void {
    const folders = new Map<string, Set<string>>();
    for (const { group } of articles) {
      const folder = folderIn(group);
      if (folder !== null) folders.set(folder.source, (folders.get(folder.source) ?? new Set()).add(folder.path));
    }
    const hasTop = articles.some(({ group, path }) => group === null && path !== null && !path.includes("/"));
    for (const [source, paths] of folders) {
      const common = [...paths].reduce(commonFolder);
      const inside = new Set([...paths].map((path) => path.slice(common.length).split("/")[1] ?? ""));
      if (common !== "" && (!hasTop || inside.size > 1)) this.#common.set(source, common);
      this.#learnLanguages(source, paths);
    }
  }

  /** Folders of translations side by side say of what language an article is, not what it is about. */
  #learnLanguages(source: string, paths: ReadonlySet<string>): void {
    const common = this.#common.get(source);
    const top = common === undefined ? "" : `${common}/`;
    const outermost = new Set(
      [...paths].filter((path) => path.startsWith(top)).map((path) => path.slice(top.length).split("/", 1)[0]!),
    );
    // `IT` and `HR` are departments; alone, `it` and `hr` may be.
    const languages = [...outermost].filter(
      (name) => isLanguageName(name) && (/[-_]/.test(name) || /^[a-z]+$/.test(name)),
    );
    const isAll = languages.length > 1 && languages.length === outermost.size;
    if (!isAll && !languages.some((name) => /^(?:_|en(?:$|[-_]))/i.test(name))) return;
    for (const name of languages) this.#languages.add(folderKey(Number(source), top + name)!);
  }

  /** Once every group is known. */
  place({ group }: RawArticle): Placement {
    const known = this.#placements.get(group);
    if (known !== undefined) return known;
    const [outermost, ...inner] = this.#chain(group);
    const placement =
      outermost === undefined
        ? { category: null, sections: [] }
        : { category: this.#category(outermost), sections: inner.map(({ title }) => title) };
    this.#placements.set(group, placement);
    return placement;
  }

  /** Categories in the order in which the sources name them; with those of a corpus file that no article is in. */
  list(): Category[] {
    for (const group of this.#groups.values()) if (group.key.startsWith("corpus:")) this.#category(group);
    return [...this.#categories.values()];
  }

  /** Groups that articles are in and that no source names, each with the first article in it. */
  unknown(articles: readonly RawArticle[]): Map<string, RawArticle> {
    const missing = new Map<string, RawArticle>();
    for (const article of articles) {
      const { group } = article;
      if (group === null || folderIn(group) !== null || this.#groups.has(group) || missing.has(group)) continue;
      missing.set(group, article);
    }
    return missing;
  }

  #chain(key: string | null): RawGroup[] {
    const chain: RawGroup[] = [];
    let at = this.#isCommon(key) ? null : key;
    while (at !== null && !this.#languages.has(at) && chain.length < MAX_NESTING) {
      const group = this.#groups.get(at) ?? this.#folder(at);
      if (group === null) break;
      chain.unshift(group);
      at = folderIn(at) === null ? group.parent : this.#folderAbove(at);
    }
    return chain;
  }

  #isCommon(key: string | null): boolean {
    const folder = folderIn(key);
    return folder !== null && this.#common.get(folder.source) === folder.path && folder.path.includes("/");
  }

  #folder(key: string): RawGroup | null {
    const folder = folderIn(key);
    return folder === null ? null : { key, title: titleFromFolder(folder.path) ?? folder.path, parent: null, id: null };
  }

  #folderAbove(key: string): string | null {
    const { source, path } = folderIn(key)!;
    const above = folderOf(path);
    const common = this.#common.get(source) ?? "";
    return above === common || above.length < common.length ? null : folderKey(Number(source), above);
  }

  #category(group: RawGroup): string {
    const folder = folderIn(group.key);
    const wanted = group.id ?? (slug(folder === null ? group.title : folderName(folder.path)) || safeId(group.title));
    // `getting-started` in front matter is the folder `Getting started`.
    const same = `${group.id ?? ""}\n${wanted}\n${group.id === null ? slug(group.title) || group.title : ""}`;
    let id = this.#byTitle.get(same);
    if (id === undefined) {
      id = this.#ids.take(wanted);
      this.#byTitle.set(same, id);
      const isMade = folder === null && group.id === null && SLUG.test(group.title);
      if (isMade) this.#made.add(id);
      this.#categories.set(id, { id, title: isMade ? titleFromFolder(group.title)! : group.title });
    } else if (this.#made.has(id) && group.title !== wanted) {
      this.#made.delete(id);
      this.#categories.set(id, { id, title: group.title });
    }
    return id;
  }
}

/** `get-started`, which is written for an address and not for readers. */
const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;

function folderIn(key: string | null): { source: string; path: string } | null {
  const match = key === null ? null : /^folder:(\d+):([\s\S]*)$/.exec(key);
  return match === null ? null : { source: match[1]!, path: match[2]! };
}

const folderName = (path: string) => path.slice(path.lastIndexOf("/") + 1).replace(/^\d+[-_. ]+(?=\D)/, "");

function commonFolder(a: string, b: string): string {
  const left = a.split("/");
  const right = b.split("/");
  let same = 0;
  while (same < left.length && left[same] === right[same]) same++;
  return left.slice(0, same).join("/");
}
