import { BUNDLED } from "./bundled.ts";
import { CALLS, type Calls } from "./calls.ts";
import { SEARCH } from "./commands/search.ts";
import { main } from "./main.ts";
import { openSearcher } from "./open-searcher.ts";
import { parseQuick } from "./quick.ts";
import { start } from "./start.ts";

let calls: Calls = CALLS.nothing;

/** Asked by the launcher when everything is done: how much a search called, where that is more than what is known. */
export function callsBeyond(known: number): number {
  const isSearch = calls > known && parseQuick(process.argv.slice(2))?.command === SEARCH.name;
  return isSearch ? calls : Math.max(known, CALLS.nothing);
}

export { rehearse } from "./rehearse.ts";

start((argv, context) =>
  main(argv, {
    ...context,
    openSearcher(corpus, dataFolder, makeDisplay) {
      calls = corpus === undefined || corpus === BUNDLED ? CALLS.usual : CALLS.all;
      return openSearcher(corpus, dataFolder, makeDisplay);
    },
  }),
);
