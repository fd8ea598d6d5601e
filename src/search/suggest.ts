import type { CompiledIndex } from "../index/compiled-index.ts";
import { bitCount, signature } from "../index/signature.ts";
import { fuseOver } from "./fuse.ts";

const MAX_TERMS = 5;
const THRESHOLD = 0.5;
/** Words compared by Fuse, chosen by how many letters they share with the one looked for. */
const SHORTLIST = 400;

/** Words of the corpus that look most like those of a query that found nothing, further off than a correction may be. */
export function suggestTerms(index: CompiledIndex, words: readonly string[]): string[] {
  const suggestions = new Set<string>();
  for (const word of words.slice(0, 8)) {
    if (word.length < 3 || index.lexicon.find(word) >= 0) continue;
    const found = fuseOver(shortlist(index, word), THRESHOLD).search(word.slice(0, 32), { limit: 2 });
    for (const { item } of found) suggestions.add(item);
  }
  return [...suggestions].slice(0, MAX_TERMS);
}

function shortlist(index: CompiledIndex, word: string): string[] {
  const { lexicon } = index;
  const own = signature(word);
  const signatures = lexicon.allSignatures();
  const lengths = lexicon.allLengths();
  return [...signatures.keys()]
    .filter((at) => Math.abs(lengths[at]! - word.length) <= 4 && lexicon.frequencyAt(at) > 0)
    .map((at) => ({ at, distance: bitCount(own ^ signatures[at]!) }))
    .sort((a, b) => a.distance - b.distance || a.at - b.at)
    .slice(0, SHORTLIST)
    .map(({ at }) => lexicon.wordAt(at));
}
