import type { Searcher } from "../../../model/searcher.ts";
import { answerBatches } from "../../../threads/answer-batches.ts";
import { openSearcher } from "../../open-searcher.ts";
import { type AnsweredLines, answerLines, type LineRequest } from "./answer-lines.ts";

/** What a thread that helps is started with. */
export interface HelperTask extends LineRequest {
  readonly corpus: string | undefined;
  readonly dataFolder: string | undefined;
  /** Of the version that answers: by its name the corpus may be another one by now. */
  readonly fingerprint: Uint8Array;
}

answerBatches<HelperTask, readonly string[], AnsweredLines>((task) => {
  const opened = open(task);
  return async (lines) => answerLines(await opened, task, lines);
});

/** Where the corpus has been replaced it is left to those who have the version that was asked: it throws. */
async function open({ corpus, dataFolder, fingerprint }: HelperTask): Promise<Searcher> {
  const searcher = await openSearcher(corpus, dataFolder);
  if (Buffer.compare(searcher.fingerprint, fingerprint) !== 0) throw new Error("The corpus has been replaced.");
  return searcher;
}
