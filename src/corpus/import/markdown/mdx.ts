import { removeBetween } from "./between.ts";

const IMPORT =
  /(?:^|(?<=["'];))import\s{1,100}(?:[\w*{},\s$]{1,500}?\sfrom\s{1,100})?["'][^"'\n]{1,300}["'];?[ \t]*(?:$|(?=import\s))/gm;
const EXPORT = /^export\s+(?:default|const|let|function|async|class)\b.*(?:\n.+)*/gm;

/** The longest expression that is looked for between braces. */
const MAX_EXPRESSION = 20_000;

/** Markdown without the statements that MDX allows above and between its paragraphs. */
export function removeModuleCode(markdown: string, isMdx: boolean): string {
  const withoutImports = markdown.includes("import") ? markdown.replace(IMPORT, "") : markdown;
  if (!isMdx) return withoutImports;
  return removeBetween(withoutImports.replace(EXPORT, ""), "{/*", "*/}");
}

/** MDX's braces: a text in them stays, anything that would have to be computed goes. */
export function removeExpressions(markdown: string): string {
  if (!markdown.includes("{")) return markdown;
  let out = "";
  let from = 0;
  for (const { start, end } of outermostBraces(markdown)) {
    out += markdown.slice(from, start);
    out += /^\{\s*(["'`])([^"'`]*)\1\s*\}$/.exec(markdown.slice(start, end))?.[2] ?? "";
    from = end;
  }
  return out + markdown.slice(from);
}

/** Balanced pairs of braces that are in no other such pair, in order; braces without a partner are text. */
function outermostBraces(text: string): { start: number; end: number }[] {
  const open: number[] = [];
  const pairs: { start: number; end: number }[] = [];
  for (const { 0: brace, index } of text.matchAll(/(?<!\\)[{}]/g)) {
    if (brace === "{") open.push(index);
    else {
      const start = open.pop();
      if (start === undefined || index - start > MAX_EXPRESSION) continue;
      while (pairs.length > 0 && pairs.at(-1)!.start > start) pairs.pop();
      pairs.push({ start, end: index + 1 });
    }
  }
  return pairs;
}

/**
 * Takes off the indentation that text inside components has, except in lists, where it means something.
 * MDX knows no code blocks by indentation, so none is lost.
 */
export function dedentLoose(markdown: string): string {
  let shift = 0;
  let content = -1;
  let afterBlank = true;
  return markdown
    .split("\n")
    .map((line) => {
      if (line.trim() === "") {
        afterBlank = true;
        return "";
      }
      const indent = /^[ \t]*/.exec(line)![0].length;
      if (content === -1 || (afterBlank && indent < content + shift)) {
        content = -1;
        shift = indent;
        const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(line.slice(indent));
        if (marker !== null) content = marker[0].length;
      }
      afterBlank = false;
      return line.slice(Math.min(indent, shift));
    })
    .join("\n");
}
