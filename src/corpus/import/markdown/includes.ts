import { mapLinks } from "../links.ts";
import type { Parts } from "../parts.ts";
import { folderOf, resolvePath } from "../paths.ts";
import type { SourceDocument } from "../source-document.ts";
import { continuation } from "./code.ts";
import { readFrontMatter } from "./front-matter.ts";
import { removeModuleCode } from "./mdx.ts";
import { mapProse } from "./prose.ts";
import { scanTag } from "./tag-scanner.ts";

/** Parts include parts so deep, and a page so much in all, in characters; each counts for some, however short it is. */
const MAX_DEPTH = 5;
const MAX_INCLUDED = 1024 * 1024;
const MIN_COST = 100;

/** A longer value isn't put into a part's text, in characters. */
const MAX_VALUE = 200;

/** As far as what stands on the line before an include is looked at, in characters. */
const MAX_BEFORE = 300;

/** What an include looks like, in MDX, VitePress, MkDocs, at Microsoft's, in Python's Markdown and mdBook. */
const INCLUDE =
  /<([A-Z]\w{0,99})(?=[\s/>])|<!--[ \t]{0,9}@include:[ \t]{0,9}([^\s<>]{1,500})[ \t]{0,9}-->|-{1,10}8<-{1,10}[ \t]{1,9}["']([^"'\n]{1,500})["']|\[!(?:INCLUDE|include) ?\[[^[\]\n]{0,300}\] ?\(([^()\n]{1,500})\)\]|\{!([^{}\n!]{1,300})!\}|\{\{#include[ \t]{1,9}([^{}\s]{1,500})[ \t]{0,9}\}\}|(<!--|\{\/\*)/g;

/** Comments by their beginnings: what is in them isn't included. */
const COMMENT_ENDS: Readonly<Record<string, string>> = { "<!--": "-->", "{/*": "*/}" };

/** One of these is in every text that includes something, but for components. */
const HINTS = ["<Snippet", "@include", "8<-", "[!INCLUDE", "[!include", "{!", "{{#include"];

const DEFAULT_IMPORT =
  /^import\s{1,20}([A-Z]\w{0,99})\s{0,20}(?:,\s{0,20}\{[^{}]{0,500}\}\s{0,20})?from\s{1,20}["']([^"'\n]{1,300}\.mdx?)["']/gm;

const STATEMENT = /^(?:import|export)\b[^"'=]{0,500}/gm;

const MARKDOWN = /\.(?:md|mdx|markdown|txt)$/i;

/** What names mean in a file. */
interface Names {
  /** Components that are imported from a file. */
  readonly imports: ReadonlyMap<string, string>;
  /** All that the file imports or exports; null where no other component can be a part. */
  readonly declared: ReadonlySet<string> | null;
  /** The file's path. */
  readonly file: string;
}

/** A place in a text where a file is to be put in. */
interface Include {
  readonly wanted: string;
  readonly path: string | null;
  /** Values for names in the part, by lower-case name. */
  readonly values: ReadonlyMap<string, string>;
  /** Where the text goes on. */
  readonly end: number;
}

/**
 * A page with the Markdown of the files that it includes, where it includes them: components that are imported from a
 * file or named as a part is, `<Snippet file>`, `<!--@include: file-->`, `--8<-- "file"`, `[!INCLUDE [name](file)]`, `{!file!}`
 * and `{{#include file}}`. An include that can't be followed stays as it is and is counted.
 *
 * @returns also whether the text is to be read as MDX.
 */
export function withParts(markdown: string, document: SourceDocument, parts: Parts): { text: string; isMdx: boolean } {
  const page = new Page(document, parts);
  const text = page.expand(markdown, [document.path]);
  return { text, isMdx: page.isMdx };
}

class Page {
  readonly #document: SourceDocument;
  readonly #parts: Parts;
  #left = MAX_INCLUDED;
  isMdx: boolean;

  constructor(document: SourceDocument, parts: Parts) {
    this.#document = document;
    this.#parts = parts;
    this.isMdx = document.extension === "mdx";
  }

  /** @param files - the paths of the page, of the part of it that is at hand, and of those between. */
  expand(markdown: string, files: readonly string[]): string {
    const imports = importsOf(markdown);
    const mayBeNamed = this.isMdx && this.#parts.hasNamed(this.#document.source) && /<[A-Z]/.test(markdown);
    if (imports.size === 0 && !mayBeNamed && !HINTS.some((hint) => markdown.includes(hint))) return markdown;
    const declared = mayBeNamed ? namesDeclared(markdown) : null;
    return mapProse(markdown, (prose) => this.#expandProse(prose, files, { imports, declared, file: files.at(-1)! }));
  }

  #expandProse(prose: string, files: readonly string[], names: Names): string {
    let out = "";
    let from = 0;
    let commentEnd = 0;
    const open = new Set<string>();
    for (const match of prose.matchAll(INCLUDE)) {
      const { index } = match;
      if (index < Math.max(from, commentEnd)) continue;
      const close = COMMENT_ENDS[match[0]];
      if (close !== undefined && !open.has(close)) {
        commentEnd = prose.indexOf(close, index);
        // Without an end further on, no later comment has one either.
        if (commentEnd === -1) open.add(close);
      }
      const include = close === undefined ? this.#include(match, names) : null;
      const part = include === null ? null : this.#part(include, files);
      if (include === null || part === null) continue;
      const line = prose.slice(Math.max(from, index - MAX_BEFORE), index);
      out += prose.slice(from, index) + placed(part, line.slice(line.lastIndexOf("\n") + 1));
      from = include.end;
    }
    return out + prose.slice(from);
  }

  #include(match: RegExpExecArray, { imports, declared, file: from }: Names): Include | null {
    const { source } = this.#document;
    const find = (wanted: string) => this.#parts.find(source, wanted, from);
    const [whole, component] = match;
    const named = match.slice(2).find((name) => name !== undefined);
    if (component === undefined) {
      const wanted = named!.trim();
      const end = match.index + whole.length;
      return MARKDOWN.test(wanted.split(/[{#:]/, 1)[0]!)
        ? { wanted, path: find(wanted), values: new Map(), end }
        : null;
    }
    const imported = imports.get(component);
    const isPart = declared?.has(component) === false;
    if (imported === undefined && component !== "Snippet" && !isPart) return null;
    const tag = scanTag(match.input, match.index);
    if (tag === null) return null;
    const { attributes: values, end } = tag;
    if (imported !== undefined) return { wanted: imported, path: find(imported), values, end };
    const file = component === "Snippet" ? values.get("file") : undefined;
    if (file !== undefined) return { wanted: file, path: find(`/snippets/${file}`), values, end };
    const path = isPart ? this.#parts.findNamed(source, component) : null;
    return path === null ? null : { wanted: path, path, values, end };
  }

  /** A part as it is put in; null where it can't be. */
  #part({ wanted, path, values }: Include, files: readonly string[]): string | null {
    const text = path === null || files.includes(path) || files.length > MAX_DEPTH ? null : this.#read(path, files[0]!);
    if (text === null) {
      this.#parts.miss(this.#document.file, wanted);
      return null;
    }
    this.isMdx ||= path!.endsWith(".mdx");
    const bare = mapProse(readFrontMatter(text).body, (prose) => withValues(prose, values));
    const whole = this.expand(bare, [...files, path!]);
    const plain = mapProse(whole, (prose) => removeModuleCode(prose, this.isMdx));
    return this.#withLinks(plain, path!)
      .replace(/^(?:[ \t\r]*\n)+/, "")
      .trimEnd();
  }

  #read(path: string, from: string): string | null {
    if (this.#left <= 0) return null;
    const text = this.#parts.read(this.#document.source, path, from);
    this.#left -= Math.max(MIN_COST, text?.length ?? 0);
    return this.#left < 0 ? null : text;
  }

  /** Links that start from the part's own folder as links from the top. */
  #withLinks(part: string, path: string): string {
    const folder = folderOf(path);
    if (folder === folderOf(this.#document.path)) return part;
    return mapLinks(part, (target) => {
      const [, file = "", rest = ""] = /^([^:?#]{1,500})((?:[?#].*)?)$/s.exec(target) ?? [];
      const meant = file === "" || file.startsWith("/") ? null : resolvePath(folder, file);
      return meant !== null && this.#parts.has(this.#document.source, meant) ? `/${meant}${rest}` : null;
    });
  }
}

/** The files that a text imports as components. */
function importsOf(markdown: string): Map<string, string> {
  if (!markdown.includes("import")) return new Map();
  return new Map(Array.from(markdown.matchAll(DEFAULT_IMPORT), ([, name, file]) => [name!, file!]));
}

/** The names that a text imports or exports. */
function namesDeclared(markdown: string): Set<string> {
  return new Set([...markdown.matchAll(STATEMENT)].flatMap(([statement]) => statement.match(/\w+/g) ?? []));
}

const VALUE = /(=?)\{\s{0,9}(?:props\.)?([A-Za-z_]\w{0,99})\s{0,9}\}/g;

/** Names in braces as what a page gives for them. */
function withValues(prose: string, values: ReadonlyMap<string, string>): string {
  if (values.size === 0 || !prose.includes("{")) return prose;
  return prose.replace(VALUE, (whole, equals: string, name: string) => {
    const value = values.get(name.toLowerCase());
    if (value === undefined || value.length > MAX_VALUE) return whole;
    return equals === "" ? value : `="${value.replaceAll('"', "")}"`;
  });
}

/** What is a part of a line's beginning: blanks, marks of lists and quotations, tags. */
const BEGINNING = /^(?:[\s>*+-]|\d{1,9}[.)]|<[^<>]*>)*$/;
const BLOCK = /^[ \t]*(?:`{3}|~{3}|#{1,6} |[>|]|[-*+] |\d{1,9}[.)] )/m;

/** A part as it stands behind the beginning of a line: in a list or a quotation it stays inside, in a sentence too. */
function placed(part: string, before: string): string {
  if (part === "") return "";
  const marks = before.replace(/<[^<>]*>/g, "");
  if (BEGINNING.test(before)) {
    const margin = continuation(marks);
    const [first, ...rest] = part.split("\n");
    const inside = [first, ...rest.map((line) => (line.trim() === "" ? margin.trimEnd() : margin + line))].join("\n");
    return marks.trim() === "" ? `\n\n${marks}${inside}\n\n` : inside;
  }
  if (BLOCK.test(part) && !before.trimStart().startsWith("|")) return `\n\n${part}\n\n`;
  const lines = part.split("\n").map((line) => line.trim());
  return lines.filter(Boolean).join(" ");
}
