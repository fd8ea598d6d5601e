import { BUNDLED } from "./bundled.ts";
import { CALLS, type Calls } from "./calls.ts";
import { main } from "./main.ts";
import { openSearcher } from "./open-searcher.ts";
import { parseQuick } from "./quick.ts";
import { start } from "./start.ts";

let calls: Calls = CALLS.nothing;

/** Asked by the launcher when everything is done: how much was called, where that is more than what is known. */
export function callsBeyond(known: number): number {
  return calls > known && parseQuick(process.argv.slice(2)) !== undefined ? calls : Math.max(known, CALLS.nothing);
}

export { rehearse } from "./rehearse.ts";

start((argv, context) =>
  main(argv, {
    ...context,
    openSearcher(corpus, dataFolder) {
      calls = corpus === undefined || corpus === BUNDLED ? CALLS.usual : CALLS.all;
      return openSearcher(corpus, dataFolder);
    },
  }),
);
