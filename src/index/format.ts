/**
 * The file of a compiled index. All numbers are little-endian.
 *
 * | offset | what |
 * | --- | --- |
 * | 0 | `FAQINDEX` |
 * | 8 | u32 {@link VERSION} |
 * | 12 | u32 length of the whole file |
 * | 16 | u32 checksum of the header from offset 20 to the end of the page checksums |
 * | 20 | u32 length of the header: where the first page begins |
 * | 24 | 32 bytes: fingerprint of the corpus that the index was built from |
 * | 56 | u32 offset, u32 length of every section, in the order of {@link SECTIONS} |
 * | then | u32 checksum of every page: {@link PAGE} bytes each from the header's end, the last may be shorter |
 *
 * A page is checked when it is first read, so that a search pays for the pages it needs and never believes a
 * damaged one.
 */
export const MAGIC = "FAQINDEX";

/** Goes up with every change of the layout, of the text rules or of the ranking's stored numbers. */
export const VERSION = 1;

/** Bytes a checked page. */
export const PAGE = 8192;

export const FINGERPRINT_LENGTH = 32;
export const SECTION_TABLE = 56;

/** What the file holds; the comment says how it is read. `n` articles, `m` lexicon entries, `w` words, `t` terms. */
export const SECTIONS = [
  "meta", // JSON: IndexMeta
  "titleLengths", // u32[n]: words
  "bodyLengths", // u32[n]: words
  "categories", // u32[n]: position in meta.categories, or NONE
  "views", // f64[n], NaN where unknown
  "published", // f64[n]: milliseconds since 1970, NaN where unknown
  "updated", // f64[n], likewise
  "recordOffsets", // u32[n + 1] into records
  "records", // JSON: ArticleRecord
  "idOrder", // u32[n]: articles sorted by id
  "streamOffsets", // u32[n + 1] into streams
  "streams", // title and text of each article as lexicon ids: see encodeText
  "bodyOffsets", // u32[n + 1] into bodies
  "bodies", // Markdown, deflated; empty where it is the stream's text
  "lexiconOffsets", // u32[m + 1] into lexicon
  "lexicon", // UTF-8 strings: words and the text between words, most frequent first
  "lexiconTerms", // u32[m]: term of a word, or NONE
  "wordBits", // a bit for every entry, lowest first: whether it is a word
  "wordHash", // u32, a power of two of them: see word-hash.ts
  "wordOrder", // u32[w]: lexicon ids of the words, sorted
  "wordSignatures", // u32[w], in wordOrder: which letters a word has
  "wordLengths", // u8[w], in wordOrder: UTF-16 code units, 255 at most
  "wordFrequencies", // u32[w], in wordOrder: how often the word occurs
  "termOffsets", // u32[t + 1] into terms
  "terms", // UTF-8 stems, sorted
  "termWordOffsets", // u32[t + 1] into termWords
  "termWords", // varints: the lexicon ids of a term's words
  "termFrequencies", // u32[t]: articles that have the term
  "termWeights", // u8[t]: percent
  "synonymOffsets", // u32[t + 1] into synonyms
  "synonyms", // see synonym-sections.ts
  "postingOffsets", // u32[t + 1] into postings
  "postings", // see encodePostings
] as const;

export type Section = (typeof SECTIONS)[number];

/** The bytes of every section. */
export type SectionData = Record<Section, Uint8Array | Uint32Array | Float64Array>;

/** "None" in a section of unsigned integers. */
export const NONE = 0xffffffff;

/**
 * Fletcher's checksum over 32-bit words, both sums folded into 32 bits: two additions a word, so that it costs little
 * before the compiler has warmed up. It notices damage, not forgery.
 */
export function checksum(bytes: Uint8Array): number {
  let sum = bytes.length;
  let sumOfSums = 0;
  const whole = bytes.length >>> 2;
  const words =
    bytes.byteOffset % 4 === 0
      ? new Int32Array(bytes.buffer, bytes.byteOffset, whole)
      : new Int32Array(bytes.slice(0, whole * 4).buffer);
  for (let at = 0; at < whole; at++) {
    sum = (sum + words[at]!) | 0;
    sumOfSums = (sumOfSums + sum) | 0;
  }
  for (let at = whole * 4; at < bytes.length; at++) {
    sum = (sum + bytes[at]!) | 0;
    sumOfSums = (sumOfSums + sum) | 0;
  }
  return (Math.imul(sumOfSums, 0x9e3779b1) ^ sum) >>> 0;
}
