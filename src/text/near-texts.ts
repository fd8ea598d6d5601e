import { areOpposite, type Gist, gistOf } from "./gist.ts";
import { slipsAmong } from "./slips.ts";
import { words } from "./words.ts";

/** What makes two texts nearly the same. */
interface NearOptions {
  /** A BCP 47 tag. */
  readonly language: string;
  /**
   * One text has to say all that the other says, and of what both say together, weighed by rarity, this share has to be
   * said by both: 1 for the same, less for one that says more.
   */
  readonly shared: number;
  /**
   * Whether a doubt is enough to keep two texts apart: small words that give the same telling ones another sense, and
   * words one letter apart that may both be meant.
   */
  readonly strict: boolean;
}

/** Beside a word that stands so many times as often, a word one letter apart is a slip. */
const SURE_SLIP = 1 / 4;

/** Texts of this many are compared with any one of them that shares a rare term; in more the term tells nothing. */
const MOST_CANDIDATES = 200;

/** A text with what it is compared by. */
interface Entry {
  readonly gist: Gist;
  /** Slips mended, the rarest first. */
  readonly terms: readonly string[];
  readonly weight: number;
}

/**
 * For each text the first text before it that says nearly the same, whatever the order of words, their endings, small
 * words and slips of the finger.
 *
 * Two sets of terms that are so much alike have one of their rarest terms in common: only texts that share one of those are
 * compared, so that the time grows with the number of texts (prefix filtering: Chaudhuri, Ganti and Kaushik, A Primitive
 * Operator for Similarity Joins in Data Cleaning, 2006).
 *
 * @returns for each text the number of the other, or -1; the other has none before it.
 */
export function nearTexts(texts: readonly string[], options: NearOptions): Int32Array {
  const found = new Int32Array(texts.length).fill(-1);
  const { entries, weightOf } = entriesOf(texts, options);
  const same = new Map<string, number[]>();
  const byTerm = new Map<string, number[]>();
  for (const [at, entry] of entries.entries()) {
    if (entry.terms.length === 0) continue;
    const key = [...entry.terms].sort().join(" ");
    const equals = same.get(key) ?? [];
    const telling = rarest(entry, options.shared, weightOf);
    const candidates = equals.concat(telling.flatMap((term) => byTerm.get(term) ?? []));
    const near = candidates.find((other) => isNear(entry, entries[other]!, options, weightOf));
    if (near !== undefined) {
      found[at] = near;
      continue;
    }
    if (equals.length < MOST_CANDIDATES) same.set(key, [...equals, at]);
    for (const term of telling) {
      const holders = byTerm.get(term);
      if (holders === undefined) byTerm.set(term, [at]);
      else if (holders.length < MOST_CANDIDATES) holders.push(at);
    }
  }
  return found;
}

function entriesOf(texts: readonly string[], { language, strict }: NearOptions) {
  const vocabulary = new Set(texts.flatMap((text) => words(text).map(({ folded }) => folded)));
  const gists = texts.map(gistOf(language, (word) => vocabulary.has(word)));
  const slips = slipsAmong(frequenciesIn(gists.map(({ terms }) => terms)), strict ? SURE_SLIP : 1);
  const mended = gists.map(({ terms }) => [...new Set(terms.map((term) => slips.get(term) ?? term))]);
  const frequencies = frequenciesIn(mended);
  const weightOf = (term: string) => Math.log(1 + texts.length / (frequencies.get(term) ?? 1));
  const entries = mended.map((terms, at): Entry => {
    const byRarity = [...terms].sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1));
    return { gist: gists[at]!, terms: byRarity, weight: sum(terms, weightOf) };
  });
  return { entries, weightOf };
}

function frequenciesIn(lists: readonly (readonly string[])[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const terms of lists) for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return frequencies;
}

/** The rarest terms, one of which any text has that is near enough. */
function rarest({ terms, weight }: Entry, shared: number, weightOf: (term: string) => number): readonly string[] {
  let rest = (1 - shared) * weight;
  let count = 0;
  while (count < terms.length && rest >= 0) rest -= weightOf(terms[count++]!);
  return terms.slice(0, count);
}

function isNear(a: Entry, b: Entry, { shared, strict }: NearOptions, weightOf: (term: string) => number): boolean {
  const both = a.terms.filter((term) => b.terms.includes(term));
  if (both.length < Math.min(a.terms.length, b.terms.length)) return false;
  const common = sum(both, weightOf);
  if (common < shared * (a.weight + b.weight - common)) return false;
  return !areOpposite(a.gist, b.gist) && (!strict || isSameSense(a.gist, b.gist));
}

/** `Convert PDF to Word` isn't `Convert Word to PDF`: the same frame holds the same terms in another order. */
function isSameSense(a: Gist, b: Gist): boolean {
  if (a.denied !== b.denied || a.asked !== b.asked) return false;
  const swapped = a.frame === b.frame && /[^_ ]/.test(a.frame) && a.terms.join(" ") !== b.terms.join(" ");
  return !swapped || [...a.terms].sort().join(" ") !== [...b.terms].sort().join(" ");
}

const sum = (terms: readonly string[], weightOf: (term: string) => number) =>
  terms.reduce((total, term) => total + weightOf(term), 0);
