import type { ImportWarning } from "./item.ts";
import { folderOf, resolvePath } from "./paths.ts";
import { readTextFile } from "./read-text.ts";
import type { Candidate } from "./sources.ts";

type FileCandidate = Extract<Candidate, { kind: "file" }>;

/** Markdown is all that is included; `_index` is Hugo's page of a folder. */
const MARKDOWN = /\.(?:md|mdx|markdown|txt)$/i;
const PART_NAME = /(?:^|\/)_(?!(?:index|readme)\b)[^/]*\.(?:md|mdx|markdown)$/i;

/** Folders whose files are parts as soon as a page elsewhere includes one of them. */
const PART_FOLDER = /^_?(?:snippets|partials|includes|fragments|reusables)$/i;

/** A larger file is no part, in bytes. */
const MAX_PART = 256 * 1024;

/** As much text of parts as is kept at hand, and as is put in all over an import, in characters: pages may include any. */
const MAX_KEPT = 16 * 1024 * 1024;
const MAX_INCLUDED = 64 * 1024 * 1024;

/** Whether a file's name says that it is a part of pages, and no page itself. */
export function isPartName(path: string): boolean {
  return PART_NAME.test(path);
}

/** The files of an import as parts that its pages include. Nothing is read but what the sources have. */
export class Parts {
  readonly #found: readonly (readonly Candidate[])[];
  /** By source: the files by their paths. */
  readonly #files = new Map<number, ReadonlyMap<string, FileCandidate>>();
  /** By source: the paths of parts by the letters of their names; null where several have them. */
  readonly #names = new Map<number, ReadonlyMap<string, string | null>>();
  readonly #texts = new Map<string, string | null>();
  /** By source: folders that hold nothing but parts. */
  readonly #folders = new Map<number, Set<string>>();
  #kept = 0;
  #left = MAX_INCLUDED;
  #missed = 0;
  #missing: { readonly file: string; readonly wanted: string } | null = null;

  /** @param found - by source, what is to be read of it. */
  constructor(found: readonly (readonly Candidate[])[]) {
    this.#found = found;
  }

  /**
   * The path of the file that is meant, in the same source.
   *
   * @param wanted - as the page names it: from the page (`./a.md`), from the site's top (`/a.md`, `@site/a.md`), or either.
   * @param from - the path of the page.
   */
  find(source: number, wanted: string, from: string): string | null {
    const files = this.#filesOf(source);
    const known = (path: string | null) => path !== null && files.has(path) && MARKDOWN.test(path);
    if (/^\.{1,2}\//.test(wanted)) {
      const path = resolvePath(folderOf(from), wanted);
      return known(path) ? path : null;
    }
    const rest = wanted.replace(/^(?:@site|[@~])?\//, "");
    const folders = foldersAbove(from);
    // The site's top may be any folder above the page.
    for (const folder of rest === wanted ? [folderOf(from), ...folders] : folders) {
      const path = resolvePath(folder, rest);
      if (known(path)) return path;
    }
    // Or the source is a folder in the site's top.
    const inside = rest.slice(rest.indexOf("/") + 1);
    return known(inside) ? inside : null;
  }

  /** The path of the only part whose name has a component's letters: `HeaderYields` is `_header-yields.mdx`. */
  findNamed(source: number, component: string): string | null {
    return this.#namesOf(source).get(letters(component)) ?? null;
  }

  /** Whether components of a source may be parts without a page's saying so. */
  hasNamed(source: number): boolean {
    return this.#namesOf(source).size > 0;
  }

  has(source: number, path: string): boolean {
    return this.#filesOf(source).has(path);
  }

  /**
   * A file's text as a part of a page; null where it is none, or where pages have included too much by now.
   *
   * @param from - the path of the page.
   */
  read(source: number, path: string, from: string): string | null {
    const file = this.#filesOf(source).get(path)!;
    const text = this.#text(file.absolute);
    if (text === null || text.length > this.#left) return null;
    this.#left -= text.length;
    const folder = partFolder(path);
    if (folder !== null && !from.startsWith(`${folder}/`))
      this.#folders.set(source, (this.#folders.get(source) ?? new Set()).add(folder));
    return text;
  }

  /** Counts an include that leads nowhere. */
  miss(file: string, wanted: string): void {
    this.#missed++;
    this.#missing ??= { file, wanted };
  }

  /** The files, as people see their names, that turned out to be parts. */
  files(): ReadonlySet<string> {
    const files = new Set<string>();
    for (const [source, folders] of this.#folders)
      for (const { path, file } of this.#filesOf(source).values())
        if (folders.has(partFolder(path) ?? "")) files.add(file);
    return files;
  }

  warning(): ImportWarning | null {
    if (this.#missing === null) return null;
    const count = this.#missed === 1 ? "1 include" : `${this.#missed.toLocaleString("en")} includes`;
    const { file, wanted } = this.#missing;
    return {
      file,
      message: `${count} could not be followed, such as ${JSON.stringify(wanted)}: only files in the imported folder are`,
    };
  }

  #text(absolute: string): string | null {
    const kept = this.#texts.get(absolute);
    if (kept !== undefined) return kept;
    const { content } = readTextFile(absolute, MAX_PART);
    const text = "text" in content ? content.text : null;
    const size = text?.length ?? 0;
    if (this.#kept + size <= MAX_KEPT) {
      this.#kept += size;
      this.#texts.set(absolute, text);
    }
    return text;
  }

  #filesOf(source: number): ReadonlyMap<string, FileCandidate> {
    let files = this.#files.get(source);
    if (files === undefined) {
      const all = (this.#found[source] ?? []).filter((candidate) => candidate.kind === "file");
      files = new Map(all.map((file) => [file.path, file]));
      this.#files.set(source, files);
    }
    return files;
  }

  #namesOf(source: number): ReadonlyMap<string, string | null> {
    let names = this.#names.get(source);
    if (names === undefined) {
      const found = new Map<string, string | null>();
      for (const path of this.#filesOf(source).keys()) {
        if (!isPartName(path)) continue;
        const name = letters(path.slice(path.lastIndexOf("/") + 1).replace(MARKDOWN, ""));
        found.set(name, found.has(name) ? null : path);
      }
      names = found;
      this.#names.set(source, names);
    }
    return names;
  }
}

const letters = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** The folders that a path is in, outermost first, from the top on. */
function foldersAbove(path: string): string[] {
  const parts = folderOf(path).split("/").filter(Boolean);
  return ["", ...parts.map((_, at) => parts.slice(0, at + 1).join("/"))];
}

/** The outermost folder of a path that is named as one of parts. */
function partFolder(path: string): string | null {
  const folders = folderOf(path).split("/");
  const at = folders.findIndex((name) => PART_FOLDER.test(name));
  return at === -1 ? null : folders.slice(0, at + 1).join("/");
}
