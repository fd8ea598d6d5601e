import { threadId } from "node:worker_threads";
import { answerClaimed } from "../../src/threads/answer-claimed.ts";
import type { Doubled, Doubling } from "./doubling.ts";

answerClaimed<Doubling, Doubled>(({ number, does, begun }) => {
  Atomics.add(begun, 0, 1);
  Atomics.notify(begun, 0);
  if (does === "fail") throw new Error("failed");
  if (does === "end") process.exit();
  return { number: number * 2, thread: threadId };
});
