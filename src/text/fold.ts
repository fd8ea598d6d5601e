const NON_ASCII = /[^\0-\x7f]/;
/** Accents of Latin, Greek and Cyrillic; points of Hebrew; vowel signs, hamzas and stretching of Arabic. */
const DIACRITICS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
const UNDECOMPOSED: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", ı: "i" };

/**
 * Lower case without accents, so that `Überweisung`, `überweisung` in NFD and `uberweisung` are one word, and so are
 * Arabic and Hebrew with vowel signs and without.
 * Compatibility forms (full-width letters, ligatures) become their plain ones. The Cyrillic й keeps its breve:
 * there it makes another letter.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!NON_ASCII.test(lower)) return lower;
  return lower
    .replaceAll("й", "\ue000")
    .normalize("NFKD")
    .replaceAll("\u0438\u0306", "\ue000")
    .replace(DIACRITICS, "")
    .normalize("NFC")
    .replaceAll("\ue000", "й")
    .toLowerCase()
    .replace(/[ßæœøđłı]/g, (letter) => UNDECOMPOSED[letter]!);
}
