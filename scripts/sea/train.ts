import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { spawn } from "@lydell/node-pty";

/** A screen that doesn't come in this time, in milliseconds, doesn't come. */
const PATIENCE = 30_000;

/** What people and scripts do most; each run adds the functions that it called to the compiled code. */
const COMMANDS: readonly (readonly string[])[] = [
  ["search", "withdrawal not arrived", "--json"],
  ["search", "widthdrawal not arived", "--json"],
  ["search", "kyc", "--jsonl", "-n", "3"],
  ["search", "passkey", "--plain"],
  ["search", "--stdin", "--jsonl"],
  ["list", "-n", "5"],
  ["show", "affiliate-faq"],
  ["show", "affiliate-faq", "--json"],
  ["categories"],
  ["recent"],
  ["config", "list"],
  ["doctor"],
  ["--help"],
  ["--version"],
  ["__complete", "sea"],
  ["__complete", "list", "-c", ""],
  ["__complete", "show", "a"],
  ["completion", "bash"],
];

/** A session in the terminal UI: what the screen has to show before each next keys are typed. */
const SESSION: readonly (readonly [shown: string, keys: string])[] = [
  ["keys", "withdrawal not arrived"],
  ["1 of", "\r"],
  ["Esc", "\x1b"],
  ["Enter", "\x03"],
];

/**
 * Runs the program from its parts (see `record.ts`), so that the compiled code there has what is mostly called.
 *
 * @throws Error where the program doesn't run
 */
export async function train(recorder: string, folder: string): Promise<void> {
  const home = join(folder, "home");
  mkdirSync(home);
  const { CI: _, NO_COLOR: __, FAQ_CORPUS: ___, ...inherited } = process.env;
  const folders = { FAQ_CONFIG_DIR: home, FAQ_DATA_DIR: home, FAQ_CACHE_DIR: home };
  const env = { ...inherited, ...folders, TERM: "xterm-256color" } as Record<string, string>;
  for (const words of COMMANDS) {
    const { error, signal, stderr, status } = spawnSync(process.execPath, [recorder, folder, ...words], {
      env,
      input: "withdrawal\n",
      encoding: "utf8",
    });
    if (error !== undefined || signal !== null || status === null || status > 2)
      throw new Error(`faq ${words.join(" ")} ended with ${signal ?? status}: ${stderr}`, { cause: error });
  }
  await useTerminal([recorder, folder, "search"], env);
  rmSync(home, { recursive: true });
}

async function useTerminal(args: string[], env: Record<string, string>): Promise<void> {
  const terminal = spawn(process.execPath, args, { cols: 120, rows: 40, env });
  const steps = [...SESSION];
  let output = "";
  terminal.onData((data) => {
    output += data;
    const [shown, keys] = steps[0] ?? [];
    if (shown === undefined || !output.includes(shown)) return;
    steps.shift();
    output = "";
    terminal.write(keys!);
  });
  const timer = setTimeout(() => terminal.kill(), PATIENCE);
  await new Promise<void>((resolve) => terminal.onExit(() => resolve()));
  clearTimeout(timer);
  if (steps.length > 0) throw new Error(`the terminal UI never showed ${steps[0]![0]}`);
}
