/** A number that is to be doubled. */
export interface Doubling {
  readonly number: number;
  /** What a thread does that is asked. */
  readonly does: "answer" | "fail" | "fail when looked at" | "end";
  /** How many batches threads have begun, in memory that all share. */
  readonly begun: Int32Array<SharedArrayBuffer>;
  /** Becomes 1 when the main thread has looked whether one has failed. */
  readonly looked: Int32Array<SharedArrayBuffer>;
}

export interface Doubled {
  readonly number: number;
  /** The thread that answered, 0 for the main one. */
  readonly thread: number;
}
