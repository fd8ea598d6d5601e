import { SORTS } from "../model/search.ts";
import type { OptionDefinition } from "./definition.ts";

/** Options that several commands share. */
export const JSON_OPTION: OptionDefinition = { long: "json", summary: "print one JSON document" };

export const PLAIN_OPTION: OptionDefinition = { long: "plain", summary: "print plain text, also in a terminal" };

export const COLOR_OPTION: OptionDefinition = {
  long: "color",
  negatable: true,
  summary: "colour the output, or don't, whatever the terminal says",
};

export const CORPUS_OPTION: OptionDefinition = {
  long: "corpus",
  value: { name: "CORPUS", kind: "corpus" },
  repeatable: true,
  summary:
    "search this corpus instead of the bundled help centre: the name of an imported one, or a file; several are searched as one",
};

export const DATA_DIR_OPTION: OptionDefinition = {
  long: "data-dir",
  value: { name: "DIR", kind: "path" },
  summary: "the folder of the imported corpora (default FAQ_DATA_DIR, else the platform's data folder)",
};

export const ALL_OPTION: OptionDefinition = { long: "all", summary: "search all imported corpora as one" };

/** Options of the commands that print articles page by page. */
export const PAGE_OPTIONS: readonly OptionDefinition[] = [
  JSON_OPTION,
  { long: "jsonl", summary: "print one JSON document a line for each result" },
  PLAIN_OPTION,
  {
    long: "fields",
    value: { name: "NAMES", kind: "fields" },
    summary: "print only these fields of each result, such as id,title (implies --json)",
  },
  { long: "limit", short: "n", value: { name: "N", kind: "number" }, summary: "results to print (default 15)" },
  { long: "offset", value: { name: "N", kind: "number" }, summary: "results to skip (default 0)" },
  {
    long: "category",
    short: "c",
    value: { name: "ID", kind: "category" },
    repeatable: true,
    summary: "only articles of this category; several: of any of them",
  },
  {
    long: "tag",
    short: "t",
    value: { name: "TAG", kind: "tag" },
    repeatable: true,
    summary: "only articles with this tag; several: with all of them",
  },
  {
    long: "updated-since",
    value: { name: "DATE", kind: "date" },
    summary: "only articles updated on this day (YYYY-MM-DD) or later",
  },
  {
    long: "sort",
    value: { name: "ORDER", kind: "choice", choices: SORTS },
    summary: `${SORTS.join(", ")}`,
  },
  CORPUS_OPTION,
  ALL_OPTION,
  DATA_DIR_OPTION,
];
