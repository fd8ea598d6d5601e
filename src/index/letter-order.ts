import { bitCount, signature } from "./signature.ts";

/**
 * An order of texts by length, by how many different letters they have, and by which: near misses of a word then stand
 * near each other. It is total, and of different texts doesn't depend on where they stand.
 *
 * @returns what compares two positions of `texts`.
 */
export function letterOrder(texts: readonly string[]): (a: number, b: number) => number {
  const signatures = Uint32Array.from(texts, signature);
  const bits = Uint8Array.from(signatures, bitCount);
  return (a, b) =>
    texts[a]!.length - texts[b]!.length ||
    bits[a]! - bits[b]! ||
    signatures[a]! - signatures[b]! ||
    compare(texts[a]!, texts[b]!) ||
    a - b;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
