import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { create, insertMultiple, load, type RawData, save, search } from "@orama/orama";
import { stopwords } from "@orama/stopwords/english";
import type { Engine } from "../engine.ts";

const OPTIONS = { limit: 10, tolerance: 1, boost: { title: 2 } };

const file = (folder: string) => join(folder, "index.json");

const emptyDatabase = () =>
  create({
    schema: { title: "string", body: "string" },
    components: { tokenizer: { language: "english", stemming: true, stopWords: stopwords } },
  });

/** Its persistence plugin restores a database without its tokenizer, which then finds less. */
export const engine: Engine = {
  configuration: "title boosted 2, `tolerance` 1, English stemmer and stop words; `save`, `load` as JSON",
  async build(documents, folder) {
    const database = emptyDatabase();
    await insertMultiple(
      database,
      documents.map(({ id, title, body }) => ({ id, title, body })),
    );
    writeFileSync(file(folder), JSON.stringify(save(database)));
  },
  open(folder) {
    const database = emptyDatabase();
    load(database, JSON.parse(readFileSync(file(folder), "utf8")) as RawData);
    return (term) => {
      const answer = search(database, { ...OPTIONS, term });
      if (answer instanceof Promise) throw new Error("expected an answer at once");
      return answer.hits.map(({ id }) => id);
    };
  },
};
