/**
 * Text in which every UTF-16 unit is a grapheme of its own: ASCII, Latin, Greek and Cyrillic letters, punctuation,
 * arrows, box drawing, the prompt, kana, ideographs, Hangul syllables. It needs no segmentation.
 */
const SIMPLE =
  /^[\x20-\x7e\xa0-\xa8\xaa-\xac\xaf-\u02ff\u0370-\u0377\u0384-\u0482\u2010-\u2027\u2030-\u203b\u203d-\u2048\u204a-\u205e\u20a0-\u20bf\u2190-\u2193\u2400-\u2426\u2500-\u2595\u276f\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60\ufffd]*$/;

/** True for text whose graphemes are its UTF-16 units. */
export function isSimple(text: string): boolean {
  return SIMPLE.test(text);
}

let segmenter: Intl.Segmenter | undefined;

/**
 * The graphemes of a text, in order, by Unicode's rules (UAX #29): the steps of a cursor. The first text that needs
 * them costs some 20 ms, for loading the tables.
 */
export function graphemes(text: string): string[] {
  if (isSimple(text)) return text.split("");
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}
