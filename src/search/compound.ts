import type { CompiledIndex } from "../index/compiled-index.ts";
import { primarySubtag } from "../text/stem.ts";

/** Languages that write words together as they need them: no dictionary has all. */
const COMPOUNDING = new Set(["da", "de", "nb", "nl", "nn", "no", "sv"]);
/** Letters of either part. */
const SHORTEST_FIRST = 3;
const SHORTEST_LAST = 4;
/** A longer word is none. */
const LONGEST = 60;
/** What may stand between the parts. */
const LINKS = ["", "s", "e", "n", "en", "es", "er"];

/**
 * Two words of the corpus that an unknown one is made of (`Studentenrabatt`), with the longest last one, which says what
 * it is; none in other languages than those that do so.
 */
export function compoundParts(index: CompiledIndex, word: string): readonly [first: string, last: string] | undefined {
  const { languages, language } = index.meta;
  if (word.length > LONGEST || !(languages ?? [language]).some((tag) => COMPOUNDING.has(primarySubtag(tag)))) return;
  for (let at = SHORTEST_FIRST; at <= word.length - SHORTEST_LAST; at++) {
    const last = word.slice(at);
    if (!isTelling(index, last)) continue;
    const rest = word.slice(0, at);
    const first = LINKS.filter((link) => rest.endsWith(link))
      .map((link) => rest.slice(0, rest.length - link.length))
      .find((begin) => begin.length >= SHORTEST_FIRST && isTelling(index, begin));
    if (first !== undefined) return [first, last];
  }
  return undefined;
}

/** Whether articles have a word in any form, which is no function word. */
function isTelling(index: CompiledIndex, word: string): boolean {
  const term = index.termOf(word);
  return term >= 0 && index.terms.frequency(term) > 0 && index.terms.weight(term) === 1;
}
