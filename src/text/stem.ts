import { createRequire } from "node:module";
import { stemmer as english } from "@orama/stemmers/english";
import { englishBaseForm, withAmericanEnding } from "./english-base-forms.ts";
import { fold } from "./fold.ts";
import { mendEnding } from "./mend-ending.ts";
import { withoutIon } from "./without-ion.ts";

const require = createRequire(import.meta.url);

type Stem = (word: string) => string;

/** Loaded one by one: most of them are larger than all else that a search needs. */
const STEMMERS: Readonly<Record<string, () => { stemmer: Stem }>> = {
  de: () => require("@orama/stemmers/german"),
  en: () => ({ stemmer: stemEnglish }),
  es: () => require("@orama/stemmers/spanish"),
  fr: () => require("@orama/stemmers/french"),
  it: () => require("@orama/stemmers/italian"),
  nl: () => require("@orama/stemmers/dutch"),
  pt: () => require("@orama/stemmers/portuguese"),
  ru: () => require("@orama/stemmers/russian"),
};

const MAX_LENGTH = 40;
const MIN_LENGTH = 3;

/**
 * What a word ends in that has a suffix for the English stemmer (Porter, An Algorithm for Suffix Stripping, 1980). Its
 * patterns take a few tenths of a millisecond to set up, and most misspelt words have none of these.
 */
const ENGLISH_ENDINGS = "s ed ing y e al ful ll i er or ion ism ic ant ent ou".split(" ");

/** Its forms lose the `e` to the stemmer, and would be the pronoun `us`. */
const USE = new Set(["use", "uses", "used", "using"]);

function stemEnglish(word: string): string {
  if (USE.has(word)) return "use";
  const base = withAmericanEnding(englishBaseForm(word));
  return ENGLISH_ENDINGS.some((ending) => base.endsWith(ending)) ? withoutIon(base, english(base)) : base;
}

/**
 * The stemmer of a language: a function from a folded word to the form that its inflections share (Snowball's
 * algorithms, over endings that were mended: see {@link mendEnding}). Words with digits and words of one or two letters
 * stay as they are, as does everything in a language without a stemmer.
 *
 * @param language - a BCP 47 tag; only its first part counts.
 */
export function stemmerFor(language: string): Stem {
  const tag = primarySubtag(language);
  if (!Object.hasOwn(STEMMERS, tag)) return (word) => word;
  const { stemmer } = STEMMERS[tag]!();
  return (word) => {
    if (!isOnlyLetters(word)) return word;
    const mended = mendEnding(tag, word);
    return (mended === word ? stemmer(word) : fold(stemmer(mended))) || word;
  };
}

/** The pattern is costly to set up and rarely needed. What is too long for a word has no inflections. */
function isOnlyLetters(word: string): boolean {
  if (word.length < MIN_LENGTH || word.length > MAX_LENGTH) return false;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit > 0x7f) return /^\p{L}{3,}$/u.test(word);
    if (unit < 0x61 || unit > 0x7a) return false;
  }
  return true;
}

/** `pt` of `pt-BR`. */
export function primarySubtag(language: string): string {
  const [tag = ""] = language.toLowerCase().replaceAll("_", "-").split("-", 1);
  return tag;
}
