import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ImportOptions, importCorpus } from "../../../src/corpus/import/import-corpus.ts";
import type { Article } from "../../../src/model/article.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

/** The path of a fixture. */
export const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/import/${name}`, import.meta.url));

/** Imports fixtures and hands out the articles by id. */
export async function readFixtures(names: readonly string[], options: Partial<ImportOptions> = {}) {
  const { corpus, report } = await importCorpus(names.map(fixture), { name: "test", ...options });
  const articles = new Map(corpus.articles.map((article) => [article.id, article]));
  const article = (id: string): Article => {
    const found = articles.get(id);
    if (found === undefined) throw new Error(`no article ${id} among ${[...articles.keys()].join(", ")}`);
    return found;
  };
  return { corpus, report, article };
}

/** Imports one text as standard input. */
export async function readText(text: string | Uint8Array, options: Partial<ImportOptions> = {}) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return importCorpus(["-"], { name: "test", readStdin: async () => bytes, ...options });
}

/** Imports a folder of files, by their paths in it; the report's files are such paths too. */
export async function readTree(files: Readonly<Record<string, string>>, options: Partial<ImportOptions> = {}) {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { corpus, report } = await importCorpus([folder], { name: "test", ...options });
  const warnings = report.warnings.map((warning) => ({
    ...warning,
    file: warning.file.replace(folder, "").replaceAll("\\", "/").slice(1),
  }));
  return { corpus, report, warnings };
}
