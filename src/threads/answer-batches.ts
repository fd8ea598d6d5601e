import { parentPort, workerData } from "node:worker_threads";

/** In a thread that `startHelpers` started: answers every batch, in order; it ends where one can't be answered. */
export function answerBatches<Task, Batch, Answer>(
  answerer: (task: Task) => (batch: Batch) => Answer | Promise<Answer>,
): void {
  const answer = answerer(workerData as Task);
  parentPort!.on("message", async (batch: Batch) => parentPort!.postMessage(await answer(batch)));
}
