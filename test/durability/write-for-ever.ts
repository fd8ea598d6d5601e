import { FileHistory } from "../../src/history/file-history.ts";
import { FilePins } from "../../src/history/file-pins.ts";
import { writeSetting } from "../../src/history/write-settings.ts";
import { alone } from "../support/corpus.ts";

/**
 * A process that changes a file for as long as the one that started it runs, to be killed:
 * `node write-for-ever.ts history|pins|settings PATH`.
 */
const [kind, path] = process.argv.slice(2) as ["history" | "pins" | "settings", string];
const options = { path, now: () => new Date(), warn: (message: string) => console.error(message) };
const history = new FileHistory({ ...options, enabled: true, size: 1000 });
const pins = new FilePins(options);

const CHANGES = {
  history: (turn: number) => {
    history.record({ query: `query ${turn % 10}`, corpus: "test", total: 1 });
    if (turn % 4 === 0) history.remove(`query ${(turn + 5) % 10}`);
  },
  pins: (turn: number) => {
    if (turn % 2 === 0) pins.pin(alone("churn"), `id ${turn % 50}`);
    else pins.unpin(alone("churn"), `id ${(turn + 20) % 50}`);
  },
  settings: (turn: number) => writeSetting(path, "limit", 1 + (turn % 100)),
};

const parent = process.ppid;
for (let turn = 0; process.ppid === parent; turn++) {
  CHANGES[kind](turn);
  if (turn === 0) process.stdout.write("writing\n");
}
