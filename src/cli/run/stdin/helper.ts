import { parentPort, workerData } from "node:worker_threads";
import { openSearcher } from "../../open-searcher.ts";
import { answerLines, type LineRequest } from "./answer-lines.ts";

/** What a thread that helps is started with. */
export interface HelperTask extends LineRequest {
  readonly corpus: string | undefined;
  readonly dataFolder: string | undefined;
}

const task = workerData as HelperTask;
const opened = openSearcher(task.corpus, task.dataFolder);

parentPort!.on("message", async (lines: readonly string[]) => {
  parentPort!.postMessage(answerLines(await opened, task, lines));
});
