/**
 * Imports made folders of Markdown files with the program, and prints files a second of whole processes and peak memory:
 * `node bench/import.ts [articles…]`, by default 10,000 and 100,000.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { environmentIn } from "./cold.ts";
import { madeCorpus } from "./made-corpus.ts";
import { peakMemoryOf, quantile } from "./measure.ts";
import { printTable, type Row } from "./report.ts";

const FAQ = resolve(import.meta.dirname, "../bin/faq.js");
/** Small folders are imported several times, for a median. */
const RUNS = 5;
const MANY = 50_000;
const FILES_A_FOLDER = 500;

/** Words as an article's Markdown: paragraphs, a heading, a list, and a link to another article. */
function markdown(words: readonly string[], other: string): string {
  const part = (from: number, to: number) => words.slice(from, to).join(" ");
  const list = [100, 110, 120].map((from) => `- ${part(from, from + 10)}\n`).join("");
  return `${part(0, 60)}.\n\n## ${part(60, 65)}\n\n${part(65, 100)}: [**more**](./${other}.md)\n\n${list}\n> [!NOTE]\n> ${part(130, 200)}\n`;
}

/** Writes articles of 200 words each as a help centre's export has them. */
function writeHelpCentre(folder: string, articles: number): void {
  for (const [at, { id, title, body }] of madeCorpus(articles).articles.entries()) {
    const section = join(folder, `category-${at % 8}`, `section-${Math.floor(at / FILES_A_FOLDER)}`);
    mkdirSync(section, { recursive: true });
    const frontMatter = `---\ntitle: ${JSON.stringify(title)}\ndate: 2025-03-${String((at % 28) + 1).padStart(2, "0")}\ntags: [made, bench]\n---\n`;
    writeFileSync(
      join(section, `${id}.md`),
      `${frontMatter}\n${markdown(body.split(" "), `article-${at - (at % 2)}`)}`,
    );
  }
}

/** Each kind of import, in turn, of a folder. */
function measure(folder: string, articles: number, home: string): Row[] {
  const env = environmentIn(home);
  const importing = ["import", folder, "--name", "bench"];
  const commands: [what: string, ...args: string[]][] = [
    ["read (--dry-run)", ...importing, "--dry-run"],
    ["read, compile and store", ...importing, "--replace"],
    ["update, nothing changed", "corpus", "update", "bench"],
  ];
  const runs = Array.from({ length: articles < MANY ? RUNS : 1 }, () =>
    commands.map(([name, ...args]) => {
      const start = performance.now();
      const memory = peakMemoryOf({ name, args: [FAQ, ...args], env });
      return { memory, time: performance.now() - start };
    }),
  );
  return commands.map(([what], at) => {
    const time = quantile(
      runs.map((run) => run[at]!.time),
      0.5,
    );
    return {
      what,
      files: articles,
      seconds: (time / 1000).toFixed(2),
      "files a second": Math.round((articles / time) * 1000),
      "peak, MB": Math.round(Math.max(...runs.map((run) => run[at]!.memory))),
    };
  });
}

const rows: Row[] = [];
const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
for (const articles of asked.length === 0 ? [10_000, 100_000] : asked.map(Number)) {
  const temporary = mkdtempSync(join(tmpdir(), "faq-bench-"));
  try {
    writeHelpCentre(join(temporary, "help"), articles);
    rows.push(...measure(join(temporary, "help"), articles, join(temporary, "home")));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
printTable("Importing folders of Markdown files of 200 words, whole processes", rows);
