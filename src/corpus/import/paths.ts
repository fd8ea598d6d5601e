import type { SourceDocument } from "./source-document.ts";

/** The key of the group that a file's folder is; null for a file at the top of its source. */
export function folderGroup(document: SourceDocument): string | null {
  return folderKey(document.source, folderOf(document.path));
}

/** The key of the group that a folder of a source is; null for the top of the source. */
export function folderKey(source: number, folder: string): string | null {
  return folder === "" ? null : `folder:${source}:${folder}`;
}

/** The path without its last part; empty for one without folders. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf("/");
  return at === -1 ? "" : path.slice(0, at);
}

/** A file's path without its extension, also `refunds.html.md` of Middleman's and Slate's. */
export function withoutExtension(path: string): string {
  return path.replace(/(?:\.html?)?\.[a-z0-9]{1,10}$/i, "");
}

/** `01-getting-started.md` as `Getting started`; null where nothing readable is left. */
export function titleFromName(path: string): string | null {
  return titleFromFolder(withoutExtension(path));
}

/** As {@link titleFromName}, of a name without an extension: `v2.0` is `V2.0`. */
export function titleFromFolder(path: string): string | null {
  const name = path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/^\d+[-_. ]+(?=\D)/, "")
    .replace(/[-_]+/g, " ")
    .trim();
  return name === "" ? null : name[0]!.toUpperCase() + name.slice(1);
}

/** A relative path from a folder as a path from the top, `.` and `..` resolved; null where it climbs out. */
export function resolvePath(folder: string, relative: string): string | null {
  const parts = relative.startsWith("/") || folder === "" ? [] : folder.split("/");
  for (const part of relative.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return null;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** Languages that help centres are translated into: any two letters would be too many names of folders and files. */
const LANGUAGES = new Set(
  (
    "ar be bg bn ca cs da de el en es et eu fa fi fr gl he hi hr hu hy id it ja ka kk km ko lt lv mk ml mr ms nb nl no pl " +
    "pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh"
  ).split(" "),
);

/** Whether a folder's name, or what a file's name ends in, is a language's tag, also of a collection of Jekyll's (`_en`). */
export function isLanguageName(name: string): boolean {
  const match = /^_?([a-z]{2})(?:[-_](?:[a-z]{2}|[a-z]{4}|419))?$/i.exec(name);
  return match !== null && LANGUAGES.has(match[1]!.toLowerCase());
}

/** The language that a folder (`pt-br/billing/refunds.md`) or the file's name (`refunds.pt-br.md`) is of; null for none. */
export function languageOfPath(path: string): string | null {
  const folder = folderOf(path).split("/").find(isLanguageName);
  if (folder !== undefined) return folder.replace(/^_/, "");
  const ending = /[^.]\.([a-z_-]{2,7})\.(?:md|mdx|markdown|html?)$/i.exec(path)?.[1];
  return ending !== undefined && isLanguageName(ending) ? ending : null;
}
