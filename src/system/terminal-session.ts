import { writeSync } from "node:fs";

const ENTER_SCREEN = "\x1b[?1049h\x1b[H";
const LEAVE_SCREEN = "\x1b[?1049l";
const WRAP_OFF = "\x1b[?7l";
const WRAP_ON = "\x1b[?7h";
const PASTE_ON = "\x1b[?2004h";
const PASTE_OFF = "\x1b[?2004l";
const SHOW_CURSOR = "\x1b[?25h";
const RESET_STYLE = "\x1b[0m";
const END_SYNC = "\x1b[?2026l";

/** The part of a TTY that a session needs. */
interface SessionInput {
  setRawMode(raw: boolean): unknown;
}

/**
 * A terminal taken over for a full screen or an inline program. {@link leave} gives it back as it was, may be called
 * at any moment, also from a signal's handler, and does nothing the second time.
 */
export class TerminalSession {
  readonly #input: SessionInput;
  readonly #fd: number;
  readonly #enter: string;
  readonly #leave: string;
  #held = false;

  /**
   * @param fd - the terminal's file descriptor for output: written to synchronously, since there may be no later
   * @param wraps - whether what is longer than a row goes on in the next. Where rows are drawn, a terminal that takes a
   *   character for wider than others do would push all below it down.
   */
  constructor(
    input: SessionInput,
    fd: number,
    { inline, wraps }: { readonly inline: boolean; readonly wraps: boolean },
  ) {
    this.#input = input;
    this.#fd = fd;
    this.#enter = `${inline ? "" : ENTER_SCREEN}${wraps ? "" : WRAP_OFF}${PASTE_ON}`;
    this.#leave = `${END_SYNC}${RESET_STYLE}${PASTE_OFF}${wraps ? "" : WRAP_ON}${inline ? "" : LEAVE_SCREEN}${SHOW_CURSOR}`;
  }

  /**
   * Raw mode, paste mode, no wrapping unless wanted and, unless inline, a screen of its own; keys typed from now on aren't
   * echoed or lost.
   */
  enter(): void {
    if (this.#held) return;
    this.#held = true;
    this.#input.setRawMode(true);
    this.#write(this.#enter);
  }

  leave(): void {
    if (!this.#held) return;
    this.#held = false;
    this.#write(this.#leave);
    try {
      this.#input.setRawMode(false);
    } catch {
      // The terminal is gone.
    }
  }

  #write(text: string): void {
    let rest = Buffer.from(text);
    while (rest.length > 0) {
      try {
        rest = rest.subarray(writeSync(this.#fd, rest));
      } catch (error) {
        // A full pipe is tried again; a terminal that is gone needs nothing.
        if ((error as NodeJS.ErrnoException).code !== "EAGAIN") return;
      }
    }
  }
}
