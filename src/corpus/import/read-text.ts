import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import { reasonOf } from "../../storage/reason.ts";
import type { SkipReason } from "./item.ts";

const require = createRequire(import.meta.url);

/** Few files need it. */
const guess = () => require("./guess-encoding.ts") as typeof import("./guess-encoding.ts");

/** A file that isn't read, and why. */
interface Unreadable {
  readonly reason: Extract<SkipReason, "binary" | "too large" | "unreadable">;
  readonly detail: string;
}

/** What a file was like when it was read. */
export interface FileEvidence {
  readonly size: number;
  /** When its content was written and when anything of it was changed, in milliseconds since 1970. */
  readonly modified: number;
  readonly changed: number;
  /** {@link contentHash} of the content; empty for a file that wasn't read. */
  readonly hash: string;
}

/** SHA-1 in base64: it tells whether a file has changed, not whether somebody meant it to look as if it hadn't. */
export const contentHash = (bytes: Uint8Array) => createHash("sha1").update(bytes).digest("base64");

/** Files of one article are small; files of many may be large, but not endless. In bytes. */
export const MAX_ARTICLE_FILE = 16 * 1024 * 1024;
export const MAX_LIST_FILE = 384 * 1024 * 1024;

interface Decoded {
  readonly text: string;
  /** What the text was taken to be in, where neither its bytes nor the text itself say it. */
  readonly guessed?: string;
}

export type ReadResult = Decoded | Unreadable;

/** What reading a file came to. */
export interface FileRead {
  readonly content: ReadResult;
  /** Undefined for what isn't a regular file, or can't be read. */
  readonly seen?: FileEvidence;
}

/**
 * A file's text, if it is one and not larger than allowed, in bytes; a larger one isn't read at all, and neither is what is
 * no regular file (a pipe would wait for ever).
 */
export function readTextFile(path: string, limit: number): FileRead {
  try {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(file);
      if (!stats.isFile()) return { content: { reason: "unreadable", detail: "not a regular file" } };
      const seen = { size: stats.size, modified: stats.mtimeMs, changed: stats.ctimeMs, hash: "" };
      if (stats.size > limit) return { content: tooLarge(stats.size, limit), seen };
      const bytes = readUpTo(file, stats.size, limit);
      return { content: decodeText(bytes, limit), seen: { ...seen, hash: contentHash(bytes) } };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { content: { reason: "unreadable", detail: reasonOf(error) } };
  }
}

/** Why a file isn't read that is larger than allowed, both in bytes. */
export function tooLarge(size: number, limit: number): Unreadable {
  const instead = limit < MAX_LIST_FILE ? "" : ": split it, several files make one corpus";
  return { reason: "too large", detail: `${megabytes(size)}; at most ${megabytes(limit)} are read${instead}` };
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024).toLocaleString("en")} MB`;

/** Reads what is there, which may have become more or less since it was measured. */
function readUpTo(file: number, size: number, limit: number): Uint8Array {
  // With room for more: a file that fills no more than its size has ended there.
  let bytes = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    length += read;
    if (read === 0 || length === size || length > limit) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(limit + 1, bytes.length * 2));
  }
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** The text of bytes: UTF-8, UTF-16 with a byte order mark, else what an HTML page declares, else what is likeliest. */
export function decodeText(bytes: Uint8Array, limit: number): ReadResult {
  if (bytes.length > limit) return tooLarge(bytes.length, limit);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes) };
  if (looksBinary(bytes.subarray(0, 8_192))) return { reason: "binary", detail: "not a text" };
  try {
    return { text: UTF8.decode(bytes) };
  } catch {
    return decodeOther(bytes);
  }
}

/** A zero byte, or many control characters, are in no text. */
function looksBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls > head.length / 20;
}

function decodeOther(bytes: Uint8Array): ReadResult {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2_048));
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1];
  const decoder = declared === undefined || /^utf-?8$/i.test(declared) ? null : decoderOf(declared);
  if (decoder !== null) return { text: decoder.decode(bytes) };
  const guessed = guess().guessEncoding(bytes);
  if (guessed !== null) return { text: new TextDecoder(guessed).decode(bytes), guessed };
  return { reason: "unreadable", detail: "not UTF-8, and its encoding can't be told: save it as UTF-8" };
}

/** Null for a name that is no encoding's. */
function decoderOf(name: string) {
  try {
    return new TextDecoder(name);
  } catch {
    return null;
  }
}
