import { safeLine } from "../../present/safe-text.ts";
import type { Context } from "../context.ts";

/** How long something has to take before it is worth a line, and how often the line is drawn, in milliseconds. */
const PATIENCE = 400;
const INTERVAL = 100;

/** Draws a line on standard error while long work goes on, if that is a terminal. */
export class ProgressLine {
  readonly #context: Context;
  #next = performance.now() + PATIENCE;
  #drawn = false;

  constructor(context: Context) {
    this.#context = context;
  }

  /** @param text - is cut to the terminal's width. */
  show(text: string): void {
    const { stderr } = this.#context;
    if (!stderr.isTTY || performance.now() < this.#next) return;
    this.#next = performance.now() + INTERVAL;
    this.#drawn = true;
    stderr.write(`\r\u001b[K${safeLine(text).slice(0, stderr.columns - 1)}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#drawn) this.#context.stderr.write("\r\u001b[K");
    this.#drawn = false;
  }
}
