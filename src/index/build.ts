import type { Corpus } from "../model/corpus.ts";
import type { OnProgress } from "../model/progress.ts";
import { pairsOf } from "../text/character-pairs.ts";
import { commonWords } from "../text/common-words.ts";
import { ENGLISH_SYNONYMS } from "../text/english-synonyms.ts";
import { primarySubtag } from "../text/stem.ts";
import { words } from "../text/words.ts";
import { articleSections, metaOf } from "./article-sections.ts";
import { ByteWriter, IntWriter } from "./bytes.ts";
import { narrow } from "./columns.ts";
import { type EncodeArticles, encodeEach, partsOf } from "./encoded-articles.ts";
import { LexiconBuilder } from "./lexicon-builder.ts";
import type { IndexMeta } from "./meta.ts";
import { rarity } from "./rarity.ts";
import { SectionWeigher } from "./section-weigher.ts";
import { synonymsByTerm } from "./synonyms-by-term.ts";
import { type FinishedTerms, TermCollector } from "./term-collector.ts";
import { TextCollector } from "./text-collector.ts";
import { wordForms } from "./word-forms.ts";
import { addTermNames, lexiconSections, termSections, termWeights, wordsByTerm } from "./word-sections.ts";
import { writeIndex } from "./write.ts";

/**
 * Compiles a corpus into the bytes of an index: see `format.ts`. The same corpus gives the same bytes.
 *
 * @param fingerprint - 32 bytes that identify what the corpus was read from; a reader compares them. Looked at when all articles
 *   are encoded.
 * @param encode - default: encodes the articles here.
 */
export function buildIndex(
  corpus: Corpus,
  fingerprint: Uint8Array = new Uint8Array(32),
  onProgress?: OnProgress,
  encode: EncodeArticles = encodeHere,
): Uint8Array<ArrayBuffer> {
  const lexicon = new LexiconBuilder();
  const forms = wordForms(corpus);
  const terms = new TermCollector(forms.nameOf, (word) => lexicon.text(word));
  const texts = new TextCollector(lexicon, terms);
  for (const word of wordsOfQueries(corpus, forms.languages)) terms.termOf(lexicon.word(word));
  const titleLengths = new IntWriter();
  const bodyLengths = new IntWriter();
  const bodies = new ByteWriter(1 << 16);
  const bodyOffsets = new IntWriter();
  bodyOffsets.push(0);
  for (const encoded of encode(corpus.articles)) {
    for (const _ of texts.articles(encoded)) {
      terms.endArticle();
      titleLengths.push(texts.titleLength);
      bodyLengths.push(texts.bodyLength);
    }
    for (const end of encoded.bodyEnds) bodyOffsets.push(bodies.length + end);
    bodies.bytes(encoded.bodies);
    onProgress?.({ phase: "compiling", done: titleLengths.length, total: corpus.articles.length, unit: "articles" });
  }
  for (const word of everydayWords(forms.languages, terms)) terms.termOf(lexicon.word(word));
  const finished = terms.finish();
  const termOfWord = (word: number) => finished.rank[terms.termOf(word)]!;
  const names = addTermNames(lexicon, finished.names, termOfWord, forms.aliases);
  const termOf = (entry: number) => (lexicon.isWord(entry) ? termOfWord(entry) : (names.get(entry) ?? -1));
  const weights = termWeights(forms);
  const numbering = lexicon.finalIds();
  const streams = texts.renumber(
    numbering.ids,
    new SectionWeigher(termOfWord, termMasses(finished, weights, corpus.articles.length)),
  );
  const meta = {
    ...metaOf(corpus, forms.languages, titleLengths.view(), bodyLengths.view()),
    entries: lexicon.size,
    firstWord: numbering.firstWord,
  };
  return writeIndex(
    {
      meta: Buffer.from(JSON.stringify(meta satisfies IndexMeta)),
      titleLengths: narrow(titleLengths.view()),
      bodyLengths: narrow(bodyLengths.view()),
      ...articleSections(corpus),
      streamOffsets: narrow(streams.offsets),
      streams: streams.bytes,
      bodyOffsets: narrow(bodyOffsets.view()),
      bodies: bodies.view(),
      ...lexiconSections(lexicon, numbering, termOf),
      ...termSections(
        finished,
        weights,
        wordsByTerm(finished.names.length, lexicon, numbering.ids, termOfWord),
        synonymsByTerm(corpus.synonyms, forms, finished, termsApart(texts.apart, termOfWord)),
      ),
    },
    fingerprint,
  );
}

const encodeHere: EncodeArticles = (articles) => encodeEach(partsOf(articles));

/** As terms, each once. */
function* termsApart(
  words: ReadonlyMap<number, readonly [number, number]>,
  termOf: (word: number) => number,
): Generator<readonly [number, number, number]> {
  const told = new Set<string>();
  for (const [word, [first, second]] of words) {
    const terms = [termOf(word), termOf(first), termOf(second)] as const;
    if (told.has(terms.join())) continue;
    told.add(terms.join());
    yield terms;
  }
}

/** What every term says: see `rarity.ts`. */
function termMasses(
  { names, frequencies }: FinishedTerms,
  weights: ReadonlyMap<string, number>,
  articles: number,
): Float64Array {
  return Float64Array.from(
    names,
    (name, term) => ((weights.get(name) ?? 100) / 100) * rarity(articles, frequencies[term]!),
  );
}

/** Words that queries hold and articles may not: known, they aren't taken for misspelt ones. */
function* wordsOfQueries({ synonyms }: Corpus, languages: readonly string[]): Generator<string> {
  for (const language of languages) yield* commonWords(language).keys();
  for (const phrase of synonyms.flat()) {
    for (const { folded } of words(phrase)) yield folded;
    yield* pairsOf(phrase);
  }
}

/** Likewise: everyday words of the language of which the articles have a synonym. */
function* everydayWords(languages: readonly string[], terms: TermCollector): Generator<string> {
  if (!languages.some((language) => primarySubtag(language) === "en")) return;
  const isThere = (phrase: string) => words(phrase).every(({ folded }) => terms.has(folded));
  for (const group of ENGLISH_SYNONYMS) if (group.some(isThere)) yield* group.filter((phrase) => !phrase.includes(" "));
}
