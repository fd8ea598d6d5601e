import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Node, parse } from "acorn";
import { full } from "acorn-walk";
import { transformSync } from "esbuild";
import { ROOT } from "../built/faq.ts";

export interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression that is written in a source file of the program. */
export function patternsOfSource(): Pattern[] {
  const folder = join(ROOT, "src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .sort()
    .flatMap((file) => patternsIn(readFileSync(join(folder, file), "utf8"), file.replaceAll("\\", "/")));
}

function patternsIn(source: string, file: string): Pattern[] {
  const found: Pattern[] = [];
  const { code } = transformSync(source, { loader: file.endsWith("x") ? "tsx" : "ts", jsx: "automatic" });
  full(parse(code, { ecmaVersion: "latest", sourceType: "module" }), (node: Node & { regex?: unknown }) => {
    const regex = node.regex as { pattern: string; flags: string } | undefined;
    if (regex !== undefined) found.push({ file, source: regex.pattern, flags: regex.flags });
  });
  return found;
}

/**
 * Patterns that a checker finds slow on endless texts and that never meet one, by the file and the beginning of the
 * pattern, each with what bounds it.
 */
export const BOUNDED: readonly (readonly [file: string, beginning: string, bound: string])[] = [
  ["corpus/import/dates.ts", "\\s+\\([^)]*\\)$", "a date of at most 64 characters"],
  ["corpus/import/html/table.ts", "\\s*\\n\\s*", "blanks that were collapsed before"],
  ["corpus/import/links.ts", "^( {0,3}\\[", "each repetition"],
  ["corpus/import/links.ts", "(?<!\\\\)(\\]\\()", "each repetition"],
  ["corpus/import/markdown/callouts.ts", "^([ \\t]*(?:>", "a line; \\r was removed before"],
  ["corpus/import/markdown/clean.ts", "!\\[((?:", "each repetition"],
  ["corpus/import/markdown/liquid.ts", "^([ \\t]*)\\{[%{][-<%]?[ \\t]*(\\/|end)?highlight", "each repetition"],
  ["corpus/import/markdown/marks.ts", "[ \\t]{0,20}\\{ ?(?:#|id=", "each repetition"],
  ["corpus/import/markdown/marks.ts", "\\{:[^}\\n]{0,500}", "each repetition"],
  ["corpus/import/markdown/plain-title.ts", "\\{%[^%]*%\\}|", "a title of at most 1,000 characters"],
  ["corpus/import/markdown/plain-title.ts", "!?\\[([^\\]]*)\\]", "a title of at most 1,000 characters"],
  ["corpus/import/markdown/mdx.ts", "(?:^|(?<=[\"'];))import", "each repetition"],
  ["corpus/import/read-text.ts", "<meta[^>]{0,200}", "the first 2,048 characters of a page"],
  ["corpus/import/recognise.ts", '^[\\s"\\ufeff]+|', "a cell of the first 10,000 characters"],
  ["corpus/import/source-document.ts", ",? *(?:", "a message of the runtime, which quotes some 40 characters"],
  ["corpus/import/source-document.ts", " in JSON at", "a message of the runtime"],
  ["corpus/store/names.ts", "-+$", "a name of at most 64 characters"],
  ["history/mask.ts", '(?:"[^"\\n]{1,64}', "each repetition"],
  ["history/mask.ts", "[.!?]*$", "an address of at most 513 characters"],
  ["present/meta-line.ts", "\\B(?=(?:\\d{3})+$)", "a number's digits"],
  ["text/html-rows.ts", "<!--[\\s\\S]*?", "each repetition but those that end at the text's end"],
  ["text/template-tags.ts", "^[ \\t]*(?=(`", "code that ends at the text's end, and a tag of at most 2,000 characters"],
  ["tui/edit.ts", "(?:[\\p{L}", "an input of at most 20,000 characters"],
];
