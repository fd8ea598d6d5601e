/**
 * The terminal UI as it runs, with a defect in one of the things that it uses: `node run-failing-ui.ts WHERE`. It ends
 * as the program ends on a defect.
 */
import { join } from "node:path";
import type { ReadStream, WriteStream } from "node:tty";
import { openIndexFile } from "../../src/corpus/open-index.ts";
import type { Searcher } from "../../src/model/searcher.ts";
import { createSearcher } from "../../src/search/searcher.ts";
import { onStop } from "../../src/system/suspend.ts";
import { TerminalSession } from "../../src/system/terminal-session.ts";
import { onTermination } from "../../src/system/termination.ts";
import { runUi } from "../../src/tui/start.ts";
import "../support/built-mount.ts";

const where = process.argv[2];
const defect = (): never => {
  throw new TypeError(`a defect in ${where}`);
};
const whole = createSearcher(openIndexFile(join(import.meta.dirname, "../../dist/help-center.idx"), { trusted: true }));
let asked = "";
const searcher: Searcher = {
  ...whole,
  search(request) {
    asked = request.text;
    return where === "the engine" && asked === "bad" ? defect() : whole.search(request);
  },
  info: {
    ...whole.info,
    // What the view draws first.
    get title() {
      return where === "the view" && asked === "bad" ? defect() : whole.info.title;
    },
  },
};
const nothing = async () => "copied" as const;

runUi({
  settings: {
    pick: false,
    ascii: false,
    color: true,
    hyperlinks: false,
    inline: false,
    screenReader: false,
    history: false,
    sort: "relevance",
  },
  query: "",
  request: {},
  searcher,
  history: { enabled: false, recent: () => [], record() {}, remove: () => false, clear() {} },
  pins: { list: () => [], pin() {}, unpin: () => false },
  copy: where === "the clipboard" ? async () => defect() : nothing,
  browse: async () => undefined,
  page: where === "the pager" ? async () => defect() : async () => undefined,
  stop: async () => undefined,
  stdin: process.stdin as ReadStream,
  stdout: process.stdout as unknown as WriteStream,
  session: new TerminalSession(process.stdin as ReadStream, 1, { inline: false, wraps: false }),
  onTermination,
  onStop,
}).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(`ended by ${String(error)}`);
    process.exit(2);
  },
);
