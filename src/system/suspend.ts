/** How long a stop may take to arrive; a process that can't be stopped, as without a shell, goes on after it. */
const STOP_MS = 100;

/** Stops this process and those it was started with, as Ctrl+Z does in a shell; resolves when it goes on. */
export function stopUntilContinued(): Promise<void> {
  // Whoever listens has asked for this: now the signal itself has to stop the process.
  const listeners = process.listeners("SIGTSTP");
  process.removeAllListeners("SIGTSTP");
  return new Promise((resolve) => {
    const resume = (): void => {
      clearTimeout(timer);
      process.off("SIGCONT", resume);
      for (const listener of listeners) process.on("SIGTSTP", listener);
      resolve();
    };
    process.on("SIGCONT", resume);
    const timer = setTimeout(resume, STOP_MS);
    // The whole group: whoever started this process, such as npm, would go on waiting in the foreground.
    process.kill(0, "SIGTSTP");
  });
}

/** What is to be done when another process stops this one or lets it go on. */
interface StopHandlers {
  /** Told to stop, which is then this program's to do. */
  readonly stop: () => void;
  /** It goes on, perhaps after a stop that it couldn't know of. */
  readonly goOn: () => void;
}

/** Listens for being stopped and continued by others; returns what ends that. */
export function onStop({ stop, goOn }: StopHandlers): () => void {
  process.on("SIGTSTP", stop);
  process.on("SIGCONT", goOn);
  return () => {
    process.off("SIGTSTP", stop);
    process.off("SIGCONT", goOn);
  };
}
