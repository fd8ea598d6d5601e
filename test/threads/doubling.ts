/** A number that is to be doubled. */
export interface Doubling {
  readonly number: number;
  /** What a thread does that is asked. */
  readonly does: "answer" | "fail" | "end";
  /** How many batches threads have begun, in memory that all share. */
  readonly begun: Int32Array<SharedArrayBuffer>;
}

export interface Doubled {
  readonly number: number;
  /** The thread that answered, 0 for the main one. */
  readonly thread: number;
}
