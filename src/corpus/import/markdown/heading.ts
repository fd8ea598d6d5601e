import { closingFence, type OpeningFence, openingFence } from "./code.ts";

const HEADING = /^ {0,3}(#{1,6})(?:[ \t](.*))?$/;

/** A line of a text's, with the offset at which it begins. */
interface Line {
  readonly text: string;
  readonly at: number;
  /** It stands for a block of code. */
  readonly isCode: boolean;
}

interface Heading {
  readonly title: string;
  /** Where the line after it begins. */
  readonly end: number;
  /** Whether nothing but blanks is above it. */
  readonly isTop: boolean;
}

/**
 * The heading that an article's title is, and the text without it where it stands at the top: one of the first level, or
 * one of another level with nothing above it that no other of its level follows: of several each names a section.
 *
 * @param named - the title that the front matter gives: a heading at the top that says it again goes as well.
 */
export function takeTitle(body: string, named: string | null): { title: string | null; body: string } {
  const heading = titleHeading(body, named !== null);
  if (heading === null) return { title: null, body };
  const { title, end, isTop } = heading;
  const goes = isTop && (named === null || same(title, named));
  return { title, body: goes ? body.slice(end).replace(/^\s*\n/, "") : body };
}

/** @param isNamed - one at the top may stand above others of its level: it only says the title again. */
function titleHeading(body: string, isNamed: boolean): Heading | null {
  let isTop = true;
  let above: Line | null = null;
  for (const line of linesOutsideCode(body)) {
    const end = line.at + line.text.length + 1;
    const [, marks, written = ""] = HEADING.exec(line.text) ?? [];
    const title = withoutClosingMarks(written.trim());
    if (
      marks !== undefined &&
      title !== "" &&
      (marks.length === 1 || (isTop && (isNamed || isAlone(body.slice(end), marks.length))))
    )
      return { title, end, isTop };
    if (above !== null && /^=+[ \t]*$/.test(line.text))
      return { title: above.text.trim(), end, isTop: body.slice(0, above.at).trim() === "" };
    above = /^\S/.test(line.text) && marks === undefined ? line : null;
    isTop &&= !line.isCode && (line.text.trim() === "" || (marks !== undefined && title === ""));
  }
  return null;
}

/** Whether a text has no heading of a level, or of one above. */
function isAlone(text: string, level: number): boolean {
  for (const line of linesOutsideCode(text)) {
    const [, marks, written = ""] = HEADING.exec(line.text) ?? [];
    if (marks !== undefined && marks.length <= level && withoutClosingMarks(written.trim()) !== "") return false;
  }
  return true;
}

function* linesOutsideCode(text: string): Generator<Line> {
  let open: OpeningFence | null = null;
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf("\n", at);
    const line = text.slice(at, newline === -1 ? undefined : newline);
    if (open === null) {
      open = openingFence(line);
      yield { text: open === null ? line : "", at, isCode: open !== null };
    } else if (closingFence(line, open) !== null) open = null;
    at += line.length + 1;
  }
}

/** `Title ##` as `Title`. */
function withoutClosingMarks(title: string): string {
  let end = title.length;
  while (title[end - 1] === "#") end--;
  return end === 0 || title[end - 1] === " " || title[end - 1] === "\t" ? title.slice(0, end).trimEnd() : title;
}

const same = (a: string, b: string) => plain(a) === plain(b);
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
