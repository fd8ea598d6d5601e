import type { Worker } from "node:worker_threads";
import type { Helper } from "./share-out.ts";
import { startThread, type Threads } from "./threads.ts";

/**
 * Starts threads that run {@link answerBatches}, for as long as the process runs; fewer or none where they don't start.
 *
 * @param task - what each is given at the start: data that can be sent.
 */
export function startHelpers<Batch, Answer>({ file, count }: Threads, task: unknown): Set<Helper<Batch, Answer>> {
  const workers = Array.from({ length: count }, () => startThread(file, { workerData: task }));
  return new Set(workers.filter((worker) => worker !== undefined).map((worker) => helperOf<Batch, Answer>(worker)));
}

function helperOf<Batch, Answer>(worker: Worker): Helper<Batch, Answer> {
  const asked: { resolve(answer: Answer): void; reject(error: unknown): void }[] = [];
  let failure: unknown;
  const fail = (error: unknown) => {
    failure ??= error;
    for (const { reject } of asked.splice(0)) reject(failure);
  };
  worker.on("message", (answer: Answer) => asked.shift()!.resolve(answer));
  worker.once("error", fail);
  worker.once("exit", () => fail(new Error("the thread ended")));
  return (batch) => {
    if (failure !== undefined) return Promise.reject(failure);
    worker.postMessage(batch);
    return new Promise((resolve, reject) => asked.push({ resolve, reject }));
  };
}
