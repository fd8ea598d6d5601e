import { resolve } from "node:path";
import { forgetIndexesOf } from "../../corpus/cache/kept-indexes.ts";
import { readCorpusFile } from "../../corpus/open.ts";
import { parseCorpus } from "../../corpus/read-corpus.ts";
import { CorpusStore } from "../../corpus/store/corpus-store.ts";
import { corpusJsonChunks } from "../../corpus/store/write-corpus.ts";
import type { Corpus } from "../../model/corpus.ts";
import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { safeJson } from "../../present/json.ts";
import { reasonOf } from "../../storage/reason.ts";
import { BUNDLED, bundledCorpus, refuseBundled } from "../bundled.ts";
import type { Context } from "../context.ts";
import { corporaFolder, dataFolderOf, indexCache } from "../corpora.ts";
import type { Invocation } from "../definition.ts";
import { warn } from "../report.ts";
import { openPins } from "../user-files.ts";
import { replaceDefault } from "./default-corpus.ts";

/** `faq corpus rename`, `remove` and `export`, which read or write corpora whole. */
export async function run({ command, arguments: words, options }: Invocation, context: Context): Promise<ExitCode> {
  const store = new CorpusStore(corporaFolder(options, context));
  const [name = "", to = ""] = words;
  const folder = resolve(context.cwd, corporaFolder(options, context), name);
  // Pins and settings are about the user's own corpora, not those of another folder.
  const isOwn = dataFolderOf(options) === undefined;
  switch (command) {
    case "corpus rename":
      refuseBundled(name, PART_OF_PROGRAM);
      refuseBundled(to, "Choose another one.");
      store.rename(name, to);
      forgetIndexes(folder, context);
      if (!isOwn) break;
      (await openPins(context)).rename(name, to);
      await replaceDefault(name, to, context);
      break;
    case "corpus remove":
      refuseBundled(name, PART_OF_PROGRAM);
      store.remove(name);
      forgetIndexes(folder, context);
      if (isOwn) await replaceDefault(name, undefined, context);
      break;
    default:
      for (const chunk of corpusJsonChunks(read(name, store))) context.stdout.write(safeJson(chunk));
  }
  return EXIT.ok;
}

const PART_OF_PROGRAM = "It is a part of the program.";

function read(name: string, store: CorpusStore): Corpus {
  if (name !== BUNDLED) return store.read(name);
  const path = bundledCorpus();
  return parseCorpus(readCorpusFile(path), path);
}

/** The indexes of what a corpus's folder held, together with others, hold its text too. */
function forgetIndexes(folder: string, context: Context): void {
  const cache = indexCache(context);
  try {
    if (cache !== undefined) forgetIndexesOf(folder, cache);
  } catch (error) {
    warn(context, `what the cache has of the corpus is still there: ${reasonOf(error)}; see faq corpus cache`);
  }
}
