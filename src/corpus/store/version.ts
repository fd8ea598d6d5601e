import { join } from "node:path";
import type { Corpus } from "../../model/corpus.ts";
import type { OnProgress } from "../../model/progress.ts";
import { flushFolder, makeFolder } from "../../storage/atomic-write.ts";
import { noteWriter } from "../../storage/writer.ts";
import { compileCorpus } from "../compile/compile-corpus.ts";
import { IMPORTER_VERSION } from "../import/importer-version.ts";
import { sealIndex } from "../seal.ts";
import { type Evidence, formatEvidence } from "./evidence.ts";
import type { Manifest, Recipe } from "./manifest.ts";
import { corpusJsonChunks, writeNewFile } from "./write-corpus.ts";

/** What is new about a corpus that is put into the store. */
export interface Addition {
  readonly corpus: Corpus;
  readonly recipe: Recipe;
  readonly evidence: Evidence;
  /** An ISO 8601 date-time. */
  readonly imported: string;
  /** The version of the importer that made it. Default: this one. */
  readonly importer?: number;
  /** How many warnings its sources gave. */
  readonly warnings?: number | undefined;
  /** Whether a corpus of that name from other sources may be replaced. Default false. */
  readonly replace?: boolean;
  /** Whether it is written anew where the corpus is removed meanwhile. Default false: that is an error. */
  readonly again?: boolean;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Writes a version of a corpus into a new folder and flushes it to the disk.
 *
 * @returns the SHA-256 of the corpus file.
 * @throws the system's error.
 */
export function writeVersion(folder: string, { corpus, evidence, onProgress }: Addition): Uint8Array {
  makeFolder(folder);
  noteWriter(folder);
  let fingerprint: Uint8Array = new Uint8Array();
  const writeCorpus = () => {
    fingerprint = writeNewFile(join(folder, "corpus.json"), corpusJsonChunks(corpus));
    return fingerprint;
  };
  const index = join(folder, "index.faq");
  writeNewFile(index, [compileCorpus(corpus, writeCorpus, onProgress)]);
  sealIndex(index);
  writeNewFile(join(folder, "evidence.json"), [formatEvidence(evidence)]);
  for (const { file, bytes } of evidence.downloads.values()) writeNewFile(join(folder, file), [bytes()]);
  flushFolder(folder);
  return fingerprint;
}

/** What the manifest says once a version counts. */
export function manifestOf(addition: Addition, version: string, fingerprint: Uint8Array): Manifest {
  const { corpus, recipe, imported, warnings, importer = IMPORTER_VERSION } = addition;
  return {
    title: corpus.title,
    language: corpus.language,
    articles: corpus.articles.length,
    categories: corpus.categories.length,
    version,
    fingerprint: Buffer.from(fingerprint).toString("hex"),
    imported,
    importer,
    ...(warnings === undefined ? {} : { warnings }),
    recipe,
  };
}
