import {
  checksum,
  FINGERPRINT_LENGTH,
  MAGIC,
  PAGE,
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
 * @throws RangeError where a section is missing or the file would pass 4 GB.
 */
export function writeIndex(sections: Partial<SectionData>, fingerprint: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = SECTIONS.map((name) => {
    const data = sections[name];
    if (!data) throw new RangeError(`section ${name} is missing`);
    return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  });
  const dataLength = parts.reduce((sum, part) => sum + aligned(part.length), 0);
  const pages = Math.ceil(dataLength / PAGE);
  const headerLength = aligned(SECTION_TABLE + parts.length * 8 + pages * 4);
  const length = headerLength + dataLength;
  if (length > 0xffffffff) throw new RangeError("an index can't be larger than 4 GB");
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  file.set(Buffer.from(MAGIC, "latin1"), 0);
  view.setUint32(8, VERSION, true);
  view.setUint32(12, length, true);
  view.setUint32(20, headerLength, true);
  file.set(fingerprint.subarray(0, FINGERPRINT_LENGTH), 24);
  let offset = headerLength;
  for (const [position, part] of parts.entries()) {
    view.setUint32(SECTION_TABLE + position * 8, offset, true);
    view.setUint32(SECTION_TABLE + position * 8 + 4, part.length, true);
    file.set(part, offset);
    offset += aligned(part.length);
  }
  for (let page = 0; page < pages; page++) {
    const start = headerLength + page * PAGE;
    const sum = checksum(file.subarray(start, Math.min(start + PAGE, length)));
    view.setUint32(SECTION_TABLE + parts.length * 8 + page * 4, sum, true);
  }
  view.setUint32(16, checksum(file.subarray(20, headerLength)), true);
  return file;
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
