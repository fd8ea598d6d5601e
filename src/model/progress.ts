/** How far long work has come. */
export interface Progress {
  /** What is being done now; work that has several parts does them one after the other. */
  readonly phase: "reading" | "compiling" | "comparing" | "downloading" | "searching";
  /** How much of it is done, in `unit`s. */
  readonly done: number;
  /** How much there is to do; undefined where nobody knows yet. */
  readonly total?: number | undefined;
  readonly unit: "files" | "articles" | "MB";
}

/** Called now and then while work goes on; often, so it has to be quick. */
export type OnProgress = (progress: Progress) => void;

/** Shows somebody how far work has come, until it is ended. */
export interface ProgressDisplay {
  readonly show: OnProgress;
  readonly end: () => void;
}

/** Makes a display for work that turns out to be needed. */
export type MakeDisplay = () => ProgressDisplay;
