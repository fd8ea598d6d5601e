/** Times the commands that it is told on its standard input, in turn; prints the milliseconds of each, run by run. */
import { readFileSync } from "node:fs";
import { execute, type Turns } from "./measure.ts";

const { commands, runs }: Turns = JSON.parse(readFileSync(0, "utf8"));
const times: number[][] = commands.map(() => []);
for (let run = -1; run < runs; run++) {
  for (const [at, command] of commands.entries()) {
    const start = performance.now();
    execute(command, command.runs[Math.max(0, run)]!);
    const time = performance.now() - start;
    if (run >= 0) times[at]!.push(time);
  }
}
console.log(JSON.stringify(times));
