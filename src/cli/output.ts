import { fstatSync, statSync, writeSync } from "node:fs";
import type { Environment } from "../model/environment.ts";
import { FaqError } from "../model/errors.ts";
import { pause } from "../storage/pause.ts";
import { reasonOf } from "../storage/reason.ts";
import { ClosedOutputError, type Output } from "./context.ts";

/** What a write to a pipe or socket fails with once the other end is closed. */
const CLOSED = new Set(["EPIPE", "ECONNRESET", "EOF", "ERR_STREAM_DESTROYED"]);

/** How often in a row nothing may be taken, which is no error: some three seconds. */
const MOST_EMPTY = 100;

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
  let empty = 0;
  for (let from = 0; from < bytes.length; ) {
    const written = writeSome(fd, bytes, from);
    if (written > 0) {
      from += written;
      wait = 1;
      empty = 0;
      continue;
    }
    if (written === 0 && ++empty === MOST_EMPTY)
      throw new FaqError("io", "The output can't be written: nothing more of it is taken.");
    pause(wait);
    wait = Math.min(wait * 2, 32);
  }
}

/**
 * Writes what is taken now.
 *
 * @returns how many bytes; -1 where a pipe in non-blocking mode is full: its reader needs a moment.
 */
function writeSome(fd: 1 | 2, bytes: Uint8Array, from: number): number {
  try {
    return writeSync(fd, bytes, from);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EAGAIN") return -1;
    if (CLOSED.has(code) || (code === "EIO" && isDevice(fd))) throw new ClosedOutputError();
    throw new FaqError("io", `The output can't be written: ${reasonOf(error)}.`, { cause: error });
  }
}

/** A terminal that was closed is still a device, though no longer known as a terminal; a failing disk's file is none. */
function isDevice(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
}
