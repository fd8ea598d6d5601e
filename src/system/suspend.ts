/** How long a stop may take to arrive; a process that can't be stopped, as without a shell, goes on after it. */
const STOP_MS = 100;

/** Stops this process and those it was started with, as Ctrl-Z does in a shell; resolves when it goes on. */
export function stopUntilContinued(): Promise<void> {
  return new Promise((resolve) => {
    const resume = (): void => {
      clearTimeout(timer);
      process.off("SIGCONT", resume);
      resolve();
    };
    process.on("SIGCONT", resume);
    const timer = setTimeout(resume, STOP_MS);
    // The whole group: whoever started this process, such as npm, would go on waiting in the foreground.
    process.kill(0, "SIGTSTP");
  });
}
