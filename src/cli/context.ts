import type { Settings } from "../history/setting-keys.ts";
import type { Environment } from "../model/environment.ts";
import type { MakeDisplay } from "../model/progress.ts";
import type { Searcher } from "../model/searcher.ts";

/** Where text goes. */
export interface Output {
  readonly isTTY: boolean;
  /** Width in columns; 80 where there is no terminal. */
  readonly columns: number;
  /**
   * Writes all of the text before it returns.
   *
   * @throws ClosedOutputError when nobody reads any more
   */
  write(text: string): void;
}

/** Where text comes from. */
interface Input {
  readonly isTTY: boolean;
  chunks(): AsyncIterable<Uint8Array>;
}

/** An open corpus, and which version of it this is. */
export interface OpenSearcher extends Searcher {
  /** 32 bytes: the same for the same content. */
  readonly fingerprint: Uint8Array;
}

/** All that a command may know of the process it runs in: tests pass one of their own. */
export interface ProcessContext {
  readonly env: Environment;
  readonly cwd: string;
  readonly stdin: Input;
  /** Answers, and nothing else. */
  readonly stdout: Output;
  /** Everything else. */
  readonly stderr: Output;
  now(): Date;
  /** Holds what the user has set once it was read. No module can: each bundle has its own. */
  readonly settings: { read?: Partial<Settings> };
}

/** What of a process decides where files are. */
export type Place = Pick<ProcessContext, "env" | "cwd">;

/** What commands are run with. */
export interface Context extends ProcessContext {
  /**
   * Opens a corpus, without a path the bundled one.
   *
   * @param dataFolder - holds the imported corpora in the place of FAQ_DATA_DIR
   * @param makeDisplay - makes what shows how far compiling it has come, where that is needed
   * @throws FaqError where the corpus can't be read
   */
  openSearcher(corpus: string | undefined, dataFolder?: string, makeDisplay?: MakeDisplay): Promise<OpenSearcher>;
}

/** By its name the error is known in every bundle: each has a class of its own, and names of classes are shortened. */
export const CLOSED_OUTPUT = "ClosedOutputError";

/** The reader of an output is gone, as with `faq list | head -1`: a reason to stop, quietly. */
export class ClosedOutputError extends Error {
  override readonly name = CLOSED_OUTPUT;
}
