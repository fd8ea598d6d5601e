import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { below } from "../../../storage/below.ts";
import type { AnsweredLines } from "./answer-lines.ts";
import type { HelperTask } from "./helper.ts";
import type { Helper } from "./share.ts";

/** More threads need more memory than their help is worth. */
const MOST = 3;
/** The memory of a thread: more before its garbage is collected takes no less time. One that needs more is left out. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 96 };

/** The bundle beside this one; there is none in the standalone executable, which answers alone. */
const bundle = () => below(import.meta.dirname, "cli-run-stdin-helper.cjs");

/** Starts threads that answer lines, as many as the machine has processors to spare. They end with the process. */
export function startHelpers(task: HelperTask): Set<Helper<readonly string[], AnsweredLines>> {
  if (!existsSync(bundle())) return new Set();
  const count = Math.min(MOST, availableParallelism() - 1);
  return new Set(Array.from({ length: count }, () => startHelper(task)));
}

function startHelper(task: HelperTask): Helper<readonly string[], AnsweredLines> {
  const worker = new Worker(bundle(), { workerData: task, resourceLimits: LIMITS });
  const asked: { resolve(answer: AnsweredLines): void; reject(error: unknown): void }[] = [];
  let failure: unknown;
  const fail = (error: unknown) => {
    failure ??= error;
    for (const { reject } of asked.splice(0)) reject(failure);
  };
  worker.on("message", (answer: AnsweredLines) => asked.shift()!.resolve(answer));
  worker.once("error", fail);
  worker.once("exit", () => fail(new Error("the thread ended")));
  return (lines) => {
    if (failure !== undefined) return Promise.reject(failure);
    worker.postMessage(lines);
    return new Promise((resolve, reject) => asked.push({ resolve, reject }));
  };
}
