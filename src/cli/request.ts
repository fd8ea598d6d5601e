import { FaqError } from "../model/errors.ts";
import { type SearchRequest, SORTS, type Sort } from "../model/search.ts";
import type { Searcher } from "../model/searcher.ts";
import type { Invocation, OptionValue } from "./definition.ts";
import { listOf, parseChoice, parseCount, parseDate, unknownValue } from "./values.ts";

type Options = Invocation["options"];

/**
 * The longest query that is searched, in UTF-16 code units: a long e-mail fits, and what a paste of a whole log would
 * add to it costs time and no longer changes which article fits best.
 */
export const MAX_QUERY_LENGTH = 10_000;

/** What settings may decide where options don't. */
export interface RequestDefaults {
  readonly limit?: number;
  readonly sort?: Sort;
}

/**
 * The request that a command's options make, without its text.
 *
 * @throws FaqError of code `usage` naming the first option whose value isn't one, and what is allowed
 */
export function requestOf(
  options: Options,
  searcher: Searcher,
  defaults: RequestDefaults = {},
): Omit<SearchRequest, "text"> {
  const limit = options["limit"] === undefined ? defaults.limit : parseCount("--limit", String(options["limit"]));
  const sort =
    options["sort"] === undefined ? defaults.sort : parseChoice("sort order", String(options["sort"]), SORTS);
  const categories = listOf(options["category"]).map((value) => categoryId(value, searcher));
  const tags = listOf(options["tag"]).map((value) => tagId(value, searcher));
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(sort === undefined ? {} : { sort }),
    ...(options["offset"] === undefined ? {} : { offset: parseCount("--offset", String(options["offset"])) }),
    ...(categories.length === 0 ? {} : { categories }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(options["updated-since"] === undefined
      ? {}
      : { updatedSince: parseDate("--updated-since", String(options["updated-since"])) }),
    ...(options["exact"] === true ? { exact: true } : {}),
    ...(namesNone(options["fields"], ["snippet", "highlights"]) ? { snippets: false } : {}),
  };
}

/** Whether `--fields` is given and names none of some fields: what isn't printed needn't be worked out. */
function namesNone(value: OptionValue | undefined, names: readonly string[]): boolean {
  return typeof value === "string" && !fieldNames(value).some((name) => names.includes(name));
}

const fieldNames = (value: string): string[] =>
  value
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** By id or by title, in any case. */
function categoryId(value: string, searcher: Searcher): string {
  const { categories } = searcher.info;
  const lower = value.toLowerCase();
  const found =
    categories.find(({ id }) => id === value) ??
    categories.find(({ id, title }) => id.toLowerCase() === lower || title.toLowerCase() === lower);
  if (found !== undefined) return found.id;
  throw unknownValue(
    "category",
    value,
    categories.map(({ id }) => id),
  );
}

function tagId(value: string, searcher: Searcher): string {
  return parseChoice(
    "tag",
    value,
    searcher.tags().map(({ id }) => id),
  );
}

/** How an answer is printed. */
type Format = "json" | "jsonl" | "plain";

/**
 * @throws FaqError of code `usage` where options contradict each other
 */
export function formatOf(options: Options): Format {
  const json = options["json"] === true;
  const jsonl = options["jsonl"] === true;
  const plain = options["plain"] === true;
  const fields = options["fields"] !== undefined;
  if (plain && (json || jsonl || fields)) {
    throw new FaqError("usage", `--plain can't be combined with ${json ? "--json" : jsonl ? "--jsonl" : "--fields"}.`);
  }
  if (json && jsonl && options["stdin"] !== true) {
    throw new FaqError("usage", "--json can't be combined with --jsonl.", {
      hint: "--json prints one document for the whole answer, --jsonl one a line for each result.",
    });
  }
  if (jsonl) return "jsonl";
  return json || fields ? "json" : "plain";
}

/**
 * The fields named by `--fields`, or undefined for all.
 *
 * @throws FaqError naming a field that there isn't, or where none is named
 */
export function fieldsOf(options: Options, known: readonly string[]): readonly string[] | undefined {
  const value = options["fields"];
  if (typeof value !== "string") return undefined;
  const names = fieldNames(value);
  if (names.length === 0)
    throw new FaqError("usage", "--fields names no field.", { hint: `Known: ${known.join(", ")}.` });
  return names.map((name) => parseChoice("field", name, known));
}

/** The part of a query that is searched: see {@link MAX_QUERY_LENGTH}. Never ends in half a character. */
export function boundQuery(text: string): string {
  if (text.length <= MAX_QUERY_LENGTH) return text;
  return text.slice(0, MAX_QUERY_LENGTH).replace(/[\ud800-\udbff]$/, "");
}
