import { answerBatches } from "../../../threads/answer-batches.ts";
import { openSearcher } from "../../open-searcher.ts";
import { type AnsweredLines, answerLines, type LineRequest } from "./answer-lines.ts";

/** What a thread that helps is started with. */
export interface HelperTask extends LineRequest {
  readonly corpus: string | undefined;
  readonly dataFolder: string | undefined;
}

answerBatches<HelperTask, readonly string[], AnsweredLines>((task) => {
  const opened = openSearcher(task.corpus, task.dataFolder);
  return async (lines) => answerLines(await opened, task, lines);
});
