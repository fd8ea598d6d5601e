import { fold } from "./fold.ts";

/** A word of a text: what is indexed, and where it stands. */
export interface Word {
  /** Offsets in UTF-16 code units, half-open; apostrophes inside belong to the word, a possessive `'s` doesn't. */
  readonly start: number;
  readonly end: number;
  /** Folded: see {@link fold}. Never empty. */
  readonly folded: string;
}

const LETTER = 1;
const DIGIT = 2;
const APOSTROPHE = 3;
const SEPARATOR = 4;
const OTHER = 0;

const ASCII_CLASS = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[a-z]/i.test(char)) return LETTER;
  if (/\d/.test(char)) return DIGIT;
  if (char === "'" || char === "`") return APOSTROPHE;
  return char === "." || char === "," ? SEPARATOR : OTHER;
});
const WORD_CHAR = /[\p{L}\p{M}\p{N}]/u;
const NUMBER_CHAR = /\p{N}/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Apostrophes, and characters that don't show (soft hyphen, zero-width and bidirectional marks): dropped inside a word. */
const DROPPED = /['`\u2019\u2018\u02bc\u00b4\uff07\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const ASCII = /^[\0-\x7f]*$/;
const DROPPED_CHAR = new RegExp(DROPPED.source);

/** True for a character of a script that puts no space between words: each is a word of its own, and pairs are indexed. */
export function isUnspaced(char: string): boolean {
  return char > "\u0dff" && UNSPACED.test(char);
}

/** No-break space, « », · and their like. */
const LATIN_1_SIGNS = [0xa0, 0xa1, 0xa2, 0xa3, 0xa5, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb1, 0xb7, 0xbb, 0xbf];

/** The class of the characters that European text is full of, -1 for all others: patterns for those are costly. */
function quickClass(code: number): number {
  if (code < 0xc0) return LATIN_1_SIGNS.includes(code) ? OTHER : -1;
  if (code < 0x250) return code === 0xd7 || code === 0xf7 ? OTHER : LETTER;
  if (code === 0x2018 || code === 0x2019) return APOSTROPHE;
  return (code >= 0x2010 && code <= 0x2027) || (code >= 0x2190 && code <= 0x23ff) ? OTHER : -1;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII_CLASS[code]!;
  const quick = quickClass(code);
  if (quick >= 0) return quick;
  const char = String.fromCodePoint(text.codePointAt(at)!);
  if (DROPPED_CHAR.test(char)) return APOSTROPHE;
  if (!WORD_CHAR.test(char)) return OTHER;
  return NUMBER_CHAR.test(char) ? DIGIT : LETTER;
}

/**
 * The words of a text in order. Letters and digits make words (`2FA`, `P2P`); an apostrophe of any form inside one is
 * dropped (`can't`, `can’t` and `cant` are one word, `customer's` is `customer`); a point or comma between digits
 * belongs to the number (`0.5`; `1,000` is `1000`); everything else separates. Where a script has no spaces, every
 * character is a word. Linear in the text's length.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind !== LETTER && kind !== DIGIT) {
      at += text.charCodeAt(at) >= 0xd800 && text.codePointAt(at)! > 0xffff ? 2 : 1;
      continue;
    }
    const word = wordAt(text, at);
    if (word.folded !== "") found.push(word);
    at = endsInPossessive(text, word.end) ? word.end + 2 : Math.max(word.end, at + 1);
  }
  return found;
}

/** Only a possessive leaves an apostrophe and a letter behind a word: {@link wordAt} takes every other one in. */
function endsInPossessive(text: string, end: number): boolean {
  return (text[end + 1] === "s" || text[end + 1] === "S") && classAt(text, end) === APOSTROPHE;
}

function wordAt(text: string, start: number): Word {
  const first = text.codePointAt(start)!;
  if (first > 0xdff && isUnspaced(String.fromCodePoint(first))) return unspacedAt(text, start, first);
  let end = start;
  let plain = true;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    const kind = code < 128 ? ASCII_CLASS[code]! : classAt(text, end);
    if (kind === LETTER || kind === DIGIT) {
      if (code > 0xdff && isUnspaced(String.fromCodePoint(text.codePointAt(end)!))) break;
      end += code >= 0xd800 && text.codePointAt(end)! > 0xffff ? 2 : 1;
      continue;
    }
    if (kind === OTHER || end + 1 >= text.length) break;
    const before = classAt(text, end - 1);
    const after = classAt(text, end + 1);
    const inside = kind === APOSTROPHE ? after === LETTER && before === LETTER : before === DIGIT && after === DIGIT;
    if (!inside) break;
    plain = false;
    end++;
  }
  if (plain) return { start, end, folded: fold(text.slice(start, end)) };
  return punctuatedWord(text, start, end);
}

function unspacedAt(text: string, start: number, first: number): Word {
  let end = start + (first > 0xffff ? 2 : 1);
  while (end < text.length && /\p{M}/u.test(text[end]!)) end++;
  return { start, end, folded: fold(text.slice(start, end)) };
}

function punctuatedWord(text: string, start: number, end: number): Word {
  let raw = text.slice(start, end);
  const possessive = /[sS]$/.test(raw) && end - start > 2 && classAt(text, end - 2) === APOSTROPHE;
  if (possessive) raw = raw.slice(0, -2);
  // The larger pattern is costly to set up; most apostrophes are one of two.
  const bare = raw.replaceAll("'", "").replaceAll("\u2019", "");
  const folded = fold(ASCII.test(bare) && !bare.includes("`") ? bare : bare.replace(DROPPED, ""));
  return { start, end: possessive ? end - 2 : end, folded: folded.replace(/,(?=\d{3}(?!\d))/g, "") };
}

const JOINERS = new Set(["", "-", "\u2010", "\u2011", "_", "."]);

/**
 * Whether the text between two neighbouring words lets them be written as one too: `wi-fi` is also `wifi`, and
 * characters of a script without spaces are also indexed as pairs.
 */
export function joins(gap: string): boolean {
  return gap.length < 2 && JOINERS.has(gap);
}
