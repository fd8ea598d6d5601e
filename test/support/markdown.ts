import { readdirSync } from "node:fs";

export const ROOT = new URL("../../", import.meta.url).pathname;

/** The project's own pages, from its root. */
export const MARKDOWN_FILES: readonly string[] = [
  ...readdirSync(ROOT).filter((name) => name.endsWith(".md")),
  ...readdirSync(`${ROOT}docs`)
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/**
 * The part of a page below a heading, up to the next of the same level or above.
 *
 * @throws RangeError where there is no such heading
 */
export function sectionOf(page: string, heading: string): string {
  const lines = page.split("\n");
  const levels = levelsOf(lines);
  const start = lines.findIndex((line, at) => levels[at]! > 0 && line.replace(/^#+ /, "") === heading);
  if (start < 0) throw new RangeError(`there is no heading "${heading}"`);
  const length = levels.slice(start + 1).findIndex((level) => level > 0 && level <= levels[start]!);
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join("\n");
}

/** How deep the heading on each line is, 0 where there is none: a `#` in a code block is a comment. */
function levelsOf(lines: readonly string[]): number[] {
  let fenced = false;
  return lines.map((line) => {
    if (line.startsWith("```")) fenced = !fenced;
    return fenced ? 0 : (/^(#+) /.exec(line)?.[1]?.length ?? 0);
  });
}

/** The cells of a section's tables, row by row, without their headers. */
export function rowsOf(section: string): string[][] {
  return section
    .split("\n")
    .filter((line, at, lines) => line.startsWith("|") && !/^\| ---/.test(line) && !/^\| ---/.test(lines[at + 1] ?? ""))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}
