import { DatabaseSync } from "node:sqlite";
import type { Engine } from "../engine.ts";
import { databaseFile, matchExpression, SELECT } from "../sql.ts";

export const engine: Engine = {
  configuration: "Porter's stemmer, `bm25` with the title weighted 5, any of the words; the database file, optimized",
  build(documents, folder) {
    const database = new DatabaseSync(databaseFile(folder));
    database.exec("create virtual table articles using fts5(id unindexed, title, body, tokenize = 'porter unicode61')");
    const insert = database.prepare("insert into articles values (?, ?, ?)");
    database.exec("begin");
    for (const { id, title, body } of documents) insert.run(id, title, body);
    database.exec("commit; insert into articles(articles) values ('optimize'); vacuum");
    database.close();
  },
  open(folder) {
    const select = new DatabaseSync(databaseFile(folder), { readOnly: true }).prepare(SELECT.replace("$match", "?"));
    return (query) => {
      const match = matchExpression(query);
      return match === "" ? [] : select.all(match).map(({ id }) => String(id));
    };
  },
};
