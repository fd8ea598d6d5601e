import type { History, Pins } from "../model/history.ts";
import type { Searcher } from "../model/searcher.ts";

/** What the terminal UI needs of the world. Each promise rejects with an error whose message says why not. */
export interface Ports {
  readonly searcher: Searcher;
  readonly history: History;
  readonly pins: Pins;
  /** Resolves to `sent` where the terminal was asked to copy and nobody can tell whether it did. */
  readonly copy: (text: string) => Promise<"copied" | "sent">;
  /** Opens a web address in the browser. */
  readonly browse: (url: string) => Promise<void>;
  /** Shows text in the user's pager; the terminal has been handed over. */
  readonly page: (text: string) => Promise<void>;
  readonly terminal: TerminalPort;
  /** Runs something later, unless the program is left before. */
  readonly later: (ms: number, task: () => void) => void;
}

interface TerminalPort {
  /** Leaves the terminal to a task and takes it back afterwards. */
  readonly handOver: (task: () => Promise<void>) => Promise<void>;
  /** Stops the process as Ctrl+Z does, and returns when it goes on. */
  readonly suspend: () => Promise<void>;
  /** Draws everything again. */
  readonly redraw: () => Promise<void>;
}
