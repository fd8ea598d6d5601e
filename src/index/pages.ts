import { FaqError } from "../model/errors.ts";
import { checksum, FINGERPRINT_LENGTH, MAGIC, PAGE, SECTION_TABLE, SECTIONS, type Section, VERSION } from "./format.ts";
import type { ByteSource } from "./source.ts";

/** A source up to this length is read at once: that takes less time than several reads. */
const READ_AT_ONCE = 1 << 19;
const TABLE_END = SECTION_TABLE + SECTIONS.length * 8;

/**
 * An index file as one array of bytes of which only the pages asked for are read, each checked when it is. The array
 * is as long as the file; memory that was never written to costs nothing.
 */
export class Pages {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly fingerprint: Uint8Array;
  readonly #source: ByteSource;
  readonly #view: DataView;
  readonly #headerLength: number;
  readonly #loaded: Uint8Array;
  readonly #readAtOnce: boolean;
  readonly #trusted: boolean;
  #remade: Uint8Array | undefined;

  /**
   * @param trusted - pages are believed unchecked: for an index that is a part of the program, as its code is.
   * @throws FaqError `index-damaged` where the source isn't a whole index of this version.
   */
  constructor(source: ByteSource, trusted = false) {
    const first = Buffer.allocUnsafeSlow(Math.min(source.length, READ_AT_ONCE));
    const view = new DataView(first.buffer, first.byteOffset);
    if (source.read(first, 0) < TABLE_END || first.toString("latin1", 0, 8) !== MAGIC)
      throw damaged(source, "it isn't an index");
    if (view.getUint32(8, true) !== VERSION) throw damaged(source, "it was written by another version");
    const headerLength = view.getUint32(20, true);
    if (view.getUint32(12, true) !== source.length || headerLength > source.length)
      throw damaged(source, "it is cut short");
    this.#source = source;
    this.#headerLength = headerLength;
    this.#readAtOnce = first.length === source.length;
    this.bytes = this.#readAtOnce ? first : Buffer.allocUnsafeSlow(source.length);
    this.#view = new DataView(this.bytes.buffer, this.bytes.byteOffset);
    if (!this.#readAtOnce) this.bytes.set(first.subarray(0, headerLength));
    if (headerLength > first.length) source.read(this.bytes.subarray(first.length, headerLength), first.length);
    if (checksum(this.bytes.subarray(20, headerLength)) !== this.#view.getUint32(16, true))
      throw damaged(source, "its header is");
    this.fingerprint = this.bytes.subarray(24, 24 + FINGERPRINT_LENGTH);
    this.#loaded = new Uint8Array(Math.ceil((source.length - headerLength) / PAGE));
    this.#trusted = trusted;
  }

  /** Where a section begins and how many bytes it has. */
  extent(section: Section): { offset: number; length: number } {
    const at = SECTION_TABLE + SECTIONS.indexOf(section) * 8;
    return { offset: this.#view.getUint32(at, true), length: this.#view.getUint32(at + 4, true) };
  }

  /**
   * Makes sure that a range of {@link bytes} is read.
   *
   * @throws FaqError `index-damaged` where a page isn't what was written and the index can't be made anew.
   */
  load(offset: number, length: number): void {
    if (length === 0) return;
    const last = Math.floor((offset + length - 1 - this.#headerLength) / PAGE);
    for (let page = Math.floor((offset - this.#headerLength) / PAGE); page <= last; page++) {
      if (this.#loaded[page]) continue;
      let end = page + 1;
      while (end <= last && !this.#loaded[end]) end++;
      this.#read(page, end);
      page = end - 1;
    }
  }

  #read(first: number, end: number): void {
    const start = this.#headerLength + first * PAGE;
    const stop = Math.min(this.#headerLength + end * PAGE, this.bytes.length);
    if (!this.#readAtOnce) this.#source.read(this.bytes.subarray(start, stop), start);
    for (let page = first; page < end; page++) {
      if (!this.#trusted && !this.#isWhole(page)) this.#mend(page);
      this.#loaded[page] = 1;
    }
  }

  /** Whether a page is what was written; one that couldn't be read to its end isn't. */
  #isWhole(page: number): boolean {
    return checksum(this.#page(this.bytes, page)) === this.#view.getUint32(TABLE_END + page * 4, true);
  }

  #mend(page: number): void {
    this.#remade ??= this.#source.remake?.();
    if (this.#remade?.length === this.bytes.length) {
      this.#page(this.bytes, page).set(this.#page(this.#remade, page));
      if (this.#isWhole(page)) return;
    }
    throw damaged(this.#source, `page ${page} is`);
  }

  #page<T extends Uint8Array>(bytes: T, page: number): T {
    const from = this.#headerLength + page * PAGE;
    return bytes.subarray(from, Math.min(from + PAGE, bytes.length)) as T;
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
