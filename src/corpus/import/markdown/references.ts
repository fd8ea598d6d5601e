import { decodeHTMLStrict } from "entities";

const BLANKS = /(?:&(?:nbsp|ensp|emsp|thinsp|#0{0,4}160|#x0{0,4}a0|#x0{0,4}20|#0{0,4}32);[ \t]{0,20})+/gi;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
const INVISIBLE = /^[\p{Cc}\u00ad\u200b\u2060\ufeff]*$/u;

/**
 * Character references as the characters that they stand for: `&copy;` as `©`. Blanks of every width become one, what
 * nobody sees (`&#x200B;`, `&shy;`) goes, and what Markdown would take for a mark is escaped.
 */
export function plainReferences(text: string): string {
  if (!text.includes("&")) return text;
  const spaced = text.replace(BLANKS, (_, at: number) => (/[ \t]/.test(text[at - 1] ?? "") ? "" : " "));
  return spaced.replace(REFERENCE, (reference, at: number) => {
    const character = decodeHTMLStrict(reference);
    if (character === reference || INVISIBLE.test(character)) return character === reference ? reference : "";
    const after = at + reference.length;
    const means = isMark(character, spaced.slice(Math.max(0, at - 20), at), spaced.slice(after, after + 33));
    return means ? `\\${character}` : character;
  });
}

/** Whether a character would mean something to Markdown between what stands before and behind it. */
function isMark(character: string, before: string, behind: string): boolean {
  if (character === "<") return /^[a-z/!?&]/i.test(behind);
  if (character === "&") return /^#?\w{1,31};/.test(behind);
  if (/^[>#=+-]$/.test(character)) return /(?:^|\n)[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/.test(before);
  return /^[\\*_`[\]|~{}]$/.test(character);
}
