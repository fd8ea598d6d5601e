import { readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { wordHash } from "../../index/word-hash.ts";
import { parseObject } from "../../storage/parse-object.ts";
import { type FileState, isSettled } from "../file-state.ts";

/** Says from which files an index in the cache was compiled. Its file's time is when it was last used. */
export interface Note {
  /** What the corpus files looked like. */
  readonly sources: readonly FileState[];
  /** The digest of their content, in hexadecimal: the index's fingerprint and name. */
  readonly index: string;
  /** When the files had that digest, in milliseconds since 1970. */
  readonly checked: number;
}

const SCHEMA_VERSION = 1;

export const NOTE_NAME = /^[0-9a-f]{16}\.json$/;
/** Of an index, or of its seal. */
export const INDEX_NAME = /^[0-9a-f]{64}\.faq(?:\.seal)?$/;

/** "Last used" is kept to this exactly, in milliseconds: a script's thousand searches write once. */
const USE_STEP = 60_000;

/** Where the note about some corpus files is. Two names may fall on one place: a note says which files it means. */
export function notePath(folder: string, files: readonly { readonly path: string }[]): string {
  const key = files.map(({ path }) => path).join("\0");
  const hex = (text: string) => wordHash(text).toString(16).padStart(8, "0");
  return join(folder, `${hex(key)}${hex(`${key}\0`)}.json`);
}

/** @param digest - of what the index was compiled from, in hexadecimal. */
export const indexPath = (folder: string, digest: string) => join(folder, `${digest}.faq`);

/** Undefined where there is none, or none that can be understood. */
export function readNote(path: string): Note | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
  const { schemaVersion, sources, index, checked } = parseObject(text) ?? {};
  if (schemaVersion !== SCHEMA_VERSION || typeof index !== "string" || !INDEX_NAME.test(`${index}.faq`))
    return undefined;
  if (typeof checked !== "number" || !Array.isArray(sources) || !sources.every(isState)) return undefined;
  return { sources, index, checked };
}

/** What {@link readNote} reads. */
export function formatNote({ sources, index, checked }: Note): string {
  return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, sources, index, checked })}\n`;
}

function isState(value: unknown): value is FileState {
  const { path, size, modified, changed, inode } = (value ?? {}) as Record<string, unknown>;
  return typeof path === "string" && [size, modified, changed, inode].every((number) => typeof number === "number");
}

/** Whether the files look as they did. */
export function isSame(before: readonly FileState[], now: readonly FileState[]): boolean {
  return before.length === now.length && before.every((state, at) => looksAlike(state, now[at]!));
}

function looksAlike(a: FileState, b: FileState): boolean {
  return (
    a.path === b.path &&
    a.size === b.size &&
    a.modified === b.modified &&
    a.changed === b.changed &&
    a.inode === b.inode
  );
}

/** Whether the files must still have the content that the note's index was compiled from. */
export function proves(note: Note, now: readonly FileState[]): boolean {
  return isSame(note.sources, now) && now.every((state) => isSettled(state, note.checked));
}

/** Notes that an index was used just now, where that can be written. */
export function markUsed(path: string): void {
  try {
    const now = Date.now();
    if (Math.abs(now - statSync(path).mtimeMs) > USE_STEP) utimesSync(path, now / 1000, now / 1000);
  } catch {
    // It goes a little earlier than it might.
  }
}
