import { existsSync } from "node:fs";
import { openStored } from "../corpus/store/open-stored.ts";
import { StoredCorpora } from "../corpus/store/stored-corpora.ts";
import type { CompiledIndex } from "../index/compiled-index.ts";
import type { Context } from "./context.ts";
import { corporaFolder } from "./corpora.ts";

/**
 * Opens a corpus of the user's own: an imported one by its name, or a corpus file by its path.
 *
 * @throws FaqError where there is none, or where it can't be read
 */
export async function openOwnCorpus(corpus: string, context: Pick<Context, "env" | "cwd">): Promise<CompiledIndex> {
  const isPath = /[/\\]|\.json$/i.test(corpus);
  if (!isPath) {
    const corpora = new StoredCorpora(corporaFolder({}, context));
    if (corpora.has(corpus) || !existsSync(corpus)) return openStored(corpora, corpus);
  }
  const { openCorpusFile } = await import("../corpus/open.ts");
  return openCorpusFile(corpus);
}
