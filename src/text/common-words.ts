import { stopwords as dutch } from "@orama/stopwords/dutch";
import { stopwords as french } from "@orama/stopwords/french";
import { stopwords as german } from "@orama/stopwords/german";
import { stopwords as italian } from "@orama/stopwords/italian";
import { stopwords as portuguese } from "@orama/stopwords/portuguese";
import { stopwords as russian } from "@orama/stopwords/russian";
import { stopwords as spanish } from "@orama/stopwords/spanish";
import { fold } from "./fold.ts";
import { primarySubtag } from "./stem.ts";

const ENGLISH = `
a about above after again against ain all also am an and any anyone are aren arent as at be because been before being
below between both but by can cannot cant could couldnt did didnt do does doesnt doing done dont down during each else
etc even every few for from further had hadnt has hasnt have havent having he hed hello her here heres hers herself hes
hey hi him himself his how hows i id if ill im in into is isnt it itll its itself ive just kindly let lets may me might
mine more most must my myself nor not now of off oh ok okay on once only onto or other our ours ourselves out over own
per please pls plz shall shant she shes should shouldnt so some such than thank thanks that thats the their theirs them
themselves then there theres these they theyd theyll theyre theyve this those though through to too u under until up ur
us very via was wasnt we wed well were weve werent what whats when wheres where whether which while who whom whos whose
why will with within without wont would wouldnt yes yet you youd youll your youre yours yourself yourselves youve`;

const ENGLISH_FRAME = `
able actually already always anything best better bit bother concerning currently easiest easy everything ever exactly
explain find finding get gets getting good got happen happened happening happens instead keep keeps know like list look
looking lot lots make makes making many mean means much need needed needs never option options possible question
questions quick quickly really regarding say says see seem seems show simply someone something somehow still suddenly
tell thing things told tried tries try trying use used using want wanted wants way ways wonder wondering`;

/** How much words of these kinds count beside a word that names something; the rest count 1. */
export const COMMON_WEIGHTS = { function: 0.1, frame: 0.45 } as const;

const lists = {
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
  ru: russian,
} as const;

/**
 * Words that say little about what a question is about, folded, each with the weight it keeps: function words
 * (`the`, `how`, `my`) and words that only frame a question (`want`, `trying`, `possible`). None is ever dropped:
 * a query may consist of nothing else.
 */
export function commonWords(language: string): ReadonlyMap<string, number> {
  const tag = primarySubtag(language);
  const weights = new Map<string, number>();
  if (tag === "en") {
    for (const word of ENGLISH_FRAME.trim().split(/\s+/)) weights.set(word, COMMON_WEIGHTS.frame);
    for (const word of ENGLISH.trim().split(/\s+/)) weights.set(word, COMMON_WEIGHTS.function);
  } else {
    for (const word of lists[tag as keyof typeof lists] ?? []) weights.set(fold(word), COMMON_WEIGHTS.function);
  }
  return weights;
}
