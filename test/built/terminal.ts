import { spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";
import { temporaryFolder } from "../temporary-folder.ts";
import { FIRST_WORDS, PROGRAM } from "./faq.ts";

/** A screen that doesn't come in this time, in milliseconds, doesn't come. */
const PATIENCE = 15_000;

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Record<string, string>;
  /** The program and its arguments; the built `faq` with `args` otherwise. */
  readonly command?: readonly [program: string, ...args: string[]];
}

/** The built program in a pseudo-terminal whose screen can be read. */
export class Terminal {
  readonly home = temporaryFolder();
  /** All that the program wrote. */
  raw = "";
  readonly #pty;
  readonly #screen;
  readonly #waiting = new Set<() => void>();
  readonly ended: Promise<{ readonly exitCode: number; readonly signal: number }>;

  constructor(args: readonly string[], options: TerminalOptions = {}) {
    const { columns: cols = 80, rows = 24, env = {} } = options;
    const [program, ...rest] = options.command ?? [PROGRAM, ...FIRST_WORDS, ...args];
    const { CI: _, NO_COLOR: __, TMUX: ___, SSH_CONNECTION: ____, ...inherited } = process.env;
    const folders = { FAQ_CONFIG_DIR: this.home, FAQ_DATA_DIR: this.home, FAQ_CACHE_DIR: this.home, FAQ_CORPUS: "" };
    const own = { ...inherited, ...folders, TERM: "xterm-256color", PS1: "$ ", ...env } as Record<string, string>;
    this.#screen = new xterm.Terminal({ cols, rows, allowProposedApi: true });
    this.#pty = spawn(program!, rest, { cols, rows, env: own, cwd: this.home });
    this.#pty.onData((data) => {
      this.raw += data;
      this.#screen.write(data, () => {
        for (const check of this.#waiting) check();
      });
    });
    this.ended = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal }) => resolve({ exitCode, signal: signal ?? 0 }));
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  write(keys: string): void {
    this.#pty.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.#screen.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  kill(signal: string): void {
    this.#pty.kill(signal);
  }

  /** As closing the window does; the package's types lack it. */
  close(): void {
    (this.#pty as unknown as { destroy(): void }).destroy();
  }

  /** The rows that a person sees. */
  lines(): string[] {
    const { active } = this.#screen.buffer;
    return Array.from({ length: this.#screen.rows }, (_, row) => {
      return (
        active
          .getLine(active.viewportY + row)
          ?.translateToString(true)
          .trimEnd() ?? ""
      );
    });
  }

  screen(): string {
    return this.lines().join("\n");
  }

  /** Whether the program draws on a screen of its own. */
  get alternate(): boolean {
    return this.#screen.buffer.active.type === "alternate";
  }

  get modes() {
    return this.#screen.modes;
  }

  get cursor(): { readonly x: number; readonly y: number } {
    const { cursorX: x, cursorY: y } = this.#screen.buffer.active;
    return { x, y };
  }

  /** Waits until the screen shows a text, or satisfies a condition that may look at other terminals' screens too. */
  async shows(expected: string | ((terminal: Terminal) => boolean), ...others: Terminal[]): Promise<void> {
    const watched = [this, ...others];
    const holds = typeof expected === "string" ? () => this.screen().includes(expected) : () => expected(this);
    await new Promise<void>((resolve, reject) => {
      const check = (): void => {
        if (!holds()) return;
        clearTimeout(timer);
        for (const terminal of watched) terminal.#waiting.delete(check);
        resolve();
      };
      const timer = setTimeout(() => {
        for (const terminal of watched) terminal.#waiting.delete(check);
        reject(new Error(`The screen never showed ${String(expected)}:\n${this.screen()}`));
      }, PATIENCE);
      for (const terminal of watched) terminal.#waiting.add(check);
      check();
    });
  }
}
