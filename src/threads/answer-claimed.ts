import { type MessagePort, workerData } from "node:worker_threads";
import { Claims } from "./claims.ts";

/** What a thread is started with that answers what it can claim. */
export interface ClaimingTask {
  /** Brings batches, each with its number, and takes answers. */
  readonly port: MessagePort;
  readonly claims: Int32Array<SharedArrayBuffer>;
}

/** What goes through the port. */
export type Numbered<Value> = readonly [batch: number, value: Value];

/** In a thread that `answersInOrder` started: answers the batches that it is offered and nobody has claimed. */
export function answerClaimed<Batch, Answer>(answer: (batch: Batch) => Answer): void {
  const { port, claims: shared } = workerData as ClaimingTask;
  const claims = new Claims(shared);
  port.on("message", ([number, batch]: Numbered<Batch>) => {
    if (!claims.claim(number)) return;
    try {
      port.postMessage([number, answer(batch)] satisfies Numbered<Answer>);
      claims.answered();
    } catch {
      claims.giveUp(number);
    }
  });
}
