import { join } from "node:path";
import { create, insertMultiple, search } from "@orama/orama";
import { persistToFile, restoreFromFile } from "@orama/plugin-data-persistence/server";
import { stopwords } from "@orama/stopwords/english";
import type { Engine } from "../engine.ts";

const file = (folder: string) => join(folder, "index.msp");

const OPTIONS = { limit: 10, tolerance: 1, boost: { title: 2 } };

export const engine: Engine = {
  configuration:
    "title boosted 2, `tolerance` 1, English stemmer and stop words; the persistence plugin's binary format",
  async build(documents, folder) {
    const database = create({
      schema: { title: "string", body: "string" },
      components: { tokenizer: { language: "english", stemming: true, stopWords: stopwords } },
    });
    await insertMultiple(
      database,
      documents.map(({ id, title, body }) => ({ id, title, body })),
    );
    await persistToFile(database, "binary", file(folder));
  },
  async open(folder) {
    const database = await restoreFromFile("binary", file(folder));
    return (term) => {
      const answer = search(database, { ...OPTIONS, term });
      if (answer instanceof Promise) throw new Error("expected an answer at once");
      return answer.hits.map(({ id }) => id);
    };
  },
};
