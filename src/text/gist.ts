import { commonWords } from "./common-words.ts";
import { type SmallWords, smallWords } from "./small-words.ts";
import { primarySubtag, stemmerFor } from "./stem.ts";
import { words } from "./words.ts";

/** What a short text, such as a title or a query, is about. */
export interface Gist {
  /** The stems of its telling words in their order, each once; of all its words where none is telling. */
  readonly terms: readonly string[];
  /** Its words that have an opposite. */
  readonly sides: ReadonlySet<string>;
  /** The opposites that there are in its language. */
  readonly opposites: SmallWords["opposites"];
  /**
   * What small words make of them: whether something is denied, what is asked (what, why, when, who; how is as good as
   * nothing), and around which small words the telling ones stand. Two texts with the same terms may differ in it.
   */
  readonly denied: boolean;
  readonly asked: string;
  readonly frame: string;
}

/** `didnt`, `cant`. */
const ENGLISH_DENIAL = /^[a-z]{2,6}nt$/;

/**
 * A function that finds the gist of texts in a language.
 *
 * @param joined - whether two neighbours are also one word somewhere, as `log in` and `login` are.
 */
export function gistOf(language: string, joined: (word: string) => boolean): (text: string) => Gist {
  const stem = stemmerFor(language);
  const common = commonWords(language);
  const tag = primarySubtag(language);
  const small = smallWords(tag);
  const denials = new Set(small.denied.split(" "));
  const sided = new Set(small.opposites.flat());
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
      sides: new Set(all.filter((word) => sided.has(word))),
      opposites: small.opposites,
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

/** Whether one text says what the other says the opposite of. */
export function areOpposite({ sides: a, opposites }: Gist, { sides: b }: Gist): boolean {
  const turns = (from: ReadonlySet<string>, to: ReadonlySet<string>, one: string, other: string) =>
    from.has(one) && !from.has(other) && to.has(other) && !to.has(one);
  return opposites.some(([one, other]) => turns(a, b, one, other) || turns(b, a, one, other));
}
