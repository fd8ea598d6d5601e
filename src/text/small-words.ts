import { primarySubtag } from "./stem.ts";

/** Words of a language that change what others say. All folded. */
export interface SmallWords {
  /** What denies; several words in one text have spaces between them. */
  readonly denied: string;
  /** What asks how, which says nothing in a title. */
  readonly how: string;
  /** What asks what, why, when and who. */
  readonly asked: readonly string[];
  /** Pairs that turn a text into its opposite: signing in isn't signing out. */
  readonly opposites: readonly (readonly [string, string])[];
}

const NONE: SmallWords = { denied: "", how: "", asked: [], opposites: [] };

const SMALL_WORDS: Readonly<Record<string, SmallWords>> = {
  en: {
    denied: "not no nor never without cannot",
    how: "how where",
    asked: ["what whats which", "why", "when", "who whom whose"],
    opposites: [
      ["in", "out"],
      ["into", "out"],
      ["on", "off"],
      ["up", "down"],
      ["before", "after"],
      ["over", "under"],
      ["above", "below"],
    ],
  },
  de: {
    denied: "nicht kein keine keinen keinem keiner nie ohne",
    how: "wie wo",
    asked: ["was welche welcher welches", "warum wieso weshalb", "wann", "wer wem wen"],
    opposites: [
      ["an", "aus"],
      ["ein", "aus"],
      ["vor", "nach"],
    ],
  },
  fr: {
    denied: "pas sans jamais aucun aucune",
    how: "comment ou",
    asked: ["que quest quel quelle quels quelles", "pourquoi", "quand", "qui"],
    opposites: [["avant", "apres"]],
  },
  es: {
    denied: "no sin nunca ningun ninguna",
    how: "como donde",
    asked: ["que cual cuales", "por porque", "cuando", "quien quienes"],
    opposites: [["antes", "despues"]],
  },
  it: {
    denied: "non senza mai nessun nessuna",
    how: "come dove",
    asked: ["che cosa cose quale quali", "perche", "quando", "chi"],
    opposites: [["prima", "dopo"]],
  },
  pt: {
    denied: "nao sem nunca nenhum nenhuma",
    how: "como onde",
    asked: ["que qual quais", "por porque", "quando", "quem"],
    opposites: [["antes", "depois"]],
  },
  nl: {
    denied: "niet geen zonder nooit",
    how: "hoe waar",
    asked: ["wat welke welk", "waarom", "wanneer", "wie"],
    opposites: [
      ["aan", "uit"],
      ["in", "uit"],
      ["voor", "na"],
    ],
  },
  ru: {
    denied: "не нет без никогда",
    how: "как где",
    asked: ["что какой какая какие", "почему зачем", "когда", "кто"],
    opposites: [["до", "после"]],
  },
};

/** The small words of a language, of which nothing may be known. */
export function smallWords(language: string): SmallWords {
  const tag = primarySubtag(language);
  return Object.hasOwn(SMALL_WORDS, tag) ? SMALL_WORDS[tag]! : NONE;
}
