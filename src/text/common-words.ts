import { stopwords as dutch } from "@orama/stopwords/dutch";
import { stopwords as french } from "@orama/stopwords/french";
import { stopwords as german } from "@orama/stopwords/german";
import { stopwords as italian } from "@orama/stopwords/italian";
import { stopwords as portuguese } from "@orama/stopwords/portuguese";
import { stopwords as russian } from "@orama/stopwords/russian";
import { stopwords as spanish } from "@orama/stopwords/spanish";
import { fold } from "./fold.ts";
import { primarySubtag } from "./stem.ts";

/** With what every letter says, whatever it asks: greetings, regards, when and how much. Rare in articles, it would count most. */
const ENGLISH = `
a about above actually after afternoon again against ago already also although always am an and any anybody anymore
anyone anything anyway appreciate are arent as asap at be because been before being below between both but by can
cannot cant cheers come could couldnt dear did didnt do does doesnt doing done dont down during each else especially
etc even evening ever everybody everyone everything exactly faithfully few finally fine for from further get give go
got grateful greetings had hadnt happen has hasnt have havent having he hed hello her here heres hers herself hes hey
hi him himself his hope how hows i if ill im in into is isnt it itll its itself ive just keep kindly lately let lets
madam make may maybe me might mine more morning most must mustnt my myself never night no nor not nothing now of off
ok okay on once only or other ought our ours ourselves out over own per please pls plz put really recently regards
same shall shant she shes should shouldnt simply since sincerely sir so some somebody somehow someone something soon
sorry still such take than thank thanks that thats the their theirs them themselves then there theres these they theyd
theyll theyre theyve thing things this those though through to today tomorrow tonight too totally u under until up ur
us usually very via was wasnt we wed well were werent weve what whats when where wheres whether which while who whom
whos whose why will wish wishes with wont worried would wouldnt yesterday yet you youd youll your youre yours yourself
yourselves youve`;

/** How much a function word counts beside a word that names something. */
const COMMON_WEIGHT = 0.4;

const LISTS = {
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
  ru: russian,
} as const;

/**
 * What the lists count as function words although it is asked for (`cuenta`), or is folded or stemmed to what is:
 * `andern` is `ändern` too, `informó` a form of `información`, `dan` of `dañado`.
 */
const TELLING: Readonly<Record<string, string>> = {
  de: "ander andere anderem anderen anderer anderes anderm andern anderr anders",
  es: `afirmo agrego anadio aseguro comento considera considero cuenta dan estado estados explico expreso indico informo
llego manifesto menciono realizado realizar realizo senalo total valor`,
};

/**
 * The function words of a language (`the`, `how`, `my`), folded, each with the weight it keeps beside a word that names
 * something. None is ever dropped: a query may consist of nothing else.
 */
export function commonWords(language: string): ReadonlyMap<string, number> {
  const tag = primarySubtag(language);
  const list = tag === "en" ? ENGLISH.trim().split(/\s+/) : (LISTS[tag as keyof typeof LISTS] ?? []);
  const telling = new Set(TELLING[tag]?.split(/\s+/));
  return new Map(list.map((word) => [fold(word), COMMON_WEIGHT] as const).filter(([word]) => !telling.has(word)));
}
