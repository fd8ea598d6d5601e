import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { lexer, type Token, type Tokens } from "marked";

export const ROOT = resolve(import.meta.dirname, "../..");

/** What is written on commands besides their definitions, and what holds for all of them and is on no other page. */
const NOTES = "scripts/reference/notes.md";

/** The page on which each section that holds for every command is written. */
const PAGES = {
  "What a query can say": "docs/searching.md",
  "Exit codes": "docs/scripting.md",
  Settings: NOTES,
  Environment: NOTES,
  Files: NOTES,
} as const;

/** The heading of a section that holds for every command. */
export type SharedSection = keyof typeof PAGES;

export const SHARED_SECTIONS = Object.keys(PAGES) as SharedSection[];

/** Those that the reference has, since no other page does. */
export const OWN_SECTIONS = SHARED_SECTIONS.filter((heading) => PAGES[heading] === NOTES);

/** A section that holds for every command, without its heading. */
export const sharedSection = (heading: SharedSection) => section(PAGES[heading], heading);

/** What is noted on a command, by its full name; nothing where the definition says it all. */
export function noteOn(name: string): readonly Token[] {
  const heading = `faq ${name}`;
  return headings(tokensOf(NOTES)).includes(heading) ? section(NOTES, heading) : [];
}

/** Every command that something is noted on. */
export const notedCommands = () =>
  headings(tokensOf(NOTES)).flatMap((heading) => /^faq (.+)$/.exec(heading)?.[1] ?? []);

/**
 * A section of a page, without its heading.
 *
 * @throws RangeError where there is no heading of that name
 */
function section(page: string, heading: string): readonly Token[] {
  const tokens = tokensOf(page);
  const levels = tokens.map((token) => (isHeading(token) ? token.depth : Infinity));
  const start = tokens.findIndex((token) => isHeading(token) && token.text === heading);
  if (start < 0) throw new RangeError(`${page} has no heading "${heading}"`);
  const end = levels.findIndex((level, at) => at > start && level <= levels[start]!);
  return tokens.slice(start + 1, end < 0 ? undefined : end);
}

const tokensOf = (page: string) => lexer(readFileSync(join(ROOT, page), "utf8"));
const isHeading = (token: Token): token is Tokens.Heading => token.type === "heading";
const headings = (tokens: readonly Token[]) => tokens.filter(isHeading).map(({ text }) => text);
