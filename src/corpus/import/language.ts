import { primarySubtag } from "../../text/stem.ts";
import { mapProse } from "./markdown/prose.ts";

/** The most frequent words of each language that are rare in the others. */
const WORDS: Readonly<Record<string, string>> = {
  en: "the and to of is you your with for that this can from are have will not be if when what how",
  de: "der die das und ist nicht sie ein eine mit für auf werden können oder wenn auch den dem zu wie kann",
  fr: "le la les des et est vous votre une pour dans que qui sur pas avec ou être cette peut du au",
  es: "el los las y es una para que por con no su del puede se cuando esta más como si usted al lo",
  it: "il gli di che è un una per con non della sono può questo come nel anche più puoi dei delle alla",
  pt: "o os não uma para com você do da em é que seu sua mais como ao pode isso está são pelo na",
  nl: "de het een en van is niet je voor met op dat zijn kan wordt uw worden als ook naar kunt om bij",
  ru: "и в не на что с по как для это вы или если вам из от можно ваш при чтобы",
};

/** Scripts that are enough to tell a language: each with the share of letters from which it counts. */
const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["zh", /\p{Script=Han}/gu],
];
const SCRIPT_SHARE = 0.1;

/** Letters of Ukrainian, Belarusian, Serbian, Mongolian and Kazakh: their small words are Russian's too. */
const NOT_RUSSIAN = /[ієїґўђјљњћџөүһәғқңұ]/gu;
const NOT_RUSSIAN_SHARE = 0.005;

/** As much text as the decision looks at, in characters. */
const LANGUAGE_SAMPLE = 50_000;

/** Fewer telling words decide nothing. */
const MIN_WORDS = 5;

/**
 * A smaller share of telling words neither. Of help texts in 28 languages, those in a language listed here have a share of
 * at least 0.159, all others one of at most 0.073.
 */
const MIN_SHARE = 0.1;

/** BCP 47's tag for a language that isn't known, and the words from which a text in none of those listed has it. */
export const UNKNOWN_LANGUAGE = "und";
const MIN_WORDS_OF_UNKNOWN = 100;

/**
 * The language of a text among those that search knows the forms of words in: by its script, else by its commonest words.
 * A help centre has thousands of words, of which every third is on one of the lists; what tells languages apart in a few
 * words, as n-grams do, isn't needed.
 *
 * @returns a BCP 47 tag, {@link UNKNOWN_LANGUAGE} for a longer text in another language, or null where the text doesn't say.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, LANGUAGE_SAMPLE).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [language, letter] of SCRIPTS) {
    if ((sample.match(letter)?.length ?? 0) / letters >= SCRIPT_SHARE) return language;
  }
  const all = sample.match(/\p{L}+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  const enough = Math.max(MIN_WORDS, MIN_SHARE * all.length);
  let best: { language: string; found: number } | null = null;
  for (const [language, words] of Object.entries(WORDS)) {
    const found = words.split(" ").reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (found >= enough && found > (best?.found ?? 0)) best = { language, found };
  }
  const isOther = best?.language === "ru" && (sample.match(NOT_RUSSIAN)?.length ?? 0) / letters > NOT_RUSSIAN_SHARE;
  if (best !== null && !isOther) return best.language;
  return all.length < MIN_WORDS_OF_UNKNOWN ? null : UNKNOWN_LANGUAGE;
}

/** The language of texts throughout a list, so that one odd article decides nothing. */
export function languageOfTexts(articles: readonly { readonly title: string; readonly body: string }[]): string | null {
  const step = Math.max(1, Math.floor(articles.length / 100));
  let sample = "";
  for (let at = 0; at < articles.length && sample.length < LANGUAGE_SAMPLE; at += step)
    sample += `${articles[at]!.title}\n${proseOf(articles[at]!.body.slice(0, 2_000)).slice(0, 1_000)}\n`;
  return detectLanguage(sample);
}

/** A text without code and addresses, which are in no language. */
function proseOf(body: string): string {
  let prose = "";
  mapProse(body, (part) => {
    prose += part.replace(/\]\([^()\s]{1,500}\)|https?:\/\/[^\s<>()]{1,500}/g, " ");
    return part;
  });
  return prose;
}

/** `en-us` and `en_US` as `en-US`; null for what isn't a language tag. */
export function languageTag(value: string): string | null {
  const parts = value.trim().replaceAll("_", "-").split("-");
  if (!/^[a-z]{2,3}$/i.test(parts[0]!) || parts.length > 4 || !parts.every((part) => /^[a-z0-9]{1,8}$/i.test(part)))
    return null;
  const [language, ...rest] = parts;
  return [language!.toLowerCase(), ...rest.map((part) => (part.length === 2 ? part.toUpperCase() : part))].join("-");
}

/** Whether two tags name the same language, regions and scripts aside. */
export function sameLanguage(a: string, b: string): boolean {
  return primarySubtag(a) === primarySubtag(b);
}
