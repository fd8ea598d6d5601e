import { ByteWriter, IntWriter } from "./bytes.ts";
import { Column } from "./columns.ts";
import type { Section } from "./format.ts";
import type { Pages } from "./pages.ts";

/** Strings that have an offset in common. */
const GROUP_BITS = 2;
const GROUP = 1 << GROUP_BITS;

/** Strings are kept once they were read: of the first ones, and, in a process that reads many, of all up to here. */
const COMMON = 1024;
const MOST = 1 << 19;
/** Others that are kept in a map before, or where there are more strings than that. */
const FEW = 1 << 11;
const MANY = 1 << 16;

/**
 * Many short strings, each behind its length as a varint, with an offset for every fourth: less to read, and to keep, than
 * an offset for each. The first ones are asked for most.
 */
export class PackedStrings {
  readonly #count: number;
  /** By position: strings that were read already. */
  kept: (string | undefined)[];
  readonly #others = new Map<number, string>();
  readonly #pages: Pages;
  readonly #offsets: Column;
  readonly #start: number;

  constructor(pages: Pages, offsets: Section, bytes: Section, count: number) {
    this.#count = count;
    this.kept = new Array(Math.min(COMMON, count));
    this.#pages = pages;
    this.#offsets = new Column(pages, offsets);
    this.#start = pages.extent(bytes).offset;
  }

  text(position: number): string {
    const isFirst = position < this.kept.length;
    const known = isFirst ? this.kept[position] : this.#others.get(position);
    if (known !== undefined) return known;
    const { bytes } = this.#pages;
    const group = position >>> GROUP_BITS;
    const offsets = this.#offsets.whole ?? this.#offsets.range(group, group + 2);
    let start = this.#start + offsets[group]!;
    this.#pages.load(start, offsets[group + 1]! - offsets[group]!);
    let before = position & (GROUP - 1);
    // Most are short, with a length of one byte.
    for (; before > 0 && bytes[start]! < 128; before--) start += bytes[start]! + 1;
    let length = bytes[start++]!;
    while (length > 127 || before > 0) {
      for (let shift = 7; length >>> shift !== 0; shift += 7) {
        length = (length & ((1 << shift) - 1)) | (bytes[start++]! << shift);
      }
      if (before-- === 0) break;
      start += length;
      length = bytes[start++]!;
    }
    // UTF-8, which by its name would have to be looked up for each of hundreds.
    const text = bytes.toString(undefined, start, start + length);
    const others = this.#others;
    if (isFirst) this.kept[position] = text;
    else others.set(position, text);
    if (others.size < FEW) return text;
    // A process that reads many. Here, behind the return, it makes the calls before count for less: see ARCHITECTURE.md.
    if (this.#count <= MOST) {
      const kept = this.kept.concat(new Array(this.#count - this.kept.length));
      for (const [place, other] of others) kept[place] = other;
      this.kept = kept;
      others.clear();
    } else if (others.size >= MANY) others.clear();
    return text;
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
