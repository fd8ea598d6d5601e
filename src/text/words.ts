import { fold } from "./fold.ts";

/** A word of a text: what is indexed, and where it stands. */
export interface Word {
  /** Offsets in UTF-16 code units, half-open; apostrophes inside belong to the word, a possessive `'s` doesn't. */
  readonly start: number;
  readonly end: number;
  /** Folded: see {@link fold}. Never empty. */
  readonly folded: string;
}

/** For a class of a pattern. */
export const APOSTROPHES = "'`\\u2019\\u2018\\u02bc\\u00b4\\uff07";

/** Apostrophes, and characters that don't show (soft hyphen, zero-width and bidirectional marks): dropped inside a word. */
const DROPPED = `${APOSTROPHES}\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff`;

/**
 * Scripts that put no space between words, or (Hangul) glue endings to them: each character is a word, and pairs of
 * neighbours are indexed too, so that any part of a text is found by the characters it has. The mark of a long vowel in
 * Katakana is of no script. For a class of a pattern.
 */
export const UNSPACED =
  "\\u30fc\\uff70\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Hangul}";

/** Small words that French, Italian and their kin write without their last vowel and a space: `l'application`. */
const ELIDED = [
  `(?:[cdjlmnst]|jusqu|lorsqu|puisqu|qu|quoiqu)[${APOSTROPHES}](?=\\p{L})`,
  `(?:all|dall|dell|nell|sull|un|bell|quell|quest|sant)[${APOSTROPHES}](?=\\p{L}{2})`,
].join("|");

/** A word of letters and digits, with dropped characters between letters and a point or comma between digits. */
function wordPattern(letters: string, digits: string): string {
  const any = `[${letters}${digits}]`;
  return `${any}+(?:(?<=[${letters}])[${DROPPED}](?=[${letters}])${any}+|(?<=[${digits}])[.,](?=[${digits}])${any}+)*`;
}

/** Text of western Europe's letters and signs, for which a smaller pattern will do; the one for all scripts is costly to set up. */
const WESTERN = /^[\0-\u00b1\u00b4-\u00b8\u00ba\u00bb\u00bf-\u024f\u2010-\u2027\u2190-\u23ff]*$/;
const WESTERN_LETTERS = "A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f";
let westernWord: RegExp | undefined;
let anyWord: RegExp | undefined;

function patternFor(text: string): RegExp {
  if (WESTERN.test(text)) {
    westernWord ??= new RegExp(wordPattern(WESTERN_LETTERS, "0-9"), "g");
    return westernWord;
  }
  // U+02BC counts as a letter in Unicode and is an apostrophe here.
  const letters = `[[\\p{L}\\p{M}]--[${UNSPACED}\\u02bc]]`;
  anyWord ??= new RegExp(`[${UNSPACED}][\\p{M}\\uff9e\\uff9f]*|${wordPattern(letters, "\\p{N}")}`, "gv");
  return anyWord;
}

const PLAIN = /^[A-Za-z0-9]+$/;
let possessive: RegExp | undefined;
let elided: RegExp | undefined;
let droppedChars: RegExp | undefined;
const THOUSANDS = /,(?=\d{3}(?!\d))/g;

const MOST_ASCII = 0x7f;
const APOSTROPHE = 0x27;
const GRAVE = 0x60;
const COMMA = 0x2c;
const POINT = 0x2e;
const alwaysSeparates = (unit: number) =>
  unit <= MOST_ASCII && unit !== APOSTROPHE && unit !== GRAVE && unit !== COMMA && unit !== POINT;
/** Belongs to a number where it stands in one. */
const isMark = (unit: number) => unit === COMMA || unit === POINT;
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
const isLetterOrDigit = (unit: number) =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || isDigit(unit);

/**
 * The words of a text in order. Letters and digits make words (`2FA`, `P2P`); an apostrophe of any form inside one is
 * dropped (`can't`, `can’t` and `cant` are one word, `customer's` is `customer`) but behind an elided word (`l'accès` is
 * `l` and `acces`); a point or comma between digits belongs to the number (`0.5`; `1,000` is `1000`); everything else
 * separates. Where a script has no spaces, every character is a word. Linear in the text's length.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  let pattern: RegExp | undefined;
  let start = -1;
  // Letter by letter: patterns, costly to set up and to ask for every word, are for what needs them.
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isLetterOrDigit(unit)) {
      if (start < 0) start = at;
    } else if (alwaysSeparates(unit) || (isMark(unit) && !(at + 1 < text.length && isDigit(text.charCodeAt(at + 1))))) {
      if (start >= 0) found.push(simpleWord(text, start, at));
      start = -1;
    } else {
      pattern ??= patternFor(text);
      pattern.lastIndex = start < 0 ? at : start;
      const match = pattern.exec(text);
      if (match === null) return found;
      const [raw] = match;
      const first = elidedLength(raw);
      const word = wordOf(first > 0 ? raw.slice(0, first) : raw, match.index);
      if (word.folded !== "") found.push(word);
      // Of what is elided the apostrophe is stepped over: the other word begins behind it.
      at = first > 0 ? match.index + first : pattern.lastIndex - 1;
      start = -1;
    }
  }
  if (start >= 0) found.push(simpleWord(text, start, text.length));
  return found;
}

/** How long the elided word is that another one begins with; 0 for none. */
function elidedLength(raw: string): number {
  if (PLAIN.test(raw)) return 0;
  elided ??= new RegExp(`^(?:${ELIDED})`, "iu");
  const match = elided.exec(raw);
  return match === null ? 0 : match[0].length - 1;
}

function simpleWord(text: string, start: number, end: number): Word {
  return { start, end, folded: text.slice(start, end).toLowerCase() };
}

function wordOf(raw: string, start: number): Word {
  if (PLAIN.test(raw)) return { start, end: start + raw.length, folded: raw.toLowerCase() };
  possessive ??= new RegExp(`[${DROPPED}][sS]$`);
  droppedChars ??= new RegExp(`[${DROPPED}]`, "g");
  const kept = possessive.test(raw) ? raw.slice(0, -2) : raw;
  const folded = fold(kept.replace(droppedChars, "")).replace(THOUSANDS, "");
  return { start, end: start + kept.length, folded };
}

/** Whether a word is of an alphabet: in the scripts from U+0E00 on, one or two characters may be a word. */
export function isAlphabetic(word: string): boolean {
  return word.charCodeAt(0) < 0xe00;
}

const JOINERS = new Set(["", "-", "\u2010", "\u2011", "_", "."]);

/**
 * Whether the text between two neighbouring words lets them be written as one too: `wi-fi` is also `wifi`, and
 * characters of a script without spaces are also indexed as pairs.
 */
export function joins(gap: string): boolean {
  return gap.length < 2 && JOINERS.has(gap);
}
