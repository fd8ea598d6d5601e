import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { buildIndex } from "../index/build.ts";
import { CompiledIndex } from "../index/compiled-index.ts";
import { FaqError } from "../model/errors.ts";
import { reasonOf } from "../storage/reason.ts";
import { parseCorpus } from "./read-corpus.ts";

/**
 * Opens a corpus file for searching: reads, checks and indexes it.
 *
 * @throws FaqError `corpus-unreadable`, `corpus-malformed` or `corpus-invalid`.
 */
export function openCorpusFile(path: string): CompiledIndex {
  const bytes = readCorpusFile(path);
  const fingerprint = createHash("sha256").update(bytes).digest();
  return CompiledIndex.inMemory(buildIndex(parseCorpus(bytes, path), fingerprint));
}

/**
 * Reads a corpus that was imported: everything else of it can be made of this file.
 *
 * @param fingerprint - its SHA-256, in hexadecimal.
 * @throws FaqError `corpus-unreadable` where it can't be read, or isn't what was imported.
 */
export function readImported(path: string, fingerprint: string, given = path): Uint8Array {
  const bytes = readCorpusFile(path, given);
  if (createHash("sha256").update(bytes).digest("hex") === fingerprint) return bytes;
  throw new FaqError(
    "corpus-unreadable",
    `${given}: the corpus's file was changed after it was imported: it isn't what was imported.`,
    {
      hint: "faq corpus update makes it anew; so does importing it again, with --replace.",
    },
  );
}

/**
 * @param given - the path as it was given, for messages.
 * @throws FaqError `corpus-unreadable` naming the file and the reason.
 */
export function readCorpusFile(path: string, given = path): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new FaqError("corpus-unreadable", `${given}: the corpus can't be read: ${reasonOf(cause)}.`, {
      hint:
        (cause as NodeJS.ErrnoException).code === "EISDIR"
          ? "faq import makes a corpus of a folder."
          : "Check the path and that you may read the file.",
      cause,
    });
  }
}
