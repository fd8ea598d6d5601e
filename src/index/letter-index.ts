import { BitColumn, Column } from "./columns.ts";
import { letterOrder } from "./letter-order.ts";
import type { Pages } from "./pages.ts";
import { bitCount, pairSignature, signature } from "./signature.ts";

/** Bits of a signature: rows of the matrix. */
const ROWS = 32;
/** Numbers that describe a bucket: the length of its words, how many bits their signatures have, where it begins. */
const BUCKET = 3;
/** From so many words on their pairs of letters are stored too: many words of a large lexicon have the same letters. */
const PAIRS_FROM = 1 << 15;
/** Nothing shorter or longer is a near miss of anything, in UTF-16 code units. */
const SHORTEST = 2;
const LONGEST = 64;

/** What a word that is near another has: see {@link LetterIndex.near}. */
interface Nearness {
  /** Least and most UTF-16 code units. */
  readonly shortest: number;
  readonly longest: number;
  /** Signature bits of the other word that it may lack. */
  readonly missing: number;
  /** Signature bits that it may have beyond those of the other word. */
  readonly extra: number;
  /** Bits of the pair signature that it may lack, where those are stored. */
  readonly missingPairs: number;
}

/**
 * Words by their letters, as a matrix of bits: a row for each bit of a signature, a column for each word. Words of the
 * same length whose signatures have as many bits stand together, in a bucket. To find the words that lack at most so
 * many letters of another one, 32 of them are compared by a few operations on the rows of that word's letters, and
 * buckets that can't hold one aren't looked at. What is found is exactly what comparing signatures one by one finds. In
 * a large lexicon the words that are left are compared by their pairs of letters.
 */
export class LetterIndex {
  readonly #words: Column;
  readonly #buckets: Column;
  readonly #matrix: BitColumn;
  readonly #pairs: BitColumn;
  readonly #rowLength: number;

  constructor(pages: Pages) {
    this.#words = new Column(pages, "letterWords");
    this.#buckets = new Column(pages, "letterBuckets");
    this.#matrix = new BitColumn(pages, "letterMatrix");
    this.#pairs = new BitColumn(pages, "letterPairs");
    this.#rowLength = this.#matrix.length / ROWS;
  }

  /** The ids of the words that are near a word by length and letters. */
  near(word: string, { shortest, longest, missing, extra, missingPairs }: Nearness): number[] {
    const rows = this.#rowsOf(word);
    const pairs = this.#pairs.length > 0 && missingPairs < 64 ? pairSignature(word) : undefined;
    const isNear = (column: number) => !pairs || this.#missingPairs(pairs, column) <= missingPairs;
    const found: number[] = [];
    const buckets = this.#buckets.all();
    for (let at = 0; at < buckets.length; at += BUCKET) {
      const length = buckets[at]!;
      if (length < shortest || length > longest) continue;
      // Of its own bits a word shares those that aren't missing; the others are extra.
      const most = Math.min(missing, extra + rows.length - buckets[at + 1]!);
      if (most < 0) continue;
      this.#collect(rows, buckets[at + 2]!, buckets[at + 2 + BUCKET] ?? this.#words.length, most, isNear, found);
    }
    return found;
  }

  /** Adds the words from one column to another that lack at most `most` of the letters and are near. */
  #collect(
    rows: readonly number[],
    start: number,
    end: number,
    most: number,
    isNear: (column: number) => boolean,
    found: number[],
  ): void {
    const first = start >>> 5;
    const last = (end - 1) >>> 5;
    let matrix = this.#matrix.range(0, 0);
    for (const row of rows) matrix = this.#matrix.range(row + first, row + last + 1);
    /** By number of letters: the words that lack more than so many. */
    const lacking = new Int32Array(most + 1);
    for (let block = first; block <= last; block++) {
      lacking.fill(0);
      // A counted loop: before the compiler has warmed up, another makes an object for each turn.
      for (let which = 0; which < rows.length; which++) {
        const absent = ~matrix[rows[which]! + block]!;
        for (let level = most; level > 0; level--) lacking[level]! |= lacking[level - 1]! & absent;
        lacking[0]! |= absent;
      }
      let near = ~lacking[most]!;
      if (block === first) near &= -1 << (start & 31);
      if (block === last) near &= -1 >>> (31 - ((end - 1) & 31));
      for (; near !== 0; near &= near - 1) {
        const column = block * 32 + 31 - Math.clz32(near & -near);
        if (isNear(column)) found.push(this.#words.at(column));
      }
    }
  }

  #missingPairs([low, high]: readonly [number, number], column: number): number {
    const pairs = this.#pairs.range(column * 2, column * 2 + 2);
    return bitCount(low & ~pairs[column * 2]!) + bitCount(high & ~pairs[column * 2 + 1]!);
  }

  /** Where the rows of a word's letters begin. */
  #rowsOf(word: string): number[] {
    const bits = signature(word);
    const rows: number[] = [];
    for (let bit = 0; bit < ROWS; bit++) if ((bits >>> bit) & 1) rows.push(bit * this.#rowLength);
    return rows;
  }
}

/**
 * The sections of a {@link LetterIndex}.
 *
 * @param ids - of the words, in the order of `texts`, which is their alphabetical one.
 */
export function letterSections(texts: readonly string[], ids: Uint32Array) {
  const signatures = Uint32Array.from(texts, signature);
  const bits = Uint8Array.from(signatures, bitCount);
  const order = Uint32Array.from(texts.keys())
    .filter((at) => texts[at]!.length >= SHORTEST && texts[at]!.length <= LONGEST)
    .sort(letterOrder(texts));
  const buckets: number[] = [];
  const rowLength = Math.ceil(order.length / 32);
  const matrix = new Uint32Array(ROWS * rowLength);
  for (const [column, at] of order.entries()) {
    const length = texts[at]!.length;
    if (buckets.at(-BUCKET) !== length || buckets.at(1 - BUCKET) !== bits[at]) buckets.push(length, bits[at]!, column);
    for (let bit = 0; bit < ROWS; bit++) {
      if ((signatures[at]! >>> bit) & 1) matrix[bit * rowLength + (column >>> 5)]! |= 1 << (column & 31);
    }
  }
  return {
    letterWords: order.map((at) => ids[at]!),
    letterBuckets: Uint32Array.from(buckets),
    letterMatrix: matrix,
    letterPairs: order.length < PAIRS_FROM ? new Uint32Array(0) : pairSignatures(order, texts),
  };
}

function pairSignatures(order: Uint32Array, texts: readonly string[]): Uint32Array {
  const pairs = new Uint32Array(order.length * 2);
  for (const [column, at] of order.entries()) pairs.set(pairSignature(texts[at]!), column * 2);
  return pairs;
}
