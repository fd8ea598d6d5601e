/**
 * Prints what the program takes: start-up, searching in process, cold searches of large corpora, many questions to one
 * process, the terminal UI, importing.
 *
 *     npm run bench                     all, up to 10,000 articles
 *     npm run bench -- --large          searching 100,000 articles too
 *     npm run bench -- search start-up  only these of: start-up, search, cold, stdin, tui, import
 *     npm run bench -- standalone       the standalone executable, once npm run build:sea has built it
 *     npm run bench -- scale            a million articles
 *     npm run bench -- --markdown       tables as Markdown
 *     npm run bench -- --write          tables into BENCHMARKS.md
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { benchCold } from "./cold.ts";
import { benchLatency } from "./latency.ts";
import { machine, replaceSection } from "./report.ts";
import { benchStartUp } from "./start-up.ts";

const PARTS = ["start-up", "search", "cold", "stdin", "tui", "import"];
const words = process.argv.slice(2);
const asked = words.filter((word) => [...PARTS, "standalone", "scale"].includes(word));
const parts = asked.length > 0 ? asked : PARTS;
const sizes = words.includes("--large") ? [1000, 10_000, 100_000] : [1000, 10_000];

function run(part: string): void {
  if (part === "start-up") benchStartUp();
  else if (part === "search") benchLatency(sizes);
  else if (part === "cold") benchCold(sizes);
  else spawnSync(process.execPath, [join(import.meta.dirname, `${part}.ts`), ...markdown], { stdio: "inherit" });
}

const markdown = words.includes("--markdown") ? ["--markdown"] : [];
if (words.includes("--write")) {
  const size = words.includes("--large") ? ["--large"] : [];
  for (const part of parts) {
    const { stdout } = spawnSync(process.execPath, [import.meta.filename, part, ...size, "--markdown"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    console.log(stdout);
    replaceSection(join(import.meta.dirname, "../BENCHMARKS.md"), part, stdout);
  }
} else {
  console.log(`${machine()}\n`);
  for (const part of parts) run(part);
}
