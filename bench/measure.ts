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

/** The bare runtime, which starts are compared with. */
export const BARE: Command = { name: "node -e 0", args: ["-e", "0"] };

export interface Timing {
  /** Milliseconds of wall time. */
  readonly median: number;
  /** The median of the ratios to the first command, run by run. */
  readonly ratio: number;
}

/**
 * Times commands in turn, so that a drift of the machine's speed hits all alike, after a run that isn't counted.
 *
 * @returns the timings by the commands' names.
 * @throws Error where a command fails.
 */
export function timeInTurn(commands: readonly Command[], runs: number): Map<string, Timing> {
  const times = new Map(commands.map(({ name }) => [name, [] as number[]]));
  for (let run = -1; run < runs; run++) {
    for (const command of commands) {
      const start = performance.now();
      execute(command, Math.max(0, run));
      const time = performance.now() - start;
      if (run >= 0) times.get(command.name)!.push(time);
    }
  }
  const [base] = times.values();
  return new Map(
    [...times].map(([name, list]) => [
      name,
      {
        median: quantile(list, 0.5),
        ratio: quantile(
          list.map((time, run) => time / base![run]!),
          0.5,
        ),
      },
    ]),
  );
}

/** The most memory that a run of a command under this runtime held, in MB. @throws Error where it fails. */
export function peakMemoryOf(command: Command): number {
  const reporting = ["--require", join(import.meta.dirname, "report-memory.cjs"), ...argsOf(command.args, 0)];
  const result = execute({ ...command, args: reporting }, 0);
  return Number(result.output[3]) / 1024;
}

/** The most memory that this process has held so far, in MB. */
export function peakMemory(): number {
  // The system's own figure begins with that of the process which started this one.
  const own = process.platform === "linux" ? /VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8")) : null;
  return (own === null ? process.resourceUsage().maxRSS : Number(own[1])) / 1024;
}

/** A fourth stream is there for {@link peakMemoryOf}. */
function execute({ name, program, args, env, timeout }: Command, run: number): SpawnSyncReturns<Buffer> {
  const result = spawnSync(program ?? process.execPath, argsOf(args, run), {
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
