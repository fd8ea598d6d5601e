import { ByteWriter, IntWriter } from "./bytes.ts";
import { Column } from "./columns.ts";
import type { Section } from "./format.ts";
import type { Pages } from "./pages.ts";

/** Strings that have an offset in common. */
const GROUP_BITS = 2;
const GROUP = 1 << GROUP_BITS;

/**
 * Many short strings, each behind its length as a varint, with an offset for every fourth: less to read, and to keep, than
 * an offset for each.
 */
export class PackedStrings {
  readonly #pages: Pages;
  readonly #offsets: Column;
  readonly #start: number;

  constructor(pages: Pages, offsets: Section, bytes: Section) {
    this.#pages = pages;
    this.#offsets = new Column(pages, offsets);
    this.#start = pages.extent(bytes).offset;
  }

  text(position: number): string {
    const { bytes } = this.#pages;
    const group = position >>> GROUP_BITS;
    const offsets = this.#offsets.range(group, group + 2);
    let start = this.#start + offsets[group]!;
    this.#pages.load(start, offsets[group + 1]! - offsets[group]!);
    for (let before = position & (GROUP - 1); ; before--) {
      let length = bytes[start++]!;
      for (let shift = 7; length >>> shift !== 0; shift += 7) {
        length = (length & ((1 << shift) - 1)) | (bytes[start++]! << shift);
      }
      // UTF-8, which by its name would have to be looked up for each of hundreds.
      if (before === 0) return bytes.toString(undefined, start, start + length);
      start += length;
    }
  }
}

/** The sections of {@link PackedStrings}. */
export function packStrings(count: number, text: (position: number) => string) {
  const offsets = new IntWriter();
  const bytes = new ByteWriter();
  for (let position = 0; position < count; position++) {
    if (position % GROUP === 0) offsets.push(bytes.length);
    const string = text(position);
    bytes.varint(Buffer.byteLength(string));
    bytes.text(string);
  }
  offsets.push(bytes.length);
  return { offsets: offsets.view(), bytes: bytes.view() };
}
