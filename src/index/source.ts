/** Where the bytes of an index come from: a file read by position, or memory. */
export interface ByteSource {
  /** Names the source in messages. */
  readonly name?: string;
  readonly length: number;
  /** Reads a range into the same place of `target`; less at the end of the source. Returns how many bytes were read. */
  read(target: Uint8Array, start: number, end: number): number;
  /**
   * Compiles the same index anew, where its corpus is at hand: what is damaged is then taken from that.
   *
   * @throws FaqError where the corpus can't be read.
   */
  readonly remake?: () => Uint8Array;
}

/** Bytes in memory, such as those of an index just built. */
export function memorySource(bytes: Uint8Array, name?: string): ByteSource {
  return {
    ...(name !== undefined && { name }),
    length: bytes.length,
    read(target, start, end) {
      const part = bytes.subarray(start, end);
      target.set(part, start);
      return part.length;
    },
  };
}
