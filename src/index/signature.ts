const BITS = 32;

/**
 * Which letters a word has, as 32 bits: a to z have a bit each, all else shares six. An edit brings in or takes out at
 * most one letter, so two words of which one has more than `edits` letters that the other hasn't are more than `edits`
 * edits apart: a filter with no false negatives that reads four bytes a word.
 */
export function signature(folded: string): number {
  let bits = 0;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % (BITS - 26)));
  }
  return bits >>> 0;
}

/** How many bits of a 32-bit number are set. (Warren, Hacker's Delight, 5-1.) */
export function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
