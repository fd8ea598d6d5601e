import { fileURLToPath } from "node:url";
import { type ImportOptions, importCorpus } from "../../../src/corpus/import/import-corpus.ts";
import type { Article } from "../../../src/model/article.ts";

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
