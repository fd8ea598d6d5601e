import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The `share` quantile of some numbers, 0.5 being the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** A command whose whole process is measured, from start to exit. */
export interface Command {
  readonly name: string;
  /** Default: this runtime. */
  readonly program?: string;
  /** The same for every run, or by the number of the run. */
  readonly args: readonly string[] | ((run: number) => readonly string[]);
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which a run has failed; there is no limit where none is given. */
  readonly timeout?: number;
}

/** The bare runtime, which starts are compared with, in the environment of what is compared. */
export const bareIn = (env: NodeJS.ProcessEnv = process.env): Command => ({
  name: "node -e 0",
  args: ["-e", "0"],
  env,
});

export interface Timing {
  /** Milliseconds of wall time. */
  readonly median: number;
  /** The median of the ratios to the first command, run by run. */
  readonly ratio: number;
}

/** What `turn.ts` is asked on its standard input: the commands, each with the arguments of every run. */
export interface Turns {
  readonly commands: readonly (Omit<Command, "args"> & { readonly runs: readonly (readonly string[])[] })[];
  readonly runs: number;
}

/**
 * Times commands in turn, so that a drift of the machine's speed hits all alike, after a run that isn't counted. A small
 * process starts them: the more memory one holds, the longer it takes to start another, bare runtime or not.
 *
 * @returns the timings by the commands' names.
 * @throws Error where a command fails.
 */
export function timeInTurn(commands: readonly Command[], runs: number): Map<string, Timing> {
  const turns: Turns = {
    commands: commands.map(({ args, ...command }) => ({
      ...command,
      runs: Array.from({ length: Math.max(1, runs) }, (_, run) => argsOf(args, run)),
    })),
    runs,
  };
  const result = spawnSync(process.execPath, [join(import.meta.dirname, "turn.ts")], {
    input: JSON.stringify(turns),
    encoding: "utf8",
    stdio: ["pipe", "pipe", "pipe"],
  });
  if (result.status !== 0) throw new Error(result.stderr);
  const times = JSON.parse(result.stdout) as number[][];
  return new Map(
    commands.map(({ name }, at) => {
      const ratios = times[at]!.map((time, run) => time / times[0]![run]!);
      return [name, { median: quantile(times[at]!, 0.5), ratio: quantile(ratios, 0.5) }];
    }),
  );
}

/** The most memory that a run of a command under this runtime held, in MB. @throws Error where it fails. */
export function peakMemoryOf(command: Command): number {
  const reporting = ["--require", join(import.meta.dirname, "report-memory.cjs"), ...argsOf(command.args, 0)];
  const result = execute(command, reporting);
  return Number(result.output[3]) / 1024;
}

/** The most memory that this process has held so far, in MB. */
export function peakMemory(): number {
  // The system's own figure begins with that of the process which started this one.
  const own = process.platform === "linux" ? /VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8")) : null;
  return (own === null ? process.resourceUsage().maxRSS : Number(own[1])) / 1024;
}

/**
 * Runs a command once. A fourth stream is there for {@link peakMemoryOf}.
 *
 * @throws Error where it fails.
 */
export function execute(
  { name, program, env, timeout }: Omit<Command, "args">,
  args: readonly string[],
): SpawnSyncReturns<Buffer> {
  const result = spawnSync(program ?? process.execPath, args, {
    env: env ?? process.env,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    maxBuffer: 1 << 26,
    ...(timeout !== undefined && { timeout, killSignal: "SIGKILL" }),
  });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${name} ended with ${result.status ?? result.signal}: ${result.stderr}`);
  return result;
}

const argsOf = (args: Command["args"], run: number) => (typeof args === "function" ? args(run) : args);
