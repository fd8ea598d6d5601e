/** So many keys are remembered at once: a page of memory. */
const REMEMBERED = 1 << 10;

/**
 * Keeps what is made for lists once it is made a second time: of many queries most show the same articles, while a
 * process with one query keeps nothing.
 */
export class ShownAgain<T> {
  readonly #kept = new Map<number, T>();
  readonly #most: number;
  /** One more than the key that was made last, of those that have a place in common. */
  readonly #made = new Uint32Array(REMEMBERED);

  /** @param most - how many are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param key - a whole number from 0 on, below 2^32 - 1. */
  get(key: number): T | undefined {
    return this.#kept.get(key);
  }

  /** Whether what was made for a key just now is to be kept. */
  isAgain(key: number): boolean {
    const place = key % REMEMBERED;
    if (this.#made[place] === key + 1) return this.#kept.size < this.#most;
    this.#made[place] = key + 1;
    return false;
  }

  keep(key: number, made: T): void {
    this.#kept.set(key, made);
  }
}
