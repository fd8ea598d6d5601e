import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Fuse from "fuse.js";
import type { Engine } from "../engine.ts";

const OPTIONS = {
  keys: [
    { name: "title", weight: 2 },
    { name: "body", weight: 1 },
  ],
  useTokenSearch: true,
  threshold: 0.2,
};

const indexFile = (folder: string) => join(folder, "index.json");
const idsFile = (folder: string) => join(folder, "ids.json");

export const engine: Engine = {
  configuration: "whole articles, title weighted 2, `useTokenSearch`, `threshold` 0.2; `createIndex`, `parseIndex`",
  build(documents, folder) {
    writeFileSync(indexFile(folder), JSON.stringify(Fuse.createIndex(OPTIONS.keys, documents).toJSON()));
    writeFileSync(idsFile(folder), JSON.stringify(documents.map(({ id }) => ({ id }))));
  },
  open(folder) {
    const index = Fuse.parseIndex<{ id: string }>(JSON.parse(readFileSync(indexFile(folder), "utf8")));
    const ids = JSON.parse(readFileSync(idsFile(folder), "utf8")) as { id: string }[];
    const fuse = new Fuse(ids, OPTIONS, index);
    return (query) => fuse.search(query, { limit: 10 }).map(({ item }) => item.id);
  },
};
