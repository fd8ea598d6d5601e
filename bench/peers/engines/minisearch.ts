import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import type { Engine } from "../engine.ts";

/** Short words are neither beginnings nor misspelt: that finds more of the right articles than the options for all. */
const OPTIONS = {
  fields: ["title", "body"],
  searchOptions: {
    boost: { title: 2 },
    fuzzy: (term: string) => (term.length > 3 ? 0.2 : false),
    prefix: (term: string) => term.length > 3,
  },
};

const file = (folder: string) => join(folder, "index.json");

export const engine: Engine = {
  configuration:
    "title boosted 2, `fuzzy` 0.2 and `prefix` for words of four letters or more; `JSON.stringify`, `loadJSON`",
  build(documents, folder) {
    const index = new MiniSearch(OPTIONS);
    index.addAll(documents);
    writeFileSync(file(folder), JSON.stringify(index));
  },
  open(folder) {
    const index = MiniSearch.loadJSON(readFileSync(file(folder), "utf8"), OPTIONS);
    return (query) =>
      index
        .search(query)
        .slice(0, 10)
        .map(({ id }) => id);
  },
};
