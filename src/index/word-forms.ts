import type { Corpus } from "../model/corpus.ts";
import { plainBlocks } from "../text/plain-text.ts";
import { primarySubtag, stemmerFor } from "../text/stem.ts";
import { words } from "../text/words.ts";

/** Which words of a corpus are forms of one another. */
export interface WordForms {
  /** The languages of the articles, the corpus's own first. */
  readonly languages: readonly string[];
  /** From a folded word to the name of its term. */
  readonly nameOf: (word: string) => string;
  /** Other names of terms: what stemmers of the languages make of words that share a term with others. */
  readonly aliases: ReadonlyMap<string, string>;
}

const NO_ALIASES: ReadonlyMap<string, string> = new Map();

/**
 * The forms of a corpus's words. Where articles are of several languages, a word's forms are those of the languages in
 * whose articles it stands. A word that stands in articles of more than one brings its forms in each together: somebody
 * who types it may mean any of them.
 */
export function wordForms(corpus: Corpus): WordForms {
  const languages = languagesOf(corpus);
  const [own, ...others] = languages.map(stemmerFor) as [Stem, ...Stem[]];
  if (others.length === 0) return { languages, nameOf: own, aliases: NO_ALIASES };
  const stems = [own, ...others];
  const spoken = languagesByWord(corpus, languages);
  const aliases = new Map<string, string>();
  const resolve = (name: string): string => {
    const alias = aliases.get(name);
    return alias === undefined ? name : resolve(alias);
  };
  for (const [word, positions] of spoken) {
    const [first, ...rest] = [...new Set(positions.map((position) => stems[position]!(word)))];
    for (const name of rest) {
      const [kept, merged] = [resolve(first!), resolve(name)];
      if (kept !== merged) aliases.set(merged, kept);
    }
  }
  return {
    languages,
    nameOf: (word) => resolve(stems[spoken.get(word)?.[0] ?? 0]!(word)),
    aliases: new Map([...aliases.keys()].map((name) => [name, resolve(name)])),
  };
}

type Stem = (word: string) => string;

function languagesOf({ language, languages }: Corpus): string[] {
  const all = [language, ...(languages?.values() ?? [])].map(primarySubtag);
  return all.length === 1 ? [language] : [...new Set(all)];
}

/** For every word of the articles the positions of the languages in whose articles it stands, rising. */
function languagesByWord(corpus: Corpus, languages: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const positions = new Map(
    [...(corpus.languages ?? [])].map(([category, tag]) => [category, languages.indexOf(primarySubtag(tag))]),
  );
  for (const { title, body, tags, category } of corpus.articles) {
    const position = positions.get(category ?? "") ?? 0;
    for (const text of [title, ...tags, ...plainBlocks(body).map((block) => block.text)]) {
      for (const { folded } of words(text)) {
        const known = found.get(folded);
        if (known === undefined) found.set(folded, [position]);
        else if (!known.includes(position)) known.push(position);
      }
    }
  }
  for (const known of found.values()) known.sort((a, b) => a - b);
  return found;
}
