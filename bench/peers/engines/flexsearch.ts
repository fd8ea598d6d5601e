import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import flexsearch from "flexsearch";
import english from "flexsearch/lang/en";
import type { Engine } from "../engine.ts";

const { Charset, Encoder, Index } = flexsearch;

const IDS = "ids.json";
const PART = ".part";

const emptyIndex = () => new Index({ tokenize: "tolerant", encoder: new Encoder(Charset.Normalize, english) });

export const engine: Engine = {
  configuration:
    "tokenizer `tolerant`, English preset (stop words, stems), `suggest`, the title counted twice in one index with numbers as ids; `export`, `import`",
  async build(documents, folder) {
    const index = emptyIndex();
    for (const [number, { title, body }] of documents.entries()) index.add(number, `${title} ${title} ${body}`);
    await index.export((key, data) => writeFileSync(join(folder, `${key}${PART}`), data ?? ""));
    writeFileSync(join(folder, IDS), JSON.stringify(documents.map(({ id }) => id)));
  },
  open(folder) {
    const index = emptyIndex();
    for (const name of readdirSync(folder)) {
      if (name.endsWith(PART)) index.import(name.slice(0, -PART.length), readFileSync(join(folder, name), "utf8"));
    }
    const ids = JSON.parse(readFileSync(join(folder, IDS), "utf8")) as string[];
    return (query) => index.search(query, { limit: 10, suggest: true }).map((number) => ids[number]!);
  },
};
