import { spawnSync } from "node:child_process";

/** The `share` quantile of some numbers, 0.5 being the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** A command whose whole process is timed, from start to exit. */
export interface Command {
  readonly name: string;
  readonly args: readonly string[];
  /** This runtime otherwise. */
  readonly program?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Milliseconds of wall time and peak memory of one run, by command name. */
export interface Timing {
  readonly median: number;
  /** The median of the ratios to the first command, run by run. */
  readonly ratio: number;
}

/**
 * Times commands in turn so that a drift of the machine's speed hits all alike, after a run that
 * isn't counted.
 */
export function timeInTurn(commands: readonly Command[], runs: number): Map<string, Timing> {
  const times = new Map(commands.map(({ name }) => [name, [] as number[]]));
  for (let run = -1; run < runs; run++) {
    for (const { name, args, program = process.execPath, env } of commands) {
      const start = performance.now();
      const { status, stderr } = spawnSync(program, args, { env: env ?? process.env });
      const time = performance.now() - start;
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
      if (run >= 0) times.get(name)!.push(time);
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

/** Prints rows under their heads, numbers to the right. */
export function printTable(title: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  const heads = Object.keys(rows[0]!);
  const cells = rows.map((row) => heads.map((head) => String(row[head])));
  const widths = heads.map((head, at) => Math.max(head.length, ...cells.map((row) => row[at]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join("  ");
  console.log(`\n${title}`);
  for (const row of [heads, ...cells]) console.log(`  ${line(row)}`);
}
