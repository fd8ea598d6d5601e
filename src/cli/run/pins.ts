import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import type { Pins } from "../../model/history.ts";
import type { Searcher } from "../../model/searcher.ts";
import { jsonLine, pinsDocument } from "../../present/json.ts";
import { safeLine } from "../../present/safe-text.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { tell, warn } from "../report.ts";
import { openPins, pinsPath } from "../user-files.ts";
import { findArticle } from "./find-article.ts";
import { openFor } from "./open.ts";
import { readOwnFile } from "./own-file.ts";

/** `faq pin ID`, `faq unpin ID` and `faq pins`. */
export async function run(invocation: Invocation, context: Context): Promise<ExitCode> {
  const { command, options } = invocation;
  const searcher = await openFor(options, context);
  const pins = await openPins(context);
  const corpus = searcher.info;
  const id = invocation.arguments[0] ?? "";
  if (command === "pin") {
    pins.pin(corpus, findArticle(id, searcher).id);
    return EXIT.ok;
  }
  if (command === "unpin") {
    // An id that the corpus no longer has can still be unpinned.
    if (pins.unpin(corpus, id)) return EXIT.ok;
    tell(context, `${JSON.stringify(id)} isn't pinned.`);
    return EXIT.none;
  }
  // Pins warn of a file that they can't read, and are none then.
  readOwnFile(pinsPath(context), "the pinned articles");
  return list(pins, searcher, options["json"] === true, context);
}

function list(pins: Pins, searcher: Searcher, json: boolean, context: Context): ExitCode {
  const ids = pins.list(searcher.info);
  const pinned = ids.flatMap((id) => searcher.summary(id) ?? []);
  const gone = ids.filter((id) => searcher.summary(id) === undefined);
  if (gone.length > 0) warn(context, `pinned, but no article any more: ${gone.join(", ")} (faq unpin takes one away)`);
  if (json) context.stdout.write(jsonLine(pinsDocument(pinned)));
  else if (pinned.length === 0) tell(context, "Nothing is pinned: faq pin ID keeps an article at hand.");
  else context.stdout.write(pinned.map(({ id, title }) => `${safeLine(title)}\n  ${safeLine(id)}\n`).join(""));
  return pinned.length > 0 ? EXIT.ok : EXIT.none;
}
