import type { QueryEvent } from "../model/history.ts";
import type { Ports } from "./ports.ts";

/** Milliseconds until a query is recorded: the screen shows first what it led to. */
const DELAY = 100;

/** Writes queries down later. */
interface Recorder {
  readonly add: (event: QueryEvent) => void;
  /** Writes down at once what is waiting. */
  readonly flush: () => void;
}

/** @param recorded - called each time something was written down later */
export function createRecorder({ history, later }: Pick<Ports, "history" | "later">, recorded: () => void): Recorder {
  const waiting: QueryEvent[] = [];
  const flush = (): void => {
    for (const event of waiting.splice(0)) history.record(event);
  };
  return {
    add: (event) => {
      waiting.push(event);
      if (waiting.length > 1) return;
      later(DELAY, () => {
        flush();
        recorded();
      });
    },
    flush,
  };
}
