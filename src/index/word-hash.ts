/** Of the slots so many have a word: with more the probes grow long. */
const FULL = 0.6;

/** A hash of a word, in 31 bits: FNV-1a over its UTF-16 code units. */
export function wordHash(folded: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}

/** What a slot says of the hash in it: 1 to 255. */
export function tagOf(hash: number): number {
  return 1 + ((Math.imul(hash, 0x9e3779b1) >>> 24) % 255);
}

/**
 * A hash table with linear probing: slot `wordHash(word) % slots`, or the next that is free, holds the word's id. The
 * tags, one a slot and 0 for a free one, spare most searches for words that aren't there a look at others.
 *
 * @param ids - of the words, and of the names that are found in the same way.
 */
export function buildWordHash(ids: Uint32Array, textOf: (id: number) => string) {
  const slots = Math.ceil((ids.length + 1) / FULL);
  const wordTags = new Uint8Array(slots);
  const wordSlots = new Uint32Array(slots);
  for (const id of ids) {
    const hash = wordHash(textOf(id));
    let slot = hash % slots;
    while (wordTags[slot] !== 0) slot = (slot + 1) % slots;
    wordTags[slot] = tagOf(hash);
    wordSlots[slot] = id;
  }
  return { wordTags, wordSlots };
}
