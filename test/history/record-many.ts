import { FileHistory } from "../../src/history/file-history.ts";

/** A process of its own that records queries: `node record-many.ts PATH NAME COUNT`. */
const [path, name, count] = process.argv.slice(2) as [string, string, string];
const history = new FileHistory({
  path,
  enabled: true,
  size: 1000,
  now: () => new Date(),
  warn: (message) => {
    console.error(message);
    process.exitCode = 1;
  },
});
for (let i = 0; i < Number(count); i++) history.record({ query: `${name} ${i}`, corpus: "test", total: 1 });
