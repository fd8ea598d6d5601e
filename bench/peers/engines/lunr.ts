import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import lunr from "lunr";
import type { Engine } from "../engine.ts";

/** Boosts of a word as it is, and of what is one edit from it. */
const EXACT = 3;
const MISSPELT = 1;

const file = (folder: string) => join(folder, "index.json");

export const engine: Engine = {
  configuration:
    "title boosted 2, every word but stop words as it is (boost 3) and, from four letters on, at one edit (boost 1); `JSON.stringify`, `lunr.Index.load`",
  build(documents, folder) {
    const index = lunr(function () {
      this.ref("id");
      this.field("title", { boost: 2 });
      this.field("body");
      for (const document of documents) this.add(document);
    });
    writeFileSync(file(folder), JSON.stringify(index));
  },
  open(folder) {
    const index = lunr.Index.load(JSON.parse(readFileSync(file(folder), "utf8")) as object);
    return (text) =>
      index
        .query((query) => {
          for (const token of lunr.tokenizer(text)) {
            const word = lunr.trimmer(token).toString();
            if (word === "" || lunr.stopWordFilter(token) === undefined) continue;
            query.term(word, { boost: EXACT });
            if (word.length > 3) query.term(word, { boost: MISSPELT, editDistance: 1 });
          }
        })
        .slice(0, 10)
        .map(({ ref }) => ref);
  },
};
