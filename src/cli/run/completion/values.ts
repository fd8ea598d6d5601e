import type { Searcher } from "../../../model/searcher.ts";
import { BUNDLED } from "../../bundled.ts";
import type { Context } from "../../context.ts";
import type { ValueKind } from "../../definition.ts";
import { importedNames } from "../../open-own-corpus.ts";
import { openHistory } from "../../user-files.ts";
import { openFor } from "../open.ts";
import type { Position } from "./position.ts";

export interface Candidate {
  readonly value: string;
  /** What it is, for shells that show it. */
  readonly about: string;
}

/** Instead of candidates: the shell knows its files best. */
export const FILES: readonly Candidate[] = [];

/** Recent queries offered. */
const QUERIES = 50;

/** Everything that may stand where a value of a kind is wanted. */
export async function valuesOf(
  kind: ValueKind,
  choices: readonly string[],
  { typed, corpus }: Pick<Position, "typed" | "corpus">,
  context: Context,
): Promise<readonly Candidate[]> {
  const open = () => openFor(corpus === undefined ? {} : { corpus }, context);
  switch (kind) {
    case "choice":
      return choices.map((value) => ({ value, about: "" }));
    case "category":
      return (await open()).categories().map(({ id, title, count }) => ({ value: id, about: `${title} (${count})` }));
    case "tag":
      return (await open()).tags().map(({ id, count }) => ({ value: id, about: String(count) }));
    case "article":
      return articles(await open());
    case "query":
      return (await openHistory(context)).recent(QUERIES).map(({ query }) => ({ value: query, about: "recent query" }));
    case "setting": {
      const { SETTINGS } = await import("../../../history/setting-keys.ts");
      return SETTINGS.map(({ key, summary }) => ({ value: key, about: summary }));
    }
    case "corpus": {
      if (/[/\\.~]/.test(typed)) return FILES;
      return [BUNDLED, ...imported(context)].map((value) => ({ value, about: "corpus" }));
    }
    case "path":
      return FILES;
    default:
      return [];
  }
}

function articles(searcher: Searcher): Candidate[] {
  const { results } = searcher.search({ text: "", limit: searcher.info.articleCount });
  return results.map(({ id, title }) => ({ value: id, about: title }));
}

function imported(context: Context): string[] {
  try {
    return importedNames(context);
  } catch {
    // A data folder that can't be read: the bundled help centre is still there.
    return [];
  }
}
