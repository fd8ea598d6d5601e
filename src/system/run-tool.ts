import { spawn } from "node:child_process";

/** A tool that doesn't finish in this time, in milliseconds, is given up: the agent's terminal must not hang. */
const PATIENCE = 3000;

/**
 * Runs a program without a shell, gives it a text and waits until it has ended.
 *
 * @returns its exit code, or null where it isn't there, can't take such arguments, was killed or took too long
 */
export function runTool(
  command: string,
  args: readonly string[],
  input: string | Uint8Array = "",
): Promise<number | null> {
  return new Promise((resolve) => {
    try {
      const child = spawn(command, args, { stdio: ["pipe", "ignore", "ignore"], timeout: PATIENCE });
      child.on("error", () => resolve(null));
      // `exit`, not `close`: wl-copy and xclip leave a process behind that serves the clipboard.
      child.on("exit", (code) => resolve(code));
      child.stdin.on("error", () => undefined);
      child.stdin.end(input);
    } catch {
      // Some failures are thrown, such as an argument that is too long.
      resolve(null);
    }
  });
}
