import { commonWords } from "./common-words.ts";
import { primarySubtag, stemmerFor } from "./stem.ts";
import { words } from "./words.ts";

/** What a short text, such as a title or a query, is about. */
export interface Gist {
  /** The stems of its telling words in their order, each once; of all its words where none is telling. */
  readonly terms: readonly string[];
  /**
   * What small words make of them: whether something is denied, what is asked (what, why, when, who; how is as good as
   * nothing), and around which small words the telling ones stand. Two texts with the same terms may differ in it.
   */
  readonly denied: boolean;
  readonly asked: string;
  readonly frame: string;
}

/** Folded: words that deny; words that ask how, which says nothing in a title; and those that ask what, why, when and who. */
const SMALL_WORDS: Readonly<Record<string, { denied: string; how: string; asked: readonly string[] }>> = {
  en: {
    denied: "not no nor never without cannot",
    how: "how where",
    asked: ["what whats which", "why", "when", "who whom whose"],
  },
  de: {
    denied: "nicht kein keine keinen keinem keiner nie ohne",
    how: "wie wo",
    asked: ["was welche welcher welches", "warum wieso weshalb", "wann", "wer wem wen"],
  },
  fr: {
    denied: "pas sans jamais aucun aucune",
    how: "comment ou",
    asked: ["que quest quel quelle quels quelles", "pourquoi", "quand", "qui"],
  },
  es: {
    denied: "no sin nunca ningun ninguna",
    how: "como donde",
    asked: ["que cual cuales", "por porque", "cuando", "quien quienes"],
  },
  it: {
    denied: "non senza mai nessun nessuna",
    how: "come dove",
    asked: ["che cosa cose quale quali", "perche", "quando", "chi"],
  },
  pt: {
    denied: "nao sem nunca nenhum nenhuma",
    how: "como onde",
    asked: ["que qual quais", "por porque", "quando", "quem"],
  },
  nl: {
    denied: "niet geen zonder nooit",
    how: "hoe waar",
    asked: ["wat welke welk", "waarom", "wanneer", "wie"],
  },
  ru: {
    denied: "не нет без никогда",
    how: "как где",
    asked: ["что какой какая какие", "почему зачем", "когда", "кто"],
  },
};

/** `didnt`, `cant`. */
const ENGLISH_DENIAL = /^[a-z]{2,6}nt$/;

/**
 * A function that finds the gist of texts in a language.
 *
 * @param joined - whether two neighbours are also one word somewhere, as `log in` and `login` are.
 */
export function gistOf(language: string, joined: (word: string) => boolean = () => false): (text: string) => Gist {
  const stem = stemmerFor(language);
  const common = commonWords(language);
  const tag = primarySubtag(language);
  const small = Object.hasOwn(SMALL_WORDS, tag) ? SMALL_WORDS[tag]! : { denied: "", how: "", asked: [] };
  const denials = new Set(small.denied.split(" "));
  const questions = new Set([small.how, ...small.asked].flatMap((group) => group.split(" ")));
  const denies = (word: string) => denials.has(word) || (tag === "en" && common.has(word) && ENGLISH_DENIAL.test(word));
  return (text) => {
    const all = joinNeighbours(
      words(text).map(({ folded }) => folded),
      joined,
    );
    const telling = all.filter((word, at) => !common.has(word) && !(at === 0 && questions.has(word)));
    const [first = ""] = all;
    return {
      terms: [...new Set((telling.length > 0 ? telling : all).map(stem))],
      denied: all.some(denies),
      asked: small.asked.find((group) => group.split(" ").includes(first)) ?? "",
      frame: all.map((word) => (common.has(word) ? word : "_")).join(" "),
    };
  };
}

function joinNeighbours(list: readonly string[], joined: (word: string) => boolean): string[] {
  const out: string[] = [];
  for (let at = 0; at < list.length; at++) {
    const next = list[at + 1];
    if (next !== undefined && joined(list[at]! + next)) {
      out.push(list[at]! + next);
      at++;
    } else out.push(list[at]!);
  }
  return out;
}
