import { FaqError } from "../model/errors.ts";
import {
  BLOCK,
  CHECKSUMS,
  checksum,
  FINGERPRINT_LENGTH,
  MAGIC,
  SECTION_ENTRY,
  SECTION_TABLE,
  SECTIONS,
  type SectionData,
  VERSION,
} from "./format.ts";

/** Every section begins at a multiple of this, so that it can be viewed as an array of any number type. */
const ALIGNMENT = 8;

/**
 * Lays the sections out as the bytes of an index file.
 *
 * @throws FaqError `corpus-malformed` where the file would pass 4 GB, which its offsets can't address
 */
export function writeIndex(sections: Partial<SectionData>, fingerprint: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = SECTIONS.map((name) => {
    const data = sections[name];
    if (!data) throw new RangeError(`section ${name} is missing`);
    return { bytes: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width: data.BYTES_PER_ELEMENT };
  });
  const dataLength = parts.reduce((sum, part) => sum + aligned(part.bytes.length), 0);
  const checksumBlocks = Math.ceil(Math.ceil(dataLength / BLOCK) / CHECKSUMS);
  const tableEnd = SECTION_TABLE + parts.length * SECTION_ENTRY;
  const headerLength = aligned(tableEnd + checksumBlocks * 4);
  const dataStart = headerLength + checksumBlocks * BLOCK;
  const length = dataStart + dataLength;
  if (length > 0xffffffff) throw tooLarge(length);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  file.set(Buffer.from(MAGIC, "latin1"), 0);
  view.setUint32(8, VERSION, true);
  view.setUint32(12, length, true);
  view.setUint32(20, headerLength, true);
  file.set(fingerprint.subarray(0, FINGERPRINT_LENGTH), 24);
  let offset = dataStart;
  for (const [position, part] of parts.entries()) {
    const entry = SECTION_TABLE + position * SECTION_ENTRY;
    view.setUint32(entry, offset, true);
    view.setUint32(entry + 4, part.bytes.length, true);
    view.setUint32(entry + 8, part.width, true);
    file.set(part.bytes, offset);
    offset += aligned(part.bytes.length);
  }
  const words = new Int32Array(file.buffer);
  const writeChecksums = (from: number, to: number, into: number) => {
    for (let start = from, at = into; start < to; start += BLOCK, at += 4) {
      view.setInt32(at, checksum(words, start >>> 2, Math.min(start + BLOCK, to) >>> 2), true);
    }
  };
  writeChecksums(dataStart, length, headerLength);
  writeChecksums(headerLength, dataStart, tableEnd);
  view.setInt32(16, checksum(words, 5, headerLength >>> 2), true);
  return file;
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

const tooLarge = (length: number) =>
  new FaqError(
    "corpus-malformed",
    `The corpus is too large: its index would take ${(length / 2 ** 30).toFixed(1)} GB; at most 4 are possible.`,
    { hint: "Import it as several corpora; --all searches them together." },
  );
