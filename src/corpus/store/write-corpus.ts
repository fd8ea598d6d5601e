import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import type { Corpus } from "../../model/corpus.ts";
import { FILE_MODE } from "../../storage/atomic-write.ts";

/** How much is gathered before it is written, in UTF-16 code units. */
const CHUNK = 1 << 20;

/** A corpus as JSON, an article a line, so that neither writing nor comparing needs all of it at once. */
export function* corpusJsonChunks(corpus: Corpus): Generator<string> {
  const { articles, ...head } = corpus;
  let chunk = `${JSON.stringify(head).slice(0, -1)},"articles":[\n`;
  for (const [index, article] of articles.entries()) {
    chunk += `${JSON.stringify(article)}${index < articles.length - 1 ? "," : ""}\n`;
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = "";
    }
  }
  yield `${chunk}]}\n`;
}

/**
 * Writes a new file for its owner alone and flushes it to the disk.
 *
 * @returns the SHA-256 of what was written.
 * @throws the system's error.
 */
export function writeNewFile(path: string, chunks: Iterable<string | Uint8Array>): Uint8Array {
  const hash = createHash("sha256");
  const file = openSync(path, "wx", FILE_MODE);
  try {
    for (const chunk of chunks) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      hash.update(bytes);
      for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return hash.digest();
}
