import { createRequire } from "node:module";
import type * as Entities from "entities";
import type * as Marked from "marked";

const require = createRequire(import.meta.url);

/** Marked, loaded at the first document: a list of results needs none. */
export function marked(): typeof Marked {
  return require("marked") as typeof Marked;
}

let decoder: ((text: string) => string) | undefined;

/** Character references as the characters they stand for; the table of their names is loaded at the first one. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  decoder ??= (require("entities") as typeof Entities).decodeHTML;
  return decoder(text);
}
