/** Letters that a counter takes: the bits of an integer. */
const MOST = 32;

/**
 * Counts the slips between one word and others: insertions, deletions, substitutions and swaps of neighbours, a column of
 * the table at a time as bits of one integer (Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit
 * Distances, 2003). It tells few words worth a closer look from many that aren't, in a tenth of the time.
 */
export class SlipCounter {
  /** By letter: the places of the word at which it stands. */
  readonly #places = new Map<number, number>();
  readonly #length: number;

  constructor(word: string) {
    this.#length = word.length;
    for (let at = 0; at < Math.min(word.length, MOST); at++) {
      const code = word.charCodeAt(at);
      this.#places.set(code, (this.#places.get(code) ?? 0) | (1 << at));
    }
  }

  /** Whether a word is at most so many slips away; true for words that are too long to be counted. */
  isWithin(other: string, most: number): boolean {
    const length = this.#length;
    if (length > MOST || length === 0) return true;
    const last = 1 << (length - 1);
    let rising = -1;
    let falling = 0;
    let diagonal = 0;
    let before = 0;
    let slips = length;
    for (let at = 0; at < other.length; at++) {
      const places = this.#places.get(other.charCodeAt(at)) ?? 0;
      const swapped = ((~diagonal & places) << 1) & before;
      diagonal = (((places & rising) + rising) ^ rising) | places | falling | swapped;
      const right = falling | ~(diagonal | rising);
      const left = diagonal & rising;
      if (right & last) slips++;
      else if (left & last) slips--;
      // Each letter that is left can take one slip away.
      if (slips - (other.length - 1 - at) > most) return false;
      rising = (left << 1) | ~(diagonal | ((right << 1) | 1));
      falling = ((right << 1) | 1) & diagonal;
      before = places;
    }
    return slips <= most;
  }
}
