import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { facetDocument, jsonLine } from "../../present/json.ts";
import { plainFacets } from "../../present/plain.ts";
import type { Context } from "../context.ts";
import type { Invocation } from "../definition.ts";
import { openFor } from "./open.ts";

/** `faq categories` and `faq tags`. */
export async function run({ command, options }: Invocation, context: Context): Promise<ExitCode> {
  const searcher = await openFor(options, context);
  const name = command === "tags" ? "tags" : "categories";
  const counts = name === "tags" ? searcher.tags() : searcher.categories();
  context.stdout.write(options["json"] === true ? jsonLine(facetDocument(name, counts)) : plainFacets(counts));
  return counts.length > 0 ? EXIT.ok : EXIT.none;
}
