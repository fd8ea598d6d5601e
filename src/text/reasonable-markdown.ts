/** Texts up to this length can't do harm. */
const SHORT = 2_000;

/** Quotations and list items inside one another, and columns of indentation, that a text can have. */
const MAX_DEPTH = 32;
const MAX_INDENT = 200;

/** Blank lines in a row. */
const MAX_BLANK = 50;

/** Characters with a meaning in one block: the parser's time grows with the square of their number. */
const MAX_SIGNS = 10_000;

const FENCE = /^[ \t>]{0,40}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,8})?(`{3,}|~{3,})/;
const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
const SIGN = /[*_~`[\]()<>@:/.&!\\]/g;

/**
 * A Markdown text that a parser reads in time proportional to its length and without running out of stack: one that is
 * nested or crowded beyond anything that people write loses its marks there, and keeps its words. Any other text is
 * returned as it is, but for `\r` and for blanks on blank lines.
 */
export function reasonableMarkdown(markdown: string): string {
  if (markdown.length <= SHORT) return markdown;
  const out: string[] = [];
  let fence: string | null = null;
  let blank = 0;
  let block = { start: 0, signs: 0 };
  const endBlock = () => {
    if (block.signs > MAX_SIGNS)
      for (let at = block.start; at < out.length; at++) out[at] = out[at]!.replace(SIGN, "\\$&");
    block = { start: out.length, signs: 0 };
  };
  for (const line of markdown.replace(/\r\n?/g, "\n").split("\n")) {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== null || mark !== undefined) {
      endBlock();
      if (fence === null) fence = mark!;
      else if (mark?.startsWith(fence)) fence = null;
      out.push(line);
      block.start = out.length;
    } else if (line.trim() === "") {
      endBlock();
      if (++blank <= MAX_BLANK) out.push("");
      continue;
    } else {
      const shallow = shallower(line);
      block.signs += shallow.match(SIGN)?.length ?? 0;
      out.push(shallow);
    }
    blank = 0;
  }
  endBlock();
  return out.join("\n");
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
