import type { OnProgress, Progress } from "../../model/progress.ts";
import type { Output } from "../context.ts";
import { progressLine } from "./progress-line.ts";

/** Milliseconds that work has to take before it is worth a line, and between two drawings of it. */
const PATIENCE = 500;
const INTERVAL = 100;

/** What the line is drawn on, and how. */
interface ProgressOptions {
  readonly stderr: Output;
  /** Draws with ASCII signs only. */
  readonly ascii: boolean;
  /** Milliseconds since any moment. Default the process's own clock. */
  readonly clock?: () => number;
}

/**
 * A line at the bottom of a terminal that says how far long work has come, redrawn in its place and taken away at the
 * end. Work that is soon done shows none. It has to be ended.
 */
export class ProgressBar {
  readonly #stderr: Output;
  readonly #ascii: boolean;
  readonly #clock: () => number;
  #next: number;
  #phase: Progress["phase"] | null = null;
  #phaseBegan = 0;
  #drawn = false;

  constructor({ stderr, ascii, clock = () => performance.now() }: ProgressOptions) {
    this.#stderr = stderr;
    this.#ascii = ascii;
    this.#clock = clock;
    this.#next = clock() + PATIENCE;
  }

  readonly show: OnProgress = (progress) => {
    const now = this.#clock();
    if (progress.phase !== this.#phase) {
      this.#phase = progress.phase;
      this.#phaseBegan = now;
    }
    if (now < this.#next) return;
    this.#next = now + INTERVAL;
    const line = progressLine(progress, now - this.#phaseBegan, this.#stderr.columns - 1, this.#ascii);
    this.#drawn = true;
    // The rest is erased after the new text is there, so that nothing flickers.
    this.#write(`\r${line}\u001b[K`);
  };

  /** Takes the line away: other text may follow. The next {@link show} draws it again. */
  end(): void {
    if (this.#drawn) this.#write("\r\u001b[K");
    this.#drawn = false;
  }

  #write(text: string): void {
    try {
      this.#stderr.write(text);
    } catch {
      // A terminal that is gone is no reason to stop working.
    }
  }
}
