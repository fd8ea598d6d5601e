const FREE = 0;
const TAKEN = 1;
const GIVEN_UP = 2;

/** Who answers which batch, in memory that threads share, and how many answers there have been. */
export class Claims {
  /** A number a batch, and behind them the answers. */
  readonly shared: Int32Array<SharedArrayBuffer>;
  readonly #answers: number;

  constructor(shared: Int32Array<SharedArrayBuffer>) {
    this.shared = shared;
    this.#answers = shared.length - 1;
  }

  static of(batches: number): Claims {
    return new Claims(new Int32Array(new SharedArrayBuffer((batches + 1) * Int32Array.BYTES_PER_ELEMENT)));
  }

  /** Whether the batch is the caller's to answer: no other thread claimed it before. */
  claim(batch: number): boolean {
    return Atomics.compareExchange(this.shared, batch, FREE, TAKEN) === FREE;
  }

  /** Leaves a batch that was claimed to whoever needs its answer. */
  giveUp(batch: number): void {
    Atomics.store(this.shared, batch, GIVEN_UP);
    this.answered();
  }

  isGivenUp(batch: number): boolean {
    return Atomics.load(this.shared, batch) === GIVEN_UP;
  }

  /** Tells who waits that an answer was sent, or that one won't be. */
  answered(): void {
    Atomics.add(this.shared, this.#answers, 1);
    Atomics.notify(this.shared, this.#answers);
  }

  get answers(): number {
    return Atomics.load(this.shared, this.#answers);
  }

  /**
   * Waits until there are more answers than there were.
   *
   * @param patience - in milliseconds.
   * @returns whether there are.
   */
  wait(answers: number, patience: number): boolean {
    return Atomics.wait(this.shared, this.#answers, answers, patience) !== "timed-out";
  }
}
