import { buildIndex } from "../../index/build.ts";
import { type EncodedArticles, encodeArticles, encodeEach, partsOf } from "../../index/encoded-articles.ts";
import type { Article } from "../../model/article.ts";
import type { Corpus } from "../../model/corpus.ts";
import type { OnProgress } from "../../model/progress.ts";
import { answersInOrder } from "../../threads/answers-in-order.ts";
import { threadsFor } from "../../threads/threads.ts";

/** With fewer parts, some six thousand articles, a second thread takes longer to warm up than it saves. */
export const MANY = 32;

/** An article so long would take a thread longer, and more memory, than it is allowed. In UTF-16 code units. */
const LONG = 1 << 21;

/**
 * Compiles a corpus, a large one in several threads.
 *
 * @param fingerprint - 32 bytes that identify what the corpus was read from.
 * @returns what {@link buildIndex} does.
 */
export function compileCorpus(
  corpus: Corpus,
  fingerprint: Uint8Array,
  onProgress?: OnProgress,
): Uint8Array<ArrayBuffer> {
  return buildIndex(corpus, fingerprint, onProgress, encode);
}

function encode(articles: readonly Article[]): Iterable<EncodedArticles> {
  const parts = [...partsOf(articles)];
  const isForThreads = parts.length >= MANY && articles.every(({ body }) => body.length < LONG);
  const threads = isForThreads ? threadsFor("corpus-compile-encoder.cjs") : undefined;
  return threads === undefined ? encodeEach(parts) : answersInOrder(parts, encodeArticles, threads);
}
