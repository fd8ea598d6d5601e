import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { FaqError, isFaqError } from "../model/errors.ts";
import type { History, QueryEvent, RecentQuery } from "../model/history.ts";
import { FILE_MODE, replaceAndKeep, resolveLink, writeAtomically } from "../storage/atomic-write.ts";
import { removeUnfinished } from "../storage/leftovers.ts";
import { withLock } from "../storage/lock.ts";
import { isMissing } from "../storage/missing.ts";
import { reasonAt } from "../storage/reason.ts";
import { compact, formatEntry, isSameQuery, type LogEntry, parseLog, recentQueries, withoutQueries } from "./log.ts";
import { maskPersonal } from "./mask.ts";

/** Where recent queries are kept, and how. */
export interface FileHistoryOptions {
  /** A `.jsonl` file; it and its folder are made when something is recorded. */
  readonly path: string;
  readonly enabled: boolean;
  /** How many different queries are kept. */
  readonly size: number;
  /** How many milliseconds to wait for another process that changes them; as long as {@link withLock} does, if missing. */
  readonly patience?: number | undefined;
  now(): Date;
  /** Told, once for each reason, why something wasn't recorded or was set aside. */
  warn(message: string): void;
}

/** A log of twice the lines that compacting leaves at most, at some 150 bytes a line, is compacted. */
const BYTES_A_QUERY = 600;

/**
 * Recent queries in a log that grows by one line a query and is compacted now and then. Appending, compacting and
 * removing happen under one lock, so that no process overwrites what another has just added.
 */
export class FileHistory implements History {
  readonly enabled: boolean;
  readonly #options: FileHistoryOptions;
  readonly #lock: string;
  readonly #warned = new Set<string>();

  constructor(options: FileHistoryOptions) {
    this.enabled = options.enabled;
    this.#options = options;
    this.#lock = `${options.path}.lock`;
  }

  recent(limit: number = Number.POSITIVE_INFINITY): readonly RecentQuery[] {
    return recentQueries(this.#read(), this.#options.size).slice(0, limit);
  }

  record({ again = false, ...event }: QueryEvent): void {
    const query = maskPersonal(event.query.trim());
    if (!this.enabled || query === "") return;
    const { path, size, now, patience } = this.#options;
    const line = formatEntry({ ...event, query, at: now().toISOString(), count: again ? 0 : 1 });
    try {
      const append = (): void => {
        if (appendLine(path, line) > size * BYTES_A_QUERY) this.#rewrite((entries) => compact(entries, size));
      };
      withLock(this.#lock, append, patience);
    } catch (error) {
      this.#warnOnce(`the query couldn't be recorded: ${reasonAt(error)}`);
    }
  }

  /** Also from what was set aside. */
  remove(query: string): boolean {
    let removed = false;
    // Asked for as it was typed, it is there as it was recorded.
    const forms = [query, maskPersonal(query.trim())];
    this.#change(() => {
      this.#rewrite((entries) => {
        const kept = entries.filter((entry) => !forms.some((form) => isSameQuery(entry.query, form)));
        removed = kept.length < entries.length;
        return kept;
      });
      for (const aside of this.#setAside()) {
        const text = readFileSync(aside, "utf8");
        const kept = withoutQueries(text, forms);
        if (kept === text) continue;
        writeAtomically(aside, kept);
        removed = true;
      }
    });
    return removed;
  }

  /** Also deletes what was set aside, and what a killed process left: they hold queries too. A symbolic link stays. */
  clear(): void {
    this.#change(() => {
      const target = resolveLink(this.#options.path);
      rmSync(target, { force: true });
      removeUnfinished(target);
      for (const aside of this.#setAside()) rmSync(aside);
    });
  }

  #setAside(): string[] {
    const { path } = this.#options;
    const beginning = `${basename(path, ".jsonl")}.damaged-`;
    return readdirSync(dirname(path))
      .filter((name) => name.startsWith(beginning))
      .map((name) => join(dirname(path), name));
  }

  /** The user asked for it and has to know when it failed. */
  #change(action: () => void): void {
    try {
      if (exists(dirname(this.#options.path))) withLock(this.#lock, action, this.#options.patience);
    } catch (error) {
      if (isFaqError(error)) throw error;
      throw new FaqError("io", `The recent queries can't be changed: ${reasonAt(error)}.`, { cause: error });
    }
  }

  /** Without a lock: a line that another process is writing at this moment looks damaged, so it is read again with one. */
  #read(): LogEntry[] {
    let readable: LogEntry[] = [];
    try {
      const { entries, damaged } = this.#load();
      if (damaged === 0) return entries;
      readable = entries;
      return withLock(this.#lock, () => this.#repair(), this.#options.patience);
    } catch (error) {
      this.#warnOnce(`the recent queries can't be read: ${reasonAt(error)}`);
      return readable;
    }
  }

  /** Under the lock. */
  #repair(): LogEntry[] {
    const { entries, damaged } = this.#load();
    if (damaged === 0) return entries;
    const { path, now } = this.#options;
    const aside = replaceAndKeep(path, entries.map(formatEntry).join(""), now());
    const lines = damaged === 1 ? "1 line" : `${damaged} lines`;
    this.#warnOnce(`${lines} of the recent queries couldn't be read; the file as it was is kept as ${aside}`);
    return entries;
  }

  /** Under the lock. */
  #rewrite(change: (entries: LogEntry[]) => LogEntry[]): void {
    const { path } = this.#options;
    writeAtomically(path, change(this.#repair()).map(formatEntry).join(""));
    removeUnfinished(resolveLink(path));
  }

  /** @throws the system's error where the file is there but can't be read: it must not be overwritten then */
  #load(): { entries: LogEntry[]; damaged: number } {
    try {
      return parseLog(readFileSync(this.#options.path, "utf8"));
    } catch (error) {
      if (isMissing(error)) return { entries: [], damaged: 0 };
      throw error;
    }
  }

  #warnOnce(message: string): void {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    this.#options.warn(message);
  }
}

/**
 * Adds a line, on a line of its own also where a writer before was cut short.
 *
 * @returns the file's length afterwards, in bytes
 */
function appendLine(path: string, line: string): number {
  const file = openSync(path, "a+", FILE_MODE);
  try {
    const { size, mode } = fstatSync(file);
    if ((mode & 0o077) !== 0) fchmodSync(file, FILE_MODE);
    const last = Buffer.alloc(1);
    const torn = size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a;
    const bytes = Buffer.from(torn ? `\n${line}` : line);
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } catch (error) {
      // The disk is full, perhaps in the middle of the line.
      ftruncateSync(file, size);
      throw error;
    }
    return size + bytes.length;
  } finally {
    closeSync(file);
  }
}

function exists(folder: string): boolean {
  try {
    readdirSync(folder);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
