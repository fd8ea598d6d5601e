import { buildIndex } from "../../index/build.ts";
import { type EncodedArticles, encodeArticles, encodeEach, partsOf } from "../../index/encoded-articles.ts";
import type { Article } from "../../model/article.ts";
import type { Corpus } from "../../model/corpus.ts";
import type { OnProgress } from "../../model/progress.ts";
import { answersInOrder } from "../../threads/answers-in-order.ts";
import { threadsFor } from "../../threads/threads.ts";

/** With fewer parts, some three thousand articles, a second thread takes longer to warm up than it saves. */
export const MANY = 16;

/** An article so long would take a thread longer, and more memory, than it is allowed. In UTF-16 code units. */
const LONG = 1 << 21;

/**
 * Compiles a corpus, a large one in several threads.
 *
 * @param identify - gives the 32 bytes that identify what the corpus was read from; called once, when the other threads
 *   have work, so that it may take its time.
 * @returns what {@link buildIndex} does.
 * @throws what `identify` throws.
 */
export function compileCorpus(
  corpus: Corpus,
  identify: () => Uint8Array,
  onProgress?: OnProgress,
): Uint8Array<ArrayBuffer> {
  const fingerprint = new Uint8Array(32);
  const meanwhile = () => fingerprint.set(identify());
  return buildIndex(corpus, fingerprint, onProgress, (articles) => encode(articles, meanwhile));
}

function* encode(articles: readonly Article[], meanwhile: () => void): Generator<EncodedArticles> {
  const parts = [...partsOf(articles)];
  const isForThreads = parts.length >= MANY && articles.every(({ body }) => body.length < LONG);
  const threads = isForThreads ? threadsFor("corpus-compile-encoder.cjs") : undefined;
  if (threads !== undefined) return yield* answersInOrder(parts, encodeArticles, threads, { meanwhile });
  meanwhile();
  yield* encodeEach(parts);
}
