import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker, type WorkerOptions } from "node:worker_threads";
import { below } from "../storage/below.ts";

/** Threads that can be started. */
export interface Threads {
  /** The program of each. */
  readonly file: string;
  /** At least one. */
  readonly count: number;
}

/** More threads need more memory than their help is worth. */
const MOST = 3;

/** The memory of a thread, in megabytes: more before its garbage is collected takes no less time. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 96 };

/**
 * Threads that run a bundle, as many as the machine has processors to spare; undefined where it has none, where address
 * space is limited, and where there are no bundles: the standalone executable does everything in one thread.
 */
export function threadsFor(bundle: string): Threads | undefined {
  const file = below(import.meta.dirname, bundle);
  const count = Math.min(MOST, availableParallelism() - 1);
  return count > 0 && existsSync(file) && !isAddressSpaceLimited() ? { file, count } : undefined;
}

/** Whether `ulimit -v` is set. A thread reserves gigabytes that it never uses, and V8 ends the process where it can't. */
function isAddressSpaceLimited(): boolean {
  try {
    return !/^Max address space\s+unlimited\s/m.test(readFileSync("/proc/self/limits", "utf8"));
  } catch {
    return false;
  }
}

/** Starts a thread; undefined where the system has too many, or allows none. */
export function startThread(file: string, options: WorkerOptions): Worker | undefined {
  try {
    return new Worker(file, { ...options, resourceLimits: LIMITS });
  } catch {
    return undefined;
  }
}
