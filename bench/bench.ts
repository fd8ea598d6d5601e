/**
 * Prints what the program takes: start-up, searching in process, the terminal UI, importing.
 *
 *     npm run bench                     all, up to 10,000 articles
 *     npm run bench -- --large          searching at 100,000 articles too
 *     npm run bench -- search start-up  only these of: start-up, search, tui, import
 *     npm run bench -- standalone       the standalone executable, once npm run build:sea has built it
 */
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { join } from "node:path";
import { benchLatency } from "./latency.ts";
import { benchStartUp } from "./start-up.ts";

const PARTS = ["start-up", "search", "tui", "import"];
const asked = process.argv.slice(2).filter((argument) => [...PARTS, "standalone"].includes(argument));
const large = process.argv.includes("--large");

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
for (const part of asked.length > 0 ? asked : PARTS) {
  if (part === "start-up") benchStartUp();
  else if (part === "search") benchLatency(large ? [1000, 10_000, 100_000] : [1000, 10_000]);
  else spawnSync(process.execPath, [join(import.meta.dirname, `${part}.ts`)], { stdio: "inherit" });
}
