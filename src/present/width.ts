import { eastAsianWidth } from "get-east-asian-width";

/** Marks that draw over the character before them, and format characters that draw nothing. */
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff\ud7b0-\ud7fb]$/u;
const JOINER = 0x200d;
const EMOJI_SELECTOR = 0xfe0f;

const isRegionalIndicator = (code: number) => code >= 0x1f1e6 && code <= 0x1f1ff;
const isSkinTone = (code: number) => code >= 0x1f3fb && code <= 0x1f3ff;

/** One step through a text: where what a person takes for one character ends, and its columns. */
interface Cluster {
  readonly end: number;
  readonly width: number;
}

/**
 * The character that begins at `start`: a code point with its marks, an emoji sequence, or a flag. By the rules that
 * terminals follow rather than by full Unicode segmentation, whose tables take 20 ms to load.
 */
export function clusterAt(text: string, start: number): Cluster {
  const first = text.codePointAt(start)!;
  let end = start + (first > 0xffff ? 2 : 1);
  let width = codePointWidth(first);
  let paired = false;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (unit < 0x300) break;
    const code = text.codePointAt(end)!;
    const length = code > 0xffff ? 2 : 1;
    if (code === JOINER) {
      const joined = text.codePointAt(end + 1);
      end += 1;
      if (width === 2 && joined !== undefined && joined > 0x2000) end += joined > 0xffff ? 2 : 1;
    } else if (code === EMOJI_SELECTOR) {
      width = 2;
      end += 1;
    } else if (isRegionalIndicator(first) && isRegionalIndicator(code) && !paired) {
      paired = true;
      end += length;
    } else if (ZERO.test(String.fromCodePoint(code)) || (isSkinTone(code) && width === 2)) end += length;
    else break;
  }
  return { end, width };
}

function codePointWidth(code: number): number {
  if (code < 0x300) return code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xad ? 0 : 1;
  if (isRegionalIndicator(code)) return 2;
  return ZERO.test(String.fromCodePoint(code)) ? 0 : eastAsianWidth(code);
}

/**
 * Text of one column a character, as most is: ASCII, Latin letters, punctuation, arrows, the signs that screens are
 * drawn with.
 */
const NARROW =
  /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u203b\u20a0-\u20bf\u2190-\u2193\u2400-\u2426\u2500-\u2595\u276f\ufffd]*$/;

/** Columns that a line takes in a terminal. */
export function textWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (unit >= 0x20 && unit < 0x7f && !(next >= 0x300)) {
      width++;
      i++;
    } else {
      const cluster = clusterAt(text, i);
      width += cluster.width;
      i = cluster.end;
    }
  }
  return width;
}
