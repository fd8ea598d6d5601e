import { type ByteWriter, VarintReader } from "./bytes.ts";

/**
 * What is stored of a term, all in varints, so that one place is read for a word of a query:
 *
 * - how many articles have it, which is how many postings there are;
 * - twice how many words share it, and 1 more where a weight follows;
 * - the weight in percent, where it isn't 100;
 * - the lexicon ids of the words, each as its distance from the one before;
 * - how many bytes of synonyms follow, and those: see `synonyms-by-term.ts`;
 * - the postings: see `postings.ts`.
 */
export interface TermHead {
  readonly frequency: number;
  /** How much the term counts beside others: 1, or less for a common word. */
  readonly weight: number;
  /** The lexicon ids of the words that share the term, rising. */
  readonly words: readonly number[];
  /** Where in the record synonyms begin and end; then the postings begin. */
  readonly synonyms: number;
  readonly postings: number;
}

/**
 * Writes all of a term's record but its postings.
 *
 * @param weight - in percent.
 */
export function writeTermHead(
  out: ByteWriter,
  frequency: number,
  weight: number,
  words: readonly number[],
  synonyms: Uint8Array,
): void {
  out.varint(frequency);
  out.varint(words.length * 2 + (weight === 100 ? 0 : 1));
  if (weight !== 100) out.varint(weight);
  let previous = 0;
  for (const id of words) {
    out.varint(id - previous);
    previous = id;
  }
  out.varint(synonyms.length);
  out.bytes(synonyms);
}

/** @param record - a whole record, or its beginning: the postings aren't read. */
export function readTermHead(record: Uint8Array): TermHead {
  const reader = new VarintReader(record);
  const frequency = reader.next();
  const shape = reader.next();
  const weight = shape & 1 ? reader.next() / 100 : 1;
  const words: number[] = [];
  let id = 0;
  for (let left = shape >>> 1; left > 0 && reader.at < record.length; left--) {
    id += reader.next();
    words.push(id);
  }
  const length = reader.next();
  return { frequency, weight, words, synonyms: reader.at, postings: reader.at + length };
}
