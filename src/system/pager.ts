import { type ChildProcess, spawn } from "node:child_process";
import type { Environment } from "../model/environment.ts";
import { FaqError } from "../model/errors.ts";
import { onTermination, withoutInterrupts } from "./termination.ts";

interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly shell: boolean;
}

/** The user's pager, as git and man find it; `$PAGER` is a command line and goes through the shell like theirs. */
function pagerCommand(env: Environment, platform: NodeJS.Platform): Command {
  const chosen = env["PAGER"]?.trim();
  if (chosen) return { command: chosen, args: [], shell: true };
  return platform === "win32"
    ? { command: "more.com", args: [], shell: false }
    : { command: "less", args: ["-R"], shell: false };
}

/**
 * Shows a text in the user's pager and waits until it is left. The terminal has to be free for it.
 *
 * @throws FaqError where the pager can't be started
 */
export function showInPager(text: string, env: Environment, platform: NodeJS.Platform): Promise<void> {
  const { command, args, shell } = pagerCommand(env, platform);
  let child: ChildProcess | undefined;
  // A pager that outlived this program would share the terminal with the shell. Ctrl+C is the pager's own.
  const stopListening = onTermination(() => child?.kill());
  return withoutInterrupts(
    () =>
      new Promise<void>((resolve, reject) => {
        const fail = (reason: string): void =>
          reject(
            new FaqError("io", `The pager ${command} ${reason}.`, { hint: "Set PAGER to one that is installed." }),
          );
        const pager = spawn(command, args, {
          shell,
          stdio: ["pipe", "inherit", "inherit"],
          // Without it `less` shows colours as text.
          env: { ...env, LESS: env["LESS"] ?? "-R" },
        });
        child = pager;
        pager.on("error", (error) => fail(`can't be started: ${error.message}`));
        pager.on("close", (code) => {
          if (code === 126 || code === 127) fail("can't be started");
          else resolve();
        });
        // A pager may be left before it has read everything.
        pager.stdin.on("error", () => undefined);
        pager.stdin.end(text);
      }),
  ).finally(stopListening);
}
