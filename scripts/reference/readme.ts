import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { lexer, type Token, type Tokens } from "marked";

export const ROOT = resolve(import.meta.dirname, "../..");

/** The sections of the README that the other references repeat. */
export const SHARED_SECTIONS = ["What a query can say", "Exit codes", "Settings", "Environment", "Files"] as const;

/**
 * A section of the README, without its heading.
 *
 * @throws RangeError where there is no heading of that name
 */
export function readmeSection(heading: string): readonly Token[] {
  const tokens = lexer(readFileSync(join(ROOT, "README.md"), "utf8"));
  const levels = tokens.map((token) => (token.type === "heading" ? (token as Tokens.Heading).depth : Infinity));
  const start = tokens.findIndex((token) => token.type === "heading" && (token as Tokens.Heading).text === heading);
  if (start < 0) throw new RangeError(`the README has no heading "${heading}"`);
  const end = levels.findIndex((level, at) => at > start && level <= levels[start]!);
  return tokens.slice(start + 1, end < 0 ? undefined : end);
}
