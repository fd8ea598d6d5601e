import { main } from "./main.ts";
import { openSearcher } from "./open-searcher.ts";
import { parseQuick } from "./quick.ts";
import { start } from "./start.ts";

/** Asked by the launcher: the compiled code of a search is worth keeping for the next. */
export const isWorthKeeping = (): boolean => parseQuick(process.argv.slice(2)) !== undefined;

start((argv, context) => main(argv, { ...context, openSearcher }));
