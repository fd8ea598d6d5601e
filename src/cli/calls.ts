/**
 * How much of the program a start has called, as the launcher asks when everything is done: what was called has been
 * compiled, and compiled code is worth keeping for the next start. The launcher counts code that isn't kept as less than
 * nothing.
 */
export const CALLS = {
  nothing: 0,
  /** A search of the bundled help centre. */
  usual: 1,
  /** A search of a corpus of the user's own, which is opened in another way. */
  all: 2,
} as const;

export type Calls = (typeof CALLS)[keyof typeof CALLS];
