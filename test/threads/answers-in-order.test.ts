import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { answersInOrder } from "../../src/threads/answers-in-order.ts";
import { Claims } from "../../src/threads/claims.ts";
import type { Doubled, Doubling } from "./doubling.ts";

const THREADS = { file: join(import.meta.dirname, "doubling-thread.ts"), count: 2 };
const COUNT = 40;
/** In milliseconds: longer than a test may take, so that waiting for nothing is seen. */
const PATIENT = 30_000;

/** Batches that threads answer or don't. */
function batches(does: (number: number) => Doubling["does"] = () => "answer"): Doubling[] {
  const begun = new Int32Array(new SharedArrayBuffer(4));
  const looked = new Int32Array(new SharedArrayBuffer(4));
  return Array.from({ length: COUNT }, (_, number) => ({ number, does: does(number), begun, looked }));
}

/** Doubles here, but not before threads have begun so many batches. */
const ownAfter =
  (others: number) =>
  ({ number, begun }: Doubling): Doubled => {
    for (let seen = Atomics.load(begun, 0); seen < others; seen = Atomics.load(begun, 0))
      expect(Atomics.wait(begun, 0, seen, 20_000)).not.toBe("timed-out");
    return { number: number * 2, thread: 0 };
  };

const doubled = (answers: Iterable<Doubled>) => Array.from(answers, ({ number }) => number);
const DOUBLED = Array.from({ length: COUNT }, (_, number) => number * 2);

afterEach(() => {
  vi.restoreAllMocks();
});

describe("answers in order", () => {
  it("come from this thread and others", () => {
    const answers = [...answersInOrder(batches(), ownAfter(4), THREADS)];
    expect(doubled(answers)).toEqual(DOUBLED);
    expect(answers.some(({ thread }) => thread === 0)).toBe(true);
    expect(answers.some(({ thread }) => thread > 0)).toBe(true);
  });

  it("come from this one where others fail", () => {
    const failing = batches(() => "fail");
    expect(doubled(answersInOrder(failing, ownAfter(3), THREADS))).toEqual(DOUBLED);
  });

  it("come from this one where others end without an answer", () => {
    const ending = batches(() => "end");
    expect(doubled(answersInOrder(ending, ownAfter(2), THREADS, { patience: 50 }))).toEqual(DOUBLED);
    expect(Atomics.load(ending[0]!.begun, 0)).toBe(2);
  });

  it("come from this one where there is no such program", () => {
    const missing = { ...THREADS, file: join(import.meta.dirname, "none.ts") };
    expect(doubled(answersInOrder(batches(), ownAfter(0), missing))).toEqual(DOUBLED);
  });

  it("come from this one where threads can't be started", () => {
    expect(doubled(answersInOrder(batches(), ownAfter(0), { ...THREADS, file: "no-path.ts" }))).toEqual(DOUBLED);
  });

  it("come from this one at once where a thread fails just after that was looked at", () => {
    const two = batches(() => "fail when looked at").slice(0, 2);
    const { begun, looked } = two[0]!;
    const isGivenUp = Claims.prototype.isGivenUp;
    const look = vi.spyOn(Claims.prototype, "isGivenUp").mockImplementation(function (this: Claims, batch) {
      if (isGivenUp.call(this, batch)) return true;
      Atomics.store(looked, 0, 1);
      Atomics.notify(looked, 0);
      while (!isGivenUp.call(this, batch));
      return false;
    });
    const answers = answersInOrder(two, ownAfter(1), { ...THREADS, count: 1 }, { patience: PATIENT });
    expect(doubled(answers)).toEqual([0, 2]);
    expect(look).toHaveBeenCalledTimes(2);
    expect(Atomics.load(begun, 0)).toBe(1);
  });

  it("are begun by other threads while this one does something else first", () => {
    const all = batches();
    const meanwhile = () => void ownAfter(1)(all[0]!);
    expect(doubled(answersInOrder(all, ownAfter(1), THREADS, { meanwhile }))).toEqual(DOUBLED);
    const failing = answersInOrder(all, ownAfter(0), THREADS, {
      meanwhile: () => {
        throw new Error("the disk is full");
      },
    });
    expect(() => [...failing]).toThrow("the disk is full");
  });

  it("end with what this thread throws", () => {
    const answers = answersInOrder<Doubling, Doubled>(
      batches(() => "fail"),
      ({ number }) => {
        throw new Error(`no double of ${number}`);
      },
      THREADS,
    );
    expect(() => [...answers]).toThrow("no double of");
  });

  it("are none of none", () => {
    expect([...answersInOrder([], ownAfter(0), THREADS)]).toEqual([]);
  });
});
