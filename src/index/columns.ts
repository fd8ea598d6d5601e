import type { Section } from "./format.ts";
import type { Pages } from "./pages.ts";

/** Unsigned integers of a section, as wide as its largest one needs. */
type Uints = Uint8Array | Uint16Array | Uint32Array;

/** The same numbers in as few bytes each as the largest one needs. */
export function narrow(values: Uint32Array): Uints {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  if (most < 1 << 8) return Uint8Array.from(values);
  return most < 1 << 16 ? Uint16Array.from(values) : values;
}

/** A column of at most so many bytes is read at once where it needn't be checked: that takes less time than two reads. */
const SHORT = 1 << 15;

/**
 * A section of numbers. Single values are read by position; {@link all} reads the whole column first. What makes a column
 * is done when it is first used: a search needs few of them.
 */
abstract class NumberColumn<Values extends Uints | Int32Array | Float64Array> {
  readonly #pages: Pages;
  readonly #section: Section;
  #values: Values | undefined;
  #offset = 0;
  #width = 0;
  /** All values, once they have been read. */
  whole: Values | undefined;

  constructor(pages: Pages, section: Section) {
    this.#pages = pages;
    this.#section = section;
  }

  /** The numbers in a part of a buffer, each of so many bytes. */
  protected abstract view(buffer: SharedArrayBuffer, at: number, bytes: number, width: number): Values;

  get length(): number {
    return (this.#values ?? this.#open()).length;
  }

  at(position: number): number {
    const values = this.whole ?? this.range(position, position + 1);
    return values[position]!;
  }

  all(): Values {
    return this.whole ?? this.#readAll(this.#values ?? this.#open());
  }

  /** All values, of which those from one position to another have been read. */
  range(start: number, end: number): Values {
    if (this.whole !== undefined) return this.whole;
    const values = this.#values ?? this.#open();
    if (this.#pages.trusted && values.byteLength <= SHORT) return this.#readAll(values);
    this.#pages.load(this.#offset + start * this.#width, (end - start) * this.#width);
    return values;
  }

  #readAll(values: Values): Values {
    this.#pages.load(this.#offset, values.byteLength);
    this.whole = values;
    return values;
  }

  #open(): Values {
    const { offset, length, width } = this.#pages.extent(this.#section);
    const { buffer, byteOffset } = this.#pages.bytes;
    this.#offset = offset;
    this.#width = width;
    this.#values = this.view(buffer, byteOffset + offset, length, width);
    return this.#values;
  }
}

/** Unsigned integers. */
export class Column extends NumberColumn<Uints> {
  protected override view(buffer: SharedArrayBuffer, at: number, bytes: number, width: number): Uints {
    if (width === 4) return new Uint32Array(buffer, at, bytes / 4);
    return width === 2 ? new Uint16Array(buffer, at, bytes / 2) : new Uint8Array(buffer, at, bytes);
  }
}

/** Groups of 32 bits, as signed integers: for larger unsigned ones the runtime may make objects. */
export class BitColumn extends NumberColumn<Int32Array> {
  protected override view(buffer: SharedArrayBuffer, at: number, bytes: number): Int32Array {
    return new Int32Array(buffer, at, bytes / 4);
  }
}

/** Numbers of any kind, NaN among them. */
export class FloatColumn extends NumberColumn<Float64Array> {
  protected override view(buffer: SharedArrayBuffer, at: number, bytes: number): Float64Array {
    return new Float64Array(buffer, at, bytes / 8);
  }
}

/** A part of the bytes of an index, half-open. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A section of byte strings, found through a column of offsets. */
export class Strings {
  readonly #offsets: Column;
  readonly #pages: Pages;
  readonly #start: number;

  constructor(pages: Pages, offsets: Section, bytes: Section) {
    this.#offsets = new Column(pages, offsets);
    this.#pages = pages;
    this.#start = pages.extent(bytes).offset;
  }

  /** Where a string stands in the bytes of the index; it has been read. */
  extent(position: number): Extent {
    const offsets = this.#offsets.range(position, position + 2);
    const start = this.#start + offsets[position]!;
    const end = this.#start + offsets[position + 1]!;
    this.#pages.load(start, end - start);
    return { start, end };
  }

  bytes(position: number): Buffer<SharedArrayBuffer> {
    const { start, end } = this.extent(position);
    return this.#pages.bytes.subarray(start, end);
  }

  text(position: number): string {
    const { start, end } = this.extent(position);
    return this.#pages.bytes.toString("utf8", start, end);
  }
}

/** Binary search: the first of `length` positions, in order, for which `isBefore` is false. */
export function lowerBound(length: number, isBefore: (position: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
