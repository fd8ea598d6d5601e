/** So many fit before more memory is needed. */
const CAPACITY = 1 << 11;

/**
 * Where the marked words and the blocks of articles stand: columns of whole numbers, one article behind the other, that
 * loops go through without making an object for a number.
 */
export class Hits {
  /** How many words there are. */
  count = 0;
  /** The place of each among the article's words, title and body. */
  positions = new Int32Array(CAPACITY);
  /** The byte of the index behind each. */
  ends = new Int32Array(CAPACITY);
  /** What each is marked with. */
  marks = new Int32Array(CAPACITY);
  /** How many blocks there are: of the body, the title is none. */
  blockCount = 0;
  /** The place of the first word of each, */
  blockPositions = new Int32Array(CAPACITY);
  /** the byte of the index at which it begins, */
  blockStarts = new Int32Array(CAPACITY);
  /** and what it weighs if it is a heading, as it is stored: -1 for another block. */
  blockWeights = new Int32Array(CAPACITY);

  clear(): void {
    this.count = 0;
    this.blockCount = 0;
  }

  /** Makes room for so many more words. */
  reserveWords(more: number): void {
    if (this.count + more <= this.positions.length) return;
    const capacity = 2 * (this.count + more);
    this.positions = grown(this.positions, capacity);
    this.ends = grown(this.ends, capacity);
    this.marks = grown(this.marks, capacity);
  }

  /** Makes room for so many more blocks. */
  reserveBlocks(more: number): void {
    if (this.blockCount + more <= this.blockPositions.length) return;
    const capacity = 2 * (this.blockCount + more);
    this.blockPositions = grown(this.blockPositions, capacity);
    this.blockStarts = grown(this.blockStarts, capacity);
    this.blockWeights = grown(this.blockWeights, capacity);
  }
}

function grown(column: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(column);
  return larger;
}
