import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { ENGLISH_BASE_FORMS } from "./english-base-forms.ts";

const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  de: german,
  en: (word) => english(ENGLISH_BASE_FORMS.get(word) ?? word),
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
  ru: russian,
};

const ONLY_LETTERS = /^\p{L}{3,}$/u;

/**
 * The stemmer of a language: a function from a folded word to the form that its inflections share (Snowball's
 * algorithms). Words with digits and words of one or two letters stay as they are, as does everything in a language
 * without a stemmer.
 *
 * @param language - a BCP 47 tag; only its first part counts.
 */
export function stemmerFor(language: string): (word: string) => string {
  const stem = STEMMERS[primarySubtag(language)];
  return stem ? (word) => (ONLY_LETTERS.test(word) ? stem(word) || word : word) : (word) => word;
}

/** `pt` of `pt-BR`. */
export function primarySubtag(language: string): string {
  return language.toLowerCase().split(/[-_]/, 1)[0]!;
}
