/** The process's exit codes, as grep, ripgrep and fzf use them. */
export const EXIT = {
  /** There were results, or the command did what it was asked. */
  ok: 0,
  /** Nothing was found, listed or removed; or a check found something to look at. */
  none: 1,
  /** Wrong usage, or a corpus or a file that can't be used. */
  failure: 2,
  /** Interrupted by the user. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
