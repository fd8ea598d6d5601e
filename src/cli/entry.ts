import { main } from "./main.ts";
import { openSearcher } from "./open-searcher.ts";
import { parseQuick } from "./quick.ts";
import { rehearse } from "./rehearse.ts";
import { start } from "./start.ts";

/**
 * Asked by the launcher when everything is done: the compiled code of a search is worth keeping for the next, which may
 * be of another kind.
 */
export function isWorthKeeping(): boolean {
  if (parseQuick(process.argv.slice(2)) === undefined) return false;
  rehearse();
  return true;
}

start((argv, context) => main(argv, { ...context, openSearcher }));
