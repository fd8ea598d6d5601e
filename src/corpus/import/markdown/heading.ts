const FIRST_HEADING = /^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/m;
const UNDERLINED = /^(\S[^\n]{0,300})\n=+[ \t]*$/m;

/**
 * The heading that an article's title is, and the text without it where it stands at the top.
 *
 * @param named the title that the front matter gives: a heading at the top that says it again goes as well.
 */
export function takeTitle(body: string, named: string | null): { title: string | null; body: string } {
  const match = firstOf(UNDERLINED.exec(body.slice(0, 20_000)), FIRST_HEADING.exec(body));
  if (match === null) return { title: null, body };
  const title = match[1]!.trim();
  const isTop = body.slice(0, match.index).trim() === "" && (named === null || same(title, named));
  return { title, body: isTop ? body.slice(match.index + match[0].length).replace(/^\s*\n/, "") : body };
}

function firstOf(a: RegExpExecArray | null, b: RegExpExecArray | null): RegExpExecArray | null {
  if (a === null || b === null) return a ?? b;
  return a.index <= b.index ? a : b;
}

const same = (a: string, b: string) => plain(a) === plain(b);
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
