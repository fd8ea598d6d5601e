/**
 * The file of a compiled index. All numbers are little-endian.
 *
 * | offset | what |
 * | --- | --- |
 * | 0 | `FAQINDEX` |
 * | 8 | u32 {@link VERSION} |
 * | 12 | u32 length of the whole file |
 * | 16 | i32 checksum of the header from offset 20 to its end |
 * | 20 | u32 length of the header: where the first block begins |
 * | 24 | 32 bytes: fingerprint of the corpus that the index was built from |
 * | 56 | u32 offset, u32 length, u32 width of every section, in the order of {@link SECTIONS}; the width is bytes a number |
 * | then | i32 checksum of every block of checksums |
 *
 * What follows is taken in blocks of {@link BLOCK} bytes, the last of which may be shorter: first the i32 checksums of
 * the blocks behind them, then the sections. So a search checks the few blocks that it needs by checksums of which it
 * needs few, and never believes a damaged one.
 */
export const MAGIC = "FAQINDEX";

/** Goes up with every change of the layout, the text rules, how corpora are joined, or the ranking's stored numbers. */
export const VERSION = 11;

/** Bytes that have a checksum in common: about what a search needs of one place. */
export const BLOCK_BITS = 9;
export const BLOCK = 1 << BLOCK_BITS;
/** Checksums a block. */
export const CHECKSUMS = BLOCK / 4;

export const FINGERPRINT_LENGTH = 32;
export const SECTION_TABLE = 56;
/** Bytes an entry of the section table. */
export const SECTION_ENTRY = 12;

/**
 * What the file holds; the comment says how it is read: `n` articles, `w` words, `k` words and names of terms, `t` terms.
 * `uint` is an unsigned integer of one, two or four bytes, whichever hold the largest of the section.
 */
export const SECTIONS = [
  "meta", // JSON: IndexMeta
  "titleLengths", // uint[n]: words
  "bodyLengths", // uint[n]: words
  "categories", // uint[n]: one more than the position in meta.categories, 0 for none
  "views", // f64[n], NaN where unknown
  "published", // f64[n]: milliseconds since 1970, NaN where unknown
  "updated", // f64[n], likewise
  "byViews", // uint: the first articles, most viewed first: see article-order.ts
  "byUpdated", // uint: likewise, last updated first
  "listed", // JSON: [article, ArticleSummary] of the very first of both
  "recordOffsets", // uint[n + 1] into records
  "records", // JSON: ArticleRecord
  "idOrder", // uint[n]: articles sorted by id
  "streamOffsets", // uint[n + 1] into streams
  "streams", // title and text of each article as lexicon ids: see text-stream.ts
  "bodyOffsets", // uint[n + 1] into bodies
  "bodies", // Markdown, deflated; empty where it is the stream's text
  "lexiconOffsets", // uint into lexicon: of every fourth entry, then the end
  "lexicon", // UTF-8 strings, each behind its length as a varint: see lexicon.ts
  "wordTerms", // uint[k]: the term of each word, then of each name of a term
  "wordFrequencies", // uint: the different frequencies of the words, falling
  "frequencyFirsts", // uint: for each of those, how many words are more frequent
  "wordTags", // u8, one a slot: see word-hash.ts
  "wordSlots", // uint, one a slot: see word-hash.ts
  "wordOrder", // uint[w]: lexicon ids of the words, sorted
  "letterWords", // uint: lexicon ids of the words, by their length and letters: see letter-index.ts
  "letterBuckets", // uint: see letter-index.ts
  "letterMatrix", // u32: see letter-index.ts
  "letterPairs", // u32, two a word, or none: see letter-index.ts
  "termOffsets", // uint[t + 1] into terms
  "terms", // frequency, weight, synonyms, words and postings of each term: see term-record.ts
] as const;

export type Section = (typeof SECTIONS)[number];

/** The bytes of every section. */
export type SectionData = Record<Section, Uint8Array | Uint16Array | Uint32Array | Float64Array>;

const PRIME = 0x01000193;

/**
 * FNV-1a over 32-bit words instead of bytes. It notices damage, not forgery: a changed word always, since every step
 * gives different numbers for different ones. All its numbers are 32-bit integers, for which the runtime makes no
 * objects even before the compiler has warmed up.
 *
 * @param from - the first word.
 * @param to - the one after the last.
 */
export function checksum(words: Int32Array, from: number, to: number): number {
  const { imul } = Math;
  let hash = to - from;
  let at = from;
  // Eight at a time: a loop with few turns is compiled later, and in most searches never by the slowest compiler.
  for (; at + 8 <= to; at += 8) {
    hash = imul(hash ^ words[at]!, PRIME);
    hash = imul(hash ^ words[at + 1]!, PRIME);
    hash = imul(hash ^ words[at + 2]!, PRIME);
    hash = imul(hash ^ words[at + 3]!, PRIME);
    hash = imul(hash ^ words[at + 4]!, PRIME);
    hash = imul(hash ^ words[at + 5]!, PRIME);
    hash = imul(hash ^ words[at + 6]!, PRIME);
    hash = imul(hash ^ words[at + 7]!, PRIME);
  }
  for (; at < to; at++) hash = imul(hash ^ words[at]!, PRIME);
  return hash;
}
