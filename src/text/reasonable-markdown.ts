/** Texts up to this length can't do harm. */
const SHORT = 2_000;

/** Quotations and list items inside one another, and columns of indentation, that a text can have. */
const MAX_DEPTH = 32;
const MAX_INDENT = 200;

/** Blank lines in a row. */
const MAX_BLANK = 50;

/** Characters with a meaning in one block: the parser's time grows with the square of their number. */
const MAX_SIGNS = 10_000;

const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
const SIGN = /[*_~`[\]()<>@:/.&!\\]/g;

/**
 * A Markdown text whose blocks a parser finds in time proportional to its length and without running out of stack: one
 * that is nested beyond anything that people write loses its marks there, and keeps its words. Code is no exception: what
 * looks like it may be none. Any other text is returned as it is, but for `\r` and for blanks on blank lines.
 */
export function reasonableMarkdown(markdown: string): string {
  if (markdown.length <= SHORT) return markdown;
  const out: string[] = [];
  let blank = 0;
  for (const line of markdown.replace(/\r\n?/g, "\n").split("\n")) {
    const isBlank = line.trim() === "";
    blank = isBlank ? blank + 1 : 0;
    if (blank <= MAX_BLANK) out.push(isBlank ? "" : shallower(line));
  }
  return out.join("\n");
}

/** Whether the text of a block has more marks than people write: it is to be taken as it stands. */
export function isCrowded(text: string): boolean {
  return text.length > MAX_SIGNS && (text.match(SIGN)?.length ?? 0) > MAX_SIGNS;
}

/** A line without the indentation, and without the marks of quotations and items, that go too deep. */
function shallower(line: string): string {
  const indent = /^[ \t]*/.exec(line)![0].length;
  const rest = indent > MAX_INDENT ? line.slice(indent - MAX_INDENT) : line;
  let kept = 0;
  let end = 0;
  CONTAINER.lastIndex = 0;
  for (let depth = 1; CONTAINER.test(rest); depth++) {
    end = CONTAINER.lastIndex;
    if (depth <= MAX_DEPTH) kept = end;
  }
  return end > kept ? rest.slice(0, kept) + rest.slice(end) : rest;
}
