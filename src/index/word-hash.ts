/** Slots for each word, at least: fewer and the probes grow long. */
const SLOTS_A_WORD = 1.4;

/** A hash of a word: FNV-1a over its UTF-16 code units. */
export function wordHash(folded: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * A hash table with linear probing: slot `wordHash(word) % slots`, or the next that is free, holds the word's
 * id; 0, which no word has, is free.
 *
 * @param ids - of the words, and of the names that are found in the same way.
 */
export function buildWordHash(ids: Uint32Array, textOf: (id: number) => string): Uint32Array {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(2, ids.length * SLOTS_A_WORD)));
  const table = new Uint32Array(slots);
  for (const id of ids) {
    let slot = wordHash(textOf(id)) & (slots - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (slots - 1);
    table[slot] = id;
  }
  return table;
}
