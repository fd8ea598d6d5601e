import type { Document } from "domhandler";
import { parseDocument } from "htmlparser2";

/** Pages that people read nest some dozens of elements deep; the parser's time grows with the square of the depth. */
const MAX_OPEN = 2_000;

/** Elements that needn't be closed, so that many of them in a row say nothing of the depth. */
const NOT_CLOSED = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot option " +
    "optgroup colgroup rp rt"
  ).split(" "),
);

/**
 * The document tree of a page or a part of one, with where in it each node begins and ends; of a page nested beyond
 * all reason, just its text.
 */
export function parseHtml(html: string): Document {
  const source = isTooDeep(html) ? html.replace(/<[^<>]*>/g, " ").replaceAll("<", "&lt;") : html;
  return parseDocument(source, { withStartIndices: true, withEndIndices: true });
}

function isTooDeep(html: string): boolean {
  let open = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (NOT_CLOSED.has(name!.toLowerCase())) continue;
    open = slash === "" ? open + 1 : Math.max(0, open - 1);
    if (open > MAX_OPEN) return true;
  }
  return false;
}
