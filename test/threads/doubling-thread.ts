import { threadId } from "node:worker_threads";
import { answerClaimed } from "../../src/threads/answer-claimed.ts";
import type { Doubled, Doubling } from "./doubling.ts";

answerClaimed<Doubling, Doubled>(({ number, does, begun, looked }) => {
  Atomics.add(begun, 0, 1);
  Atomics.notify(begun, 0);
  if (does === "fail when looked at") Atomics.wait(looked, 0, 0);
  if (does.startsWith("fail")) throw new Error("failed");
  if (does === "end") process.exit();
  return { number: number * 2, thread: threadId };
});
