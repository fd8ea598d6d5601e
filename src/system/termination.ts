const SIGNALS = ["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"] as const;

/** What is to be put in order. */
const handlers = new Set<() => void>();

/**
 * Lets a program put things in order when it is told to end; the signal then ends the process as it would have.
 *
 * @param handler - synchronous, since there may be no later
 * @returns what stops listening
 */
export function onTermination(handler: () => void): () => void {
  if (handlers.size === 0) listen();
  handlers.add(handler);
  return () => {
    handlers.delete(handler);
    if (handlers.size === 0) stopListening();
  };
}

/** One listener for all: the signal ends the process only once nobody listens any more. */
function listen(): void {
  for (const signal of SIGNALS) process.on(signal, end);
  // Also where a defect ends the process.
  process.on("exit", putInOrder);
}

function stopListening(): void {
  for (const signal of SIGNALS) process.off(signal, end);
  process.off("exit", putInOrder);
}

function end(signal: NodeJS.Signals): void {
  stopListening();
  putInOrder();
  process.kill(process.pid, signal);
}

function putInOrder(): void {
  for (const handler of handlers) handler();
}

/** Lends the terminal to another program: Ctrl+C there is that program's, and nobody here hears of it. */
export async function withoutInterrupts<T>(task: () => Promise<T>): Promise<T> {
  const listeners = process.listeners("SIGINT");
  const ignore = (): void => undefined;
  // Before the others go: without any listener the signal ends the process.
  process.on("SIGINT", ignore);
  for (const listener of listeners) process.off("SIGINT", listener);
  try {
    return await task();
  } finally {
    for (const listener of listeners) process.on("SIGINT", listener);
    process.off("SIGINT", ignore);
  }
}
