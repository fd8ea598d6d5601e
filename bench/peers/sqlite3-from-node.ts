import { execFileSync } from "node:child_process";
import type { Engine } from "./engine.ts";
import { databaseFile, matchExpression, SELECT } from "./sql.ts";

/** What a script without a library does: SQLite's shell answers a query that has to be made fit for it. */
export const engine: Pick<Engine, "open"> = {
  open: (folder) => (query) => {
    const sql = SELECT.replace("$match", `'${matchExpression(query)}'`);
    const rows = execFileSync("sqlite3", ["-readonly", "-json", databaseFile(folder), sql], { encoding: "utf8" });
    return rows === "" ? [] : (JSON.parse(rows) as { id: string }[]).map(({ id }) => id);
  },
};
