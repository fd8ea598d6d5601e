const SIGNALS = ["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"] as const;

/**
 * Lets a program put things in order when it is told to end; the signal then ends the process as it would have.
 *
 * @param handler synchronous, since there may be no later
 * @returns what stops listening
 */
export function onTermination(handler: () => void): () => void {
  const end = (signal: NodeJS.Signals): void => {
    stop();
    handler();
    process.kill(process.pid, signal);
  };
  const stop = (): void => {
    for (const signal of SIGNALS) process.off(signal, end);
    process.off("exit", handler);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  // Also where a defect ends the process.
  process.on("exit", handler);
  return stop;
}
