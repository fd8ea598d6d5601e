import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import uFuzzy from "@leeoniya/ufuzzy";
import type { Engine } from "../engine.ts";

/** The most words that are tried in every order. */
const OUT_OF_ORDER = 5;

const file = (folder: string) => join(folder, "texts.json");

export const engine: Engine = {
  configuration:
    "title and body as one text, `intraMode` 1 (one error a word), up to 5 words in any order; it has no index: the texts, latinized, are read",
  build(documents, folder) {
    const texts = uFuzzy.latinize(documents.map(({ title, body }) => `${title} ${body}`.replace(/\s+/g, " ")));
    writeFileSync(file(folder), JSON.stringify({ ids: documents.map(({ id }) => id), texts }));
  },
  open(folder) {
    const { ids, texts } = JSON.parse(readFileSync(file(folder), "utf8")) as { ids: string[]; texts: string[] };
    const fuzzy = new uFuzzy({ intraMode: 1 });
    return (query) => {
      const [found, info, order] = fuzzy.search(texts, uFuzzy.latinize(query), OUT_OF_ORDER);
      const best = order === null || info === null ? (found ?? []) : order.map((at) => info.idx[at]!);
      return best.slice(0, 10).map((text) => ids[text]!);
    };
  },
};
