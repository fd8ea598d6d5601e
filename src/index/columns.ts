import type { Section } from "./format.ts";
import type { Pages } from "./pages.ts";

type Kind<Values> = {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, offset: number, length: number): Values;
};

/** A section of numbers. Single values are read by position; {@link all} reads the whole column first. */
export class Column<Values extends Uint8Array | Uint32Array | Float64Array> {
  readonly length: number;
  readonly #values: Values;
  readonly #pages: Pages;
  readonly #offset: number;
  readonly #width: number;
  #whole = false;

  constructor(pages: Pages, section: Section, kind: Kind<Values>) {
    const { offset, length } = pages.extent(section);
    this.#pages = pages;
    this.#offset = offset;
    this.#width = kind.BYTES_PER_ELEMENT;
    this.length = length / this.#width;
    this.#values = new kind(pages.bytes.buffer, pages.bytes.byteOffset + offset, this.length);
  }

  at(position: number): number {
    if (!this.#whole) this.#pages.load(this.#offset + position * this.#width, this.#width);
    return this.#values[position]!;
  }

  all(): Values {
    if (!this.#whole) {
      this.#pages.load(this.#offset, this.length * this.#width);
      this.#whole = true;
    }
    return this.#values;
  }
}

/** A section of byte strings, found through a column of offsets. */
export class Strings {
  readonly length: number;
  readonly #offsets: Column<Uint32Array>;
  readonly #pages: Pages;
  readonly #start: number;

  constructor(pages: Pages, offsets: Section, bytes: Section) {
    this.#offsets = new Column(pages, offsets, Uint32Array);
    this.#pages = pages;
    this.#start = pages.extent(bytes).offset;
    this.length = Math.max(this.#offsets.length - 1, 0);
  }

  bytes(position: number): Buffer<ArrayBuffer> {
    const start = this.#start + this.#offsets.at(position);
    const end = this.#start + this.#offsets.at(position + 1);
    this.#pages.load(start, end - start);
    return this.#pages.bytes.subarray(start, end);
  }

  text(position: number): string {
    const start = this.#start + this.#offsets.at(position);
    const end = this.#start + this.#offsets.at(position + 1);
    this.#pages.load(start, end - start);
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
