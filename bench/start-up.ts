import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { environmentIn } from "./cold.ts";
import { bareIn, type Command, timeInTurn } from "./measure.ts";
import { printTable } from "./report.ts";

const RUNS = 31;
const FAQ = resolve(import.meta.dirname, "../bin/faq.js");
const CORPUS_FILE = resolve(import.meta.dirname, "../data/help-center.json");

/** Whole processes, each beside the bare runtime; the second start of each is the first that counts. */
export function benchStartUp(): void {
  const home = mkdtempSync(join(tmpdir(), "faq-bench-"));
  const env = environmentIn(home);
  const faq = (name: string, ...args: string[]): Command => ({ name, args: [FAQ, ...args], env });
  const timings = timeInTurn(
    [
      bareIn(env),
      faq("--version", "--version"),
      faq("search, --json", "search", "withdrawal not arrived", "--json"),
      faq("search with a typo, --json", "search", "widthdrawal not arrived", "--json"),
      faq("search, plain", "search", "withdrawal not arrived", "--plain"),
      faq("search in a corpus file, --json", "search", "withdrawal not arrived", "--json", "--corpus", CORPUS_FILE),
      faq("show, --json", "show", "affiliate-faq", "--json"),
      faq("completion bash", "completion", "bash"),
      faq("completing an option", "__complete", "search", "--up"),
      faq("completing an article's id", "__complete", "show", "why"),
    ],
    RUNS,
  );
  rmSync(home, { recursive: true });
  printTable(
    `Start to exit over the bundled corpus, medians of ${RUNS} runs in turn`,
    [...timings].map(([command, { median, ratio }]) => ({
      command,
      ms: median.toFixed(1),
      "× bare": ratio.toFixed(2),
    })),
  );
}
