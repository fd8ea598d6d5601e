/** Slots for each word, at least: fewer and the probes grow long. */
const SLOTS_A_WORD = 1.4;

/** A hash of a word: FNV-1a over its UTF-16 code units. */
export function wordHash(folded: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * A hash table with linear probing: slot `wordHash(word) % slots`, or the next that is free, holds one more than the
 * word's rank in the lexicon; 0 is free.
 *
 * @param ranks - of the words, and of the names that are found in the same way.
 */
export function buildWordHash(ranks: Uint32Array, textOf: (rank: number) => string): Uint32Array {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(2, ranks.length * SLOTS_A_WORD)));
  const table = new Uint32Array(slots);
  for (const rank of ranks) {
    let slot = wordHash(textOf(rank)) & (slots - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (slots - 1);
    table[slot] = rank + 1;
  }
  return table;
}
