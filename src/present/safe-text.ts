import type { Span } from "../model/search.ts";

/**
 * The one boundary between text that somebody else wrote (articles, queries, file names, error details) and a terminal.
 *
 * What comes out can't move the cursor, colour, set a title, ring, answer back, reorder or hide text:
 * - C0 controls and DEL become their visible pictures (`␛`); C1 controls and lone surrogates become `�`;
 * - bidirectional controls, zero-width and other invisible format characters are left out;
 * - joiners stay inside the scripts and emoji that need them, variation selectors one to a character, and the tags of
 *   a regional flag in their flag.
 *
 * A character's fate depends on its neighbours at most, so parts made safe one by one are safe when joined.
 */

/** Everything that may need a change; lone surrogates and rare planes are found by their surrogates. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this file is for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the marks stand alone in this class
  /[\u034f\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f\0-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb]/;

/** True where there is nothing to do: for ASCII without running a pattern, which is what most text is. */
function isHarmless(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 || unit > 0x7e) return !SUSPECT.test(text);
  }
  return true;
}

const BREAKS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const CONTROLS = /[\0-\x09\x0b-\x1f\x7f-\x9f]/g;

/** What is captured stays. A string, since compiling Unicode classes takes a while and few texts need it. */
const invisiblePattern = () =>
  [
    // A regional flag: the black flag, up to six tag letters, the cancel tag.
    "(\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,6}\\u{E007F})",
    // Joiners after the letters of joining scripts (Arabic to Myanmar, Khmer, Mongolian, later Indic) and inside emoji; what
    // is left out below is no letter.
    "((?<=[\\u0600-\\u061B\\u061D-\\u109F\\u1780-\\u17B3\\u17B6-\\u180A\\u1810-\\u18AF\\uA840-\\uABFF])[\\u200C\\u200D])",
    "((?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic}))",
    "((?<![\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}])[\\uFE00-\\uFE0F])",
    "((?<=\\p{Ideographic})[\\u{E0100}-\\u{E01EF}])",
    "[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164]",
    "[\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E0FFF}]",
  ].join("|");
let invisible: RegExp | undefined;

/** U+2400 and up show the C0 controls; DEL has a picture of its own; C1 controls have none. */
function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\ufffd";
}

function neutralise(text: string, lineBreak: string, tab: string): string {
  return withoutInvisible(
    text
      .toWellFormed()
      .replace(BREAKS, lineBreak)
      .replace(CONTROLS, (control) => (control === "\t" ? tab : picture(control))),
  );
}

/** Again until nothing is left out: what is left out may be what its neighbour needed. */
function withoutInvisible(text: string): string {
  invisible ??= new RegExp(invisiblePattern(), "gu");
  const kept = text.replace(invisible, (_, flag = "", letter = "", emoji = "", selector = "", ideographic = "") => {
    return flag || letter || emoji || selector || ideographic;
  });
  return kept === text ? text : withoutInvisible(kept);
}

/** Text for one line of a terminal: every line break and tab becomes a space, everything else as described above. */
export function safeLine(text: string): string {
  return isHarmless(text) ? text : neutralise(text, " ", " ");
}

/** Text of several lines for a terminal, a pipe or the clipboard: `\n` is the only line break, tabs stay. */
export function safeText(text: string): string {
  return isHarmless(text) ? text : neutralise(text, "\n", "\t");
}

/** A text with marked half-open ranges, in order and not overlapping, in UTF-16 code units. */
export interface MarkedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** {@link safeLine} for marked text: the marks move with what they mark. */
export function safeMarkedLine(marked: MarkedText): MarkedText {
  if (isHarmless(marked.text)) return marked;
  let text = "";
  let from = 0;
  const spans = marked.spans.map(([start, end]) => {
    text += safeLine(marked.text.slice(from, start));
    const begin = text.length;
    text += safeLine(marked.text.slice(start, end));
    from = end;
    return [begin, text.length] as const;
  });
  return { text: text + safeLine(marked.text.slice(from)), spans };
}
