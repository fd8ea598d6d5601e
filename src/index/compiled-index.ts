import { stemmerFor } from "../text/stem.ts";
import { ArticleTable } from "./article-table.ts";
import { Lexicon } from "./lexicon.ts";
import { MarkedWords } from "./marked-words.ts";
import type { IndexMeta } from "./meta.ts";
import { Pages } from "./pages.ts";
import { type ByteSource, memorySource } from "./source.ts";
import { TermTable } from "./term-table.ts";

/** An open index: nothing is read before it is asked for. */
export class CompiledIndex {
  readonly meta: IndexMeta;
  readonly articles: ArticleTable;
  readonly lexicon: Lexicon;
  readonly terms: TermTable;
  /** 32 bytes that tell which corpus the index was built from. */
  readonly fingerprint: Uint8Array;
  #sequenceWords: MarkedWords | undefined;
  /** From a folded word to the name of its term, in each of the languages. */
  readonly #stems: readonly ((word: string) => string)[];

  /**
   * @param trusted - see {@link Pages}.
   * @throws FaqError `index-damaged` where the source isn't a whole index of this version.
   */
  constructor(source: ByteSource, trusted = false) {
    const pages = new Pages(source, trusted);
    this.meta = pages.json("meta") as IndexMeta;
    this.#stems = (this.meta.languages ?? [this.meta.language]).map(stemmerFor);
    this.fingerprint = pages.fingerprint;
    this.lexicon = new Lexicon(pages, this.meta);
    this.terms = new TermTable(pages);
    this.articles = new ArticleTable(pages, this.meta, this.lexicon);
  }

  /** For the words of its articles. */
  markedWords(): MarkedWords {
    return new MarkedWords(this.articles.bytes, this.lexicon);
  }

  /** As {@link markedWords}, the same each time: for one search of sequences after the other. */
  sequenceWords(): MarkedWords {
    this.#sequenceWords ??= this.markedWords();
    return this.#sequenceWords;
  }

  /**
   * The term of a folded word that stands in the corpus, or of which another form does; -1 otherwise. Of several languages
   * in which it may be a form, the one counts in which more articles have it.
   */
  termOf(word: string): number {
    const { lexicon } = this;
    const id = lexicon.idOf(word);
    if (id >= 0) return lexicon.termOf(id);
    let best = -1;
    for (const stem of this.#stems) {
      const term = this.#termByStem(word, stem);
      if (term >= 0 && (best < 0 || this.terms.frequency(term) > this.terms.frequency(best))) best = term;
    }
    return best;
  }

  #termByStem(word: string, stem: (word: string) => string): number {
    const { lexicon } = this;
    const name = stem(word);
    const base = name === word ? -1 : lexicon.idOf(name);
    return base >= 0 && stem(name) === name ? lexicon.termOf(base) : lexicon.termNamed(name);
  }

  /** Opens an index that is in memory, such as one just built. */
  static inMemory(bytes: Uint8Array): CompiledIndex {
    return new CompiledIndex(memorySource(bytes));
  }
}
