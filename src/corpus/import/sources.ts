import { readdirSync, statSync } from "node:fs";
import { basename, extname, isAbsolute, join, parse, resolve, sep } from "node:path";
import { FaqError } from "../../model/errors.ts";
import { reasonOf } from "../../storage/reason.ts";
import { statsOf } from "../../storage/stats.ts";
import { walk } from "./walk.ts";

/** A file to import, or what stood in the way of finding it. */
export type Candidate =
  | {
      readonly kind: "file";
      /** As shown to people. */
      readonly file: string;
      readonly absolute: string;
      /** Inside its source, with `/`. */
      readonly path: string;
      readonly source: number;
      /** Named by the user, not found in a folder: it has to be an article or a list of them. */
      readonly explicit: boolean;
    }
  | { readonly kind: "problem"; readonly file: string; readonly message: string }
  /** A document of a kind that isn't read, such as `.rst`. */
  | { readonly kind: "unread"; readonly extension: string };

/** Files in folders are candidates by their name; what they are is then decided by their content. */
const NAMES = /\.(?:md|mdx|mdown|markdown|txt|html?|xhtml|json|jsonl|ndjson|csv|tsv|ya?ml)$/i;

/** Documents that somebody may miss. */
const UNREAD =
  /\.(?:rst|adoc|asciidoc|org|textile|wiki|mediawiki|creole|rdoc|pod|docx?|odt|rtf|pdf|epub|xlsx?|ods|pptx?|odp)$/i;

/** What tools keep beside articles, in any folder: their own settings, lists of contents, proofs of ownership. */
const MACHINE_FILES =
  /(?:^|\/)(?:(?:package(?:-lock)?|tsconfig|composer|manifest)\.json|llms(?:-[\w-]+)?\.(?:txt|md)|_(?:sidebar|navbar|coverpage)\.md|google[0-9a-f]{16}\.html)$/i;

/** What repositories keep beside their articles, at the top. */
const PROJECT_FILES =
  /^(?:licen[cs]e|copying|contributing|code_of_conduct|security|changelog|changes|authors|codeowners|governance|maintainers|pull_request_template|issue_template|readme|robots|requirements|humans|summary|sitemap|search(?:-index)?)\.(?:md|txt|json|html?)$/i;

export function isStdin(source: string): boolean {
  return source === "-";
}

export function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

function isGlob(text: string): boolean {
  return /[*?[\]{}]/.test(text);
}

/** Stands between a folder and a pattern below it: in an absolute path that somebody gave, it never does. */
const PATTERN_BELOW = `${sep}.${sep}`;

/**
 * A source on disk so that it means the same from any folder: its absolute path, and of a pattern the folder that it is
 * below, `/./` and the pattern. What is there by its very name is no pattern, nor is the path of the folder one is in.
 */
export function absoluteSource(source: string, cwd: string): string {
  const path = resolve(cwd, source);
  if (!isGlob(source) || statsOf(path) !== undefined) return path;
  const { root } = parse(source);
  const parts = source
    .slice(root.length)
    .split(sep === "\\" ? /[\\/]/ : "/")
    .filter((part) => part !== "" && part !== ".");
  let folder = isAbsolute(source) ? resolve(cwd, root) : cwd;
  const isFolder = (part: string) => !isGlob(part) || statsOf(resolve(folder, part))?.isDirectory() === true;
  while (parts.length > 1 && isFolder(parts[0]!)) folder = resolve(folder, parts.shift()!);
  return (folder.endsWith(sep) ? folder.slice(0, -sep.length) : folder) + PATTERN_BELOW + parts.join("/");
}

/**
 * The files of a source on disk: a file, a folder, or a pattern as {@link absoluteSource} writes it.
 *
 * @throws FaqError `corpus-unreadable` where there is no such file or folder, or the pattern finds none.
 */
export async function* candidates(source: string, index: number): AsyncGenerator<Candidate> {
  const at = source.indexOf(PATTERN_BELOW);
  const stats = at === -1 ? statsOf(source) : undefined;
  if (at !== -1) yield* globbed(source.slice(0, at + sep.length), source.slice(at + PATTERN_BELOW.length), index);
  else if (stats === undefined) throw missing(source);
  else if (stats.isDirectory()) yield* folder(source, index, () => true);
  else
    yield {
      kind: "file",
      file: source,
      absolute: resolve(source),
      path: basename(source),
      source: index,
      explicit: true,
    };
}

function missing(source: string): FaqError {
  let reason = "there is no such file or folder";
  try {
    statSync(source);
  } catch (error) {
    reason = reasonOf(error).replace("no such file", "no such file or folder");
  }
  return new FaqError("corpus-unreadable", `${source}: ${reason}.`, {
    hint: "Give a file, a folder, a glob pattern in quotes, a URL, or - for standard input.",
  });
}

function* folder(root: string, index: number, matches: (path: string) => boolean): Generator<Candidate> {
  const hasFolders = readdirSync(root, { withFileTypes: true }).some(
    (entry) => entry.isDirectory() && !entry.name.startsWith("."),
  );
  for (const found of walk(root)) {
    const file = join(root, found.path);
    if (found.kind === "problem") yield { kind: "problem", file, message: found.message };
    else if (!matches(found.path)) continue;
    else if (UNREAD.test(found.path)) yield { kind: "unread", extension: extname(found.path).toLowerCase() };
    else if (NAMES.test(basename(found.path)) && !isProjectFile(found.path, hasFolders))
      yield { kind: "file", file, absolute: found.absolute, path: found.path, source: index, explicit: false };
  }
}

function isProjectFile(path: string, hasFolders: boolean): boolean {
  if (MACHINE_FILES.test(path)) return true;
  // Without folders beside it a README or a summary may be the only article there is.
  return PROJECT_FILES.test(path) && (hasFolders || !/^(?:readme|summary)\./i.test(path));
}

async function* globbed(root: string, pattern: string, index: number): AsyncGenerator<Candidate> {
  const { default: picomatch } = await import("picomatch");
  if (!statsOf(root)?.isDirectory()) throw nothing(join(root, pattern));
  const matches = picomatch(pattern.replaceAll("\\", "/"));
  let any = false;
  for (const candidate of folder(root, index, (path) => matches(path))) {
    any ||= candidate.kind === "file";
    yield candidate;
  }
  if (!any) throw nothing(join(root, pattern));
}

function nothing(pattern: string): FaqError {
  return new FaqError("corpus-unreadable", `${pattern}: no file matches.`, {
    hint: "Put the pattern in quotes, such as 'articles/**/*.md'.",
  });
}
