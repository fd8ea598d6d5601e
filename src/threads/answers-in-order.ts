import { MessageChannel, type MessagePort, receiveMessageOnPort, type Worker } from "node:worker_threads";
import type { ClaimingTask, Numbered } from "./answer-claimed.ts";
import { Claims } from "./claims.ts";
import { startThread, type Threads } from "./threads.ts";

/** Batches that a thread is offered before they are needed: it never waits for one, and few are in memory at a time. */
const AHEAD = 3;

/** A batch has to take far less: a thread that hasn't answered by then is taken for lost. In milliseconds. */
const PATIENCE = 2_000;

interface Options {
  /** How long the answer to a batch is waited for, in milliseconds. */
  readonly patience?: number;
  /** Done here before anything else, once the others have work. */
  readonly meanwhile?: () => void;
}

/**
 * Answers batches in this thread and in others, which run {@link answerClaimed}, and gives the answers in the order of
 * the batches. It doesn't return to the event loop meanwhile, so that what isn't asynchronous can have help too. What a
 * thread fails to answer is answered here.
 *
 * @param own - answers a batch here.
 * @throws what `own` and `meanwhile` throw.
 */
export function* answersInOrder<Batch, Answer>(
  batches: readonly Batch[],
  own: (batch: Batch) => Answer,
  { file, count }: Threads,
  { patience = PATIENCE, meanwhile }: Options = {},
): Generator<Answer> {
  const claims = Claims.of(batches.length);
  const threads = Array.from({ length: count }, () => startClaiming(file, claims)).filter((each) => each !== undefined);
  const answers = new Map<number, Answer>();
  let offered = 0;
  /** Offers what will be needed soon after a batch. */
  const offer = (batch: number) => {
    for (; offered < batches.length && offered <= batch + AHEAD * threads.length; offered++)
      threads[offered % threads.length]?.port.postMessage([offered, batches[offered]!] satisfies Numbered<Batch>);
  };
  const collect = () => {
    for (const { port } of threads) {
      for (let got = receiveMessageOnPort(port); got !== undefined; got = receiveMessageOnPort(port))
        answers.set(...(got.message as [number, Answer]));
    }
  };
  /** Answers the last batch that is offered and nobody has begun. */
  const answerAnother = (after: number) => {
    for (let batch = offered - 1; batch > after; batch--) {
      if (!claims.claim(batch)) continue;
      answers.set(batch, own(batches[batch]!));
      return true;
    }
    return false;
  };
  const take = (batch: number) => {
    for (;;) {
      // Before anything is looked at: what comes meanwhile isn't waited for.
      const before = claims.answers;
      if (answers.has(batch) || claims.claim(batch) || claims.isGivenUp(batch)) break;
      collect();
      if (!answers.has(batch) && !answerAnother(batch) && !claims.wait(before, patience)) break;
    }
    const answer = answers.get(batch) ?? own(batches[batch]!);
    answers.delete(batch);
    return answer;
  };
  try {
    offer(0);
    meanwhile?.();
    for (let batch = 0; batch < batches.length; batch++) {
      offer(batch);
      yield take(batch);
    }
  } finally {
    for (const { worker, port } of threads) {
      port.close();
      void worker.terminate();
    }
  }
}

function startClaiming(file: string, { shared }: Claims): { worker: Worker; port: MessagePort } | undefined {
  const { port1, port2 } = new MessageChannel();
  const worker = startThread(file, {
    workerData: { port: port2, claims: shared } satisfies ClaimingTask,
    transferList: [port2],
  });
  if (worker === undefined) return undefined;
  // What it fails to do is done without it.
  worker.on("error", () => undefined);
  worker.unref();
  return { worker, port: port1 };
}
