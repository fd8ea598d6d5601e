import { BUNDLED } from "./bundled.ts";
import { CALLS, type Calls } from "./calls.ts";
import { main } from "./main.ts";
import { openSearcher } from "./open-searcher.ts";
import { parseQuick } from "./quick.ts";
import { start } from "./start.ts";

let isOwn = false;

/** Asked by the launcher when everything is done. */
export function calls(): Calls {
  if (parseQuick(process.argv.slice(2)) === undefined) return CALLS.nothing;
  return isOwn ? CALLS.all : CALLS.usual;
}

export { rehearse } from "./rehearse.ts";

start((argv, context) =>
  main(argv, {
    ...context,
    openSearcher(corpus, dataFolder) {
      isOwn = corpus !== undefined && corpus !== BUNDLED;
      return openSearcher(corpus, dataFolder);
    },
  }),
);
