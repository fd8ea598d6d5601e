import type { CompiledIndex } from "../index/compiled-index.ts";
import { englishSynonymsOf } from "../text/english-synonyms.ts";
import { primarySubtag } from "../text/stem.ts";
import { words } from "../text/words.ts";
import type { Alternative } from "./slots.ts";

/**
 * What a corpus says for an everyday word that it doesn't have: the synonyms of the language that it has, those of one word
 * first. Undefined where the word isn't an everyday one, so that it may be a slip.
 */
export function otherWords(index: CompiledIndex, word: string): Alternative[] | undefined {
  const { language, languages = [language] } = index.meta;
  if (!languages.some((tag) => primarySubtag(tag) === "en")) return undefined;
  return englishSynonymsOf(word)
    ?.map((phrase) => ({ terms: words(phrase).map(({ folded }) => index.termOf(folded)), confidence: 1 }))
    .filter(({ terms }) => terms.every((term) => term >= 0 && index.terms.frequency(term) > 0))
    .sort((a, b) => a.terms.length - b.terms.length);
}
