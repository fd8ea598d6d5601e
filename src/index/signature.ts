const BITS = 32;

/**
 * Which letters a word has, as 32 bits: a to z have a bit each, all else shares six. An edit brings in or takes out at
 * most one letter, so two words of which one has more than `edits` letters that the other hasn't are more than `edits`
 * edits apart: a filter with no false negatives, whose bits a search reads letter by letter.
 */
export function signature(folded: string): number {
  let bits = 0;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % (BITS - 26)));
  }
  return bits >>> 0;
}

/**
 * Which pairs of neighbouring letters a word has, its ends counted as letters, as 64 bits that the pairs share. An edit
 * takes at most three pairs away: a swap of neighbours takes their own and one on each side.
 */
export function pairSignature(folded: string): [low: number, high: number] {
  let low = 0;
  let high = 0;
  let previous = 0;
  for (let at = 0; at <= folded.length; at++) {
    const code = at < folded.length ? folded.charCodeAt(at) : 0;
    const pair = Math.imul(previous * 31 + code, 0x9e3779b1) >>> 26;
    if (pair < 32) low |= 1 << pair;
    else high |= 1 << (pair - 32);
    previous = code;
  }
  return [low >>> 0, high >>> 0];
}

/** How many bits of a 32-bit number are set. (Warren, Hacker's Delight, 5-1.) */
export function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
