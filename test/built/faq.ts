import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const LAUNCHER = `${ROOT}bin/faq.js`;

const { FAQ_PROGRAM } = process.env;
/** How the tested program is started: the launcher, or what FAQ_PROGRAM names. */
export const [PROGRAM, ...FIRST_WORDS]: readonly [string, ...string[]] = FAQ_PROGRAM
  ? [FAQ_PROGRAM]
  : [process.execPath, LAUNCHER];
/** The same for a shell. */
export const TYPED = [PROGRAM, ...FIRST_WORDS].map((word) => `"${word}"`).join(" ");

/** Keeps tests away from the files of whoever runs them; nothing can be made below a device. */
const NO_FILES = {
  FAQ_CONFIG_DIR: "/dev/null/config",
  FAQ_DATA_DIR: "/dev/null/data",
  FAQ_CACHE_DIR: "/dev/null/cache",
  FAQ_CORPUS: "",
};

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Start {
  readonly program?: string;
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  readonly stdin?: string;
}

/** Runs a program to its end. */
export async function run(
  argv: readonly string[],
  { program = process.execPath, env, cwd, stdin }: Start = {},
): Promise<Ended> {
  const child = spawn(program, argv, { cwd, env: { ...process.env, ...NO_FILES, ...env } });
  const read = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    read.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    read.stderr += text;
  });
  child.stdin.on("error", () => {
    // A program that doesn't read to the end closes its side.
  });
  child.stdin.end(stdin);
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  return { code, signal, ...read };
}

/** Runs the built program, as a script would: none of its streams is a terminal. */
export function faq(argv: readonly string[], start: Start = {}): Promise<Ended> {
  return run([...FIRST_WORDS, ...argv], { program: PROGRAM, ...start });
}
