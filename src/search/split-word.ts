import type { CompiledIndex } from "../index/compiled-index.ts";
import { findSequence } from "./sequence.ts";

/** A split is believed over a correction from this many articles on. */
const MIN_ARTICLES = 2;
/** More articles than this make a split no likelier. */
const ENOUGH = 16;
/** No two words make a longer one. */
const MAX_LENGTH = 40;

/**
 * Two words of the corpus that an unknown one may be: `logout` where the articles say `log out`. They must stand next
 * to each other in some article; of several splits the one found in most articles wins.
 *
 * @param correctable - the word may be a misspelt one instead.
 */
export function splitWord(index: CompiledIndex, word: string, correctable: boolean): [string, string] | undefined {
  if (word.length > MAX_LENGTH) return undefined;
  const splits: { parts: [string, string]; terms: number[]; atMost: number }[] = [];
  for (let at = 2; at < word.length; at++) {
    const parts: [string, string] = [word.slice(0, at), word.slice(at)];
    if (parts[1].length < 2 && !/\d/.test(parts[1])) continue;
    if (parts[0].length < 3 && parts[1].length < 3) continue;
    const first = index.lexicon.idOf(parts[0]);
    const second = first < 0 ? -1 : index.lexicon.idOf(parts[1]);
    if (second < 0) continue;
    const terms = [index.lexicon.termOf(first), index.lexicon.termOf(second)];
    splits.push({ parts, terms, atMost: Math.min(...terms.map((term) => index.terms.frequency(term))) });
  }
  let best: { parts: [string, string]; articles: number } | undefined;
  for (const { parts, terms, atMost } of splits.sort((a, b) => b.atMost - a.atMost)) {
    // No later split can be in more articles.
    if (atMost <= (best?.articles ?? 0)) break;
    const articles = findSequence(index, terms, ENOUGH).length;
    if (articles > (best?.articles ?? 0)) best = { parts, articles };
  }
  if (best === undefined) return undefined;
  return best.articles >= MIN_ARTICLES || !correctable || /\d/.test(word) ? best.parts : undefined;
}
