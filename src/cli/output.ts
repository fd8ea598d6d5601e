import { fstatSync, statSync, writeSync } from "node:fs";
import type { Environment } from "../model/environment.ts";
import { FaqError } from "../model/errors.ts";
import { pause } from "../storage/pause.ts";
import { ClosedOutputError, type Output } from "./context.ts";

/** What a write to a pipe, socket or terminal fails with once the other end is closed. */
const CLOSED = new Set(["EPIPE", "ECONNRESET", "EIO", "EOF", "ERR_STREAM_DESTROYED"]);

/** A file descriptor as an {@link Output}: written synchronously, since `process.stdout` costs more than a search. */
export function openOutput(fd: 1 | 2, env: Environment): Output {
  let isTTY: boolean | undefined;
  return {
    get isTTY() {
      isTTY ??= isTerminal(fd);
      return isTTY;
    },
    get columns() {
      // Asking for the stream loads what sockets need.
      const own = this.isTTY ? (fd === 1 ? process.stdout : process.stderr).columns : 0;
      const said = Number(env["COLUMNS"]);
      return own || (said >= 1 ? Math.floor(said) : 80);
    },
    write: (text) => writeFully(fd, text),
  };
}

/**
 * Only a character device can be a terminal, and the null device is none: what scripts mostly use is told apart without
 * loading `node:tty`, which takes as long as a search.
 */
export function isTerminal(fd: number): boolean {
  try {
    if (process.platform !== "win32") {
      const stats = fstatSync(fd);
      if (!stats.isCharacterDevice() || stats.rdev === statSync("/dev/null").rdev) return false;
    }
    return (process.getBuiltinModule("node:tty") as typeof import("node:tty")).isatty(fd);
  } catch {
    return false;
  }
}

function writeFully(fd: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  let wait = 1;
  for (let from = 0; from < bytes.length; ) {
    try {
      from += writeSync(fd, bytes, from);
      wait = 1;
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      if (code === "EAGAIN") {
        // A pipe in non-blocking mode is full: its reader needs a moment.
        pause(wait);
        wait = Math.min(wait * 2, 32);
      } else if (CLOSED.has(code)) throw new ClosedOutputError();
      else throw new FaqError("io", `The output can't be written: ${(error as Error).message}.`, { cause: error });
    }
  }
}
