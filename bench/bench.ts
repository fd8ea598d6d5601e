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
import { parseArgs } from "node:util";
import { benchCold } from "./cold.ts";
import { benchLatency } from "./latency.ts";
import { machine, replaceSection } from "./report.ts";
import { benchStartUp } from "./start-up.ts";

const PARTS = ["start-up", "search", "cold", "stdin", "tui", "import"];
const MORE_PARTS = ["standalone", "scale"];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { large: { type: "boolean" }, markdown: { type: "boolean" }, write: { type: "boolean" } },
});
const unknown = positionals.find((word) => ![...PARTS, ...MORE_PARTS].includes(word));
if (unknown !== undefined) throw new Error(`There is no part ${unknown}: ${[...PARTS, ...MORE_PARTS].join(", ")}.`);
const parts = positionals.length > 0 ? positionals : PARTS;
const sizes = values.large ? [1000, 10_000, 100_000] : [1000, 10_000];

function run(part: string): void {
  if (part === "start-up") benchStartUp();
  else if (part === "search") benchLatency(sizes);
  else if (part === "cold") benchCold(sizes);
  else spawnSync(process.execPath, [join(import.meta.dirname, `${part}.ts`), ...markdown], { stdio: "inherit" });
}

const markdown = values.markdown ? ["--markdown"] : [];
if (values.write) {
  const size = values.large ? ["--large"] : [];
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
