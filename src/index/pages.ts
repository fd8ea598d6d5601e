import { FaqError } from "../model/errors.ts";
import {
  BLOCK,
  BLOCK_BITS,
  CHECKSUMS,
  checksum,
  FINGERPRINT_LENGTH,
  MAGIC,
  SECTION_ENTRY,
  SECTION_TABLE,
  SECTIONS,
  type Section,
  VERSION,
} from "./format.ts";
import type { ByteSource } from "./source.ts";

/**
 * Bytes read together, of a source that is longer than what is read at once: that takes less time than several reads.
 * They fill one page of memory, which the system has to provide when it is first written to: a large array begins, where
 * it matters, so many bytes behind the beginning of one.
 */
const PAGE_BITS = 12;
const PAGE = 1 << PAGE_BITS;
const BEHIND = 16;
const READ_AT_ONCE = 1 << 19;
const TABLE_END = SECTION_TABLE + SECTIONS.length * SECTION_ENTRY;

/**
 * An index file as one array of bytes of which only the pages asked for are read, and the blocks asked for checked. The
 * array is as long as the file; memory that was never written to costs nothing.
 */
export class Pages {
  readonly bytes: Buffer<SharedArrayBuffer>;
  readonly fingerprint: Uint8Array;
  /** Blocks are believed unchecked. */
  readonly trusted: boolean;
  readonly #source: ByteSource;
  readonly #view: DataView;
  /** The same bytes, four by four. */
  readonly #words: Int32Array;
  readonly #headerLength: number;
  /** Blocks of checksums, which come before all others. */
  readonly #checksumBlocks: number;
  /** By page: whether it was read. By block: whether it can be believed. */
  readonly #read: Uint8Array;
  readonly #believed: Uint8Array;
  #remade: Uint8Array | undefined;

  /**
   * @param trusted - blocks are believed unchecked: for an index that is a part of the program, as its code is.
   * @throws FaqError `index-damaged` where the source isn't a whole index of this version.
   */
  constructor(source: ByteSource, trusted = false) {
    const { length } = source;
    const atOnce = length <= READ_AT_ONCE;
    // Longer than the source where that isn't one of whole words: such a one is refused. What is shared doesn't count as
    // the program's own memory: else the garbage collector would set out because of an array that is mostly empty.
    this.bytes = Buffer.from(new SharedArrayBuffer(Math.max(TABLE_END, Math.ceil(length / 4) * 4)));
    const first = source.read(this.bytes, 0, atOnce ? length : PAGE - BEHIND);
    this.#view = new DataView(this.bytes.buffer);
    if (first < TABLE_END || this.bytes.toString("latin1", 0, 8) !== MAGIC) throw damaged(source, "it isn't an index");
    if (this.#view.getUint32(8, true) !== VERSION) throw damaged(source, "it was written by another version");
    const headerLength = this.#view.getUint32(20, true);
    if (this.#view.getUint32(12, true) !== length || length % 4 !== 0 || headerLength > length)
      throw damaged(source, "it is cut short");
    if (headerLength > first) source.read(this.bytes, first, headerLength);
    this.#words = new Int32Array(this.bytes.buffer);
    if (checksum(this.#words, 5, headerLength >>> 2) !== this.#view.getInt32(16, true))
      throw damaged(source, "its header is");
    this.fingerprint = this.bytes.subarray(24, 24 + FINGERPRINT_LENGTH);
    this.#source = source;
    this.#headerLength = headerLength;
    // The first section stands right behind them.
    this.#checksumBlocks = (this.#view.getUint32(SECTION_TABLE, true) - headerLength) / BLOCK;
    this.#believed = new Uint8Array(Math.ceil((length - headerLength) / BLOCK)).fill(atOnce && trusted ? 1 : 0);
    this.#read = new Uint8Array(Math.ceil((length + BEHIND) / PAGE)).fill(1, 0, atOnce ? undefined : 1);
    this.trusted = trusted;
  }

  /** Where a section begins, how many bytes it has, and how many a number of it. */
  extent(section: Section): { offset: number; length: number; width: number } {
    const at = SECTION_TABLE + SECTIONS.indexOf(section) * SECTION_ENTRY;
    return {
      offset: this.#view.getUint32(at, true),
      length: this.#view.getUint32(at + 4, true),
      width: this.#view.getUint32(at + 8, true),
    };
  }

  /** What a section of JSON says. */
  json(section: Section): unknown {
    const { offset, length } = this.extent(section);
    this.load(offset, length);
    return JSON.parse(this.bytes.toString("utf8", offset, offset + length));
  }

  /**
   * Makes sure that a range of {@link bytes} is read.
   *
   * @throws FaqError `index-damaged` where a block isn't what was written and the index can't be made anew.
   */
  load(offset: number, length: number): void {
    const believed = this.#believed;
    const first = (offset - this.#headerLength) >>> BLOCK_BITS;
    const last = (offset + length - 1 - this.#headerLength) >>> BLOCK_BITS;
    // Called hundreds of times in a search, mostly for what is there already: what follows is for the other times.
    if (believed[first] === 1 && believed[last] === 1 && last - first < 2) return;
    if (length === 0) return;
    let missing = first;
    while (missing <= last && believed[missing] === 1) missing++;
    if (missing > last) return;
    const end = Math.min(this.#headerLength + (last + 1) * BLOCK, this.bytes.length);
    this.#readPages(this.#headerLength + missing * BLOCK, end);
    if (this.trusted) {
      believed.fill(1, missing, last + 1);
      return;
    }
    for (let block = missing; block <= last; block++) {
      if (believed[block] === 1) continue;
      const blockStart = this.#headerLength + block * BLOCK;
      const blockEnd = Math.min(blockStart + BLOCK, end);
      if (!this.#isWhole(block, blockStart, blockEnd)) this.#mend(block, blockStart, blockEnd);
      believed[block] = 1;
    }
  }

  /** Reads the pages of a range that weren't read yet; those that follow each other at once. */
  #readPages(start: number, end: number): void {
    const last = (end - 1 + BEHIND) >>> PAGE_BITS;
    for (let page = (start + BEHIND) >>> PAGE_BITS; page <= last; page++) {
      if (this.#read[page] === 0) page = this.#readMissing(page, last);
    }
  }

  /** Reads the missing pages from one on, up to the last one or one that isn't missing, whose number is returned. */
  #readMissing(page: number, last: number): number {
    let next = page;
    while (next <= last && this.#read[next] === 0) this.#read[next++] = 1;
    const start = Math.max(page * PAGE - BEHIND, 0);
    const end = Math.min(next * PAGE - BEHIND, this.bytes.length);
    // Where blocks are checked, that tells which one is missing.
    if (this.#source.read(this.bytes, start, end) < end - start && this.trusted)
      throw damaged(this.#source, "it was cut short meanwhile");
    return next;
  }

  /** Whether a block is what was written; one that couldn't be read to its end isn't. */
  #isWhole(block: number, start: number, end: number): boolean {
    return checksum(this.#words, start >>> 2, end >>> 2) === this.#checksumOf(block);
  }

  #checksumOf(block: number): number {
    const numbered = block - this.#checksumBlocks;
    if (numbered < 0) return this.#words[(TABLE_END >>> 2) + block]!;
    const among = Math.floor(numbered / CHECKSUMS);
    if (this.#believed[among] === 0) this.load(this.#headerLength + among * BLOCK, BLOCK);
    return this.#words[(this.#headerLength >>> 2) + numbered]!;
  }

  #mend(block: number, start: number, end: number): void {
    this.#remade ??= this.#source.remake?.();
    if (this.#remade?.length === this.bytes.length) {
      this.bytes.set(this.#remade.subarray(start, end), start);
      if (this.#isWhole(block, start, end)) return;
    }
    throw damaged(this.#source, `what stands at byte ${start} is`);
  }
}

function damaged({ name }: ByteSource, what: string): FaqError {
  const reason = what.endsWith(" is") ? `${what} damaged` : what;
  return new FaqError(
    "index-damaged",
    `${name === undefined ? "The" : `${name}: the`} index can't be used: ${reason}.`,
    {
      hint: "It is rebuilt from its corpus when that is there.",
    },
  );
}
