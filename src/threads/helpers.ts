import { Worker } from "node:worker_threads";
import type { Helper } from "./share-out.ts";
import { LIMITS, type Threads } from "./threads.ts";

/** Threads that help, until they are ended or the process is. */
interface Helpers<Batch, Answer> {
  readonly all: Set<Helper<Batch, Answer>>;
  end(): void;
}

/**
 * Starts threads that run {@link answerBatches}; none without threads.
 *
 * @param task - what each is given at the start: data that can be sent.
 */
export function startHelpers<Batch, Answer>(threads: Threads | undefined, task: unknown): Helpers<Batch, Answer> {
  const workers = Array.from(
    { length: threads?.count ?? 0 },
    () => new Worker(threads!.file, { workerData: task, resourceLimits: LIMITS }),
  );
  return {
    all: new Set(workers.map((worker) => helperOf<Batch, Answer>(worker))),
    end: () => {
      for (const worker of workers) void worker.terminate();
    },
  };
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
