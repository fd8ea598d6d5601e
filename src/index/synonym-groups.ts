import type { Corpus } from "../model/corpus.ts";
import { ENGLISH_SYNONYMS } from "../text/english-synonyms.ts";
import { primarySubtag, stemmerFor } from "../text/stem.ts";
import { words } from "../text/words.ts";
import type { SynonymGroup } from "./meta.ts";

/** A corpus says what means the same in it; what means nearly the same in its language is a weaker hint. */
const CONFIDENCE = { corpus: 0.8, language: 0.4 } as const;

/** The synonym groups of a corpus, then those of its language. */
export function synonymGroups({ language, synonyms }: Corpus): SynonymGroup[] {
  const stem = stemmerFor(language);
  const groups = (from: readonly (readonly string[])[], ofLanguage: boolean) =>
    from.map((group) => ({
      confidence: ofLanguage ? CONFIDENCE.language : CONFIDENCE.corpus,
      ofLanguage,
      phrases: group
        .map((phrase) => words(phrase).map(({ folded }) => stem(folded)))
        .filter((phrase) => phrase.length > 0),
    }));
  return [...groups(synonyms, false), ...(primarySubtag(language) === "en" ? groups(ENGLISH_SYNONYMS, true) : [])];
}
