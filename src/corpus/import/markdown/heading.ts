const HEADING = /^ {0,3}#{1,6}[ \t](.*)$/gm;
const UNDERLINED = /^(\S[^\n]{0,300})\n=+[ \t]*$/m;

/**
 * The heading that an article's title is, and the text without it where it stands at the top.
 *
 * @param named the title that the front matter gives: a heading at the top that says it again goes as well.
 */
export function takeTitle(body: string, named: string | null): { title: string | null; body: string } {
  const underlined = body.includes("\n=") ? UNDERLINED.exec(body.slice(0, 20_000)) : null;
  const match = firstOf(underlined, firstHeading(body));
  if (match === null) return { title: null, body };
  const title = match[1]!.trim();
  const isTop = body.slice(0, match.index).trim() === "" && (named === null || same(title, named));
  return { title, body: isTop ? body.slice(match.index + match[0].length).replace(/^\s*\n/, "") : body };
}

function firstHeading(body: string): RegExpExecArray | null {
  for (const match of body.matchAll(HEADING)) {
    match[1] = withoutClosingMarks(match[1]!.trim());
    if (match[1] !== "") return match;
  }
  return null;
}

/** `Title ##` as `Title`. */
function withoutClosingMarks(title: string): string {
  let end = title.length;
  while (title[end - 1] === "#") end--;
  return end === 0 || title[end - 1] === " " || title[end - 1] === "\t" ? title.slice(0, end).trimEnd() : title;
}

function firstOf(a: RegExpExecArray | null, b: RegExpExecArray | null): RegExpExecArray | null {
  if (a === null || b === null) return a ?? b;
  return a.index <= b.index ? a : b;
}

const same = (a: string, b: string) => plain(a) === plain(b);
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
