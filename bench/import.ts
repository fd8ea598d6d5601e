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
import { absoluteRecipe, importInto, updateCorpus } from "../src/corpus/store/import-into.ts";
import { madeCorpus } from "./made-corpus.ts";

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

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
const megabytes = () => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;

async function measureReading(folder: string): Promise<void> {
  const start = performance.now();
  const { report } = await importCorpus([folder], { name: "bench" });
  print("read", performance.now() - start, report.files);
}

async function measureImport(folder: string, data: string): Promise<void> {
  const environment = { now: () => new Date(), warn: console.error };
  const store = new CorpusStore(data);
  const recipe = absoluteRecipe([folder], { cwd: folder });
  let start = performance.now();
  const { report } = await importInto(store, { name: "bench", recipe }, environment);
  print("read, compile and store", performance.now() - start, report.files);
  start = performance.now();
  await updateCorpus(store, "bench", environment);
  console.log(`  ${"update, nothing changed".padEnd(24)} ${seconds(performance.now() - start)}`);
}

function print(what: string, milliseconds: number, files: number): void {
  const speed = Math.round((files / milliseconds) * 1000);
  console.log(`  ${what.padEnd(24)} ${seconds(milliseconds)}  ${speed} files a second  peak ${megabytes()}`);
}

function inChild(...words: string[]): void {
  execFileSync(process.execPath, [import.meta.filename, ...words], { stdio: "inherit" });
}

const [first, ...rest] = process.argv.slice(2);
if (first === "--read") await measureReading(rest[0]!);
else if (first === "--import") await measureImport(rest[0]!, rest[1]!);
else {
  for (const articles of first === undefined ? [10_000, 100_000] : [first, ...rest].map(Number)) {
    const temporary = mkdtempSync(join(tmpdir(), "faq-bench-"));
    try {
      writeHelpCentre(join(temporary, "help"), articles);
      console.log(`${articles.toLocaleString("en")} Markdown files of 200 words`);
      inChild("--read", join(temporary, "help"));
      inChild("--import", join(temporary, "help"), join(temporary, "data"));
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  }
}
