/**
 * Imports made folders of Markdown files, in a process of its own each, and prints files a second and peak memory:
 * `node bench/import.ts [articles…]`, by default 10,000 and 100,000.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importCorpus } from "../src/corpus/import/import-corpus.ts";
import { CorpusStore } from "../src/corpus/store/corpus-store.ts";
import { absoluteRecipe, importInto } from "../src/corpus/store/import-into.ts";
import { updateCorpus } from "../src/corpus/store/update.ts";
import { madeCorpus } from "./made-corpus.ts";
import { peakMemory } from "./measure.ts";
import { printTable, type Row } from "./report.ts";

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

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);

async function measureReading(folder: string): Promise<Row[]> {
  const start = performance.now();
  const { report } = await importCorpus([folder], { name: "bench" });
  return [row("read", performance.now() - start, report.files)];
}

async function measureImport(folder: string, data: string): Promise<Row[]> {
  const environment = { now: () => new Date(), warn: console.error };
  const store = new CorpusStore(data);
  const recipe = absoluteRecipe([folder], { cwd: folder });
  let start = performance.now();
  const { report } = await importInto(store, { name: "bench", recipe }, environment);
  const imported = row("read, compile and store", performance.now() - start, report.files);
  start = performance.now();
  await updateCorpus(store, "bench", environment);
  return [imported, row("update, nothing changed", performance.now() - start, report.files)];
}

const row = (what: string, milliseconds: number, files: number): Row => ({
  what,
  files,
  seconds: seconds(milliseconds),
  "files a second": Math.round((files / milliseconds) * 1000),
  "peak, MB": Math.round(peakMemory()),
});

/** What a part measures in a process of its own. */
function inChild(...words: string[]): Row[] {
  return JSON.parse(execFileSync(process.execPath, [import.meta.filename, ...words], { encoding: "utf8" })) as Row[];
}

const [first, ...rest] = process.argv.slice(2);
if (first === "--read") console.log(JSON.stringify(await measureReading(rest[0]!)));
else if (first === "--import") console.log(JSON.stringify(await measureImport(rest[0]!, rest[1]!)));
else {
  const rows: Row[] = [];
  const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  for (const articles of asked.length === 0 ? [10_000, 100_000] : asked.map(Number)) {
    const temporary = mkdtempSync(join(tmpdir(), "faq-bench-"));
    try {
      writeHelpCentre(join(temporary, "help"), articles);
      rows.push(...inChild("--read", join(temporary, "help")));
      rows.push(...inChild("--import", join(temporary, "help"), join(temporary, "data")));
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  }
  printTable("Importing folders of Markdown files of 200 words", rows);
}
