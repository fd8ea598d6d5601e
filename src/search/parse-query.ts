import { pairedWithNext } from "../text/character-pairs.ts";
import { isDate } from "../text/dates.ts";
import { ownWords } from "../text/own-words.ts";
import { APOSTROPHES, isAlphabetic, UNSPACED, type Word, words } from "../text/words.ts";

/** A query taken apart: the words to rank by, and what narrows the answer. All words are folded. */
export interface ParsedQuery {
  /** In the order typed; those of phrases are among them. */
  readonly words: readonly string[];
  /** Of each word whether it and the next are a pair: see `character-pairs.ts`. */
  readonly paired: readonly boolean[];
  /** Whether the query ends in a word, so that it may be the beginning of one. */
  readonly endsInWord: boolean;
  /** `"exact phrase"`: two words or more, next to each other. */
  readonly phrases: readonly (readonly string[])[];
  /** `-without`, `-"without this"`. */
  readonly excluded: readonly OperatorWords[];
  /** `title:word`, `title:"some words"`. */
  readonly titles: readonly OperatorWords[];
  /** Whether the word that the query ends in is that of the last `title:`. */
  readonly endsInTitle: boolean;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly updated: readonly DateLimit[];
}

/** What an operator is about. */
export interface OperatorWords {
  readonly words: readonly string[];
  /** Typed without a space: the words are parts of one, as in `e-mail`. */
  readonly isOne: boolean;
}

/** `updated:>2026-01-01` and its kin; a bare date means that day. */
export interface DateLimit {
  readonly comparison: ">" | ">=" | "<" | "<=" | "=";
  /** An ISO date: a year, a month or a day. */
  readonly date: string;
}

/** The id that an operator's value means; a value that means none leaves the operator as plain words. */
export interface KnownValues {
  readonly tag: (value: string) => string | undefined;
  readonly category: (value: string) => string | undefined;
}

/**
 * In a longer text, such as a customer's message pasted whole, dashes, quotes and colons are punctuation: nobody types
 * operators amid forty words.
 */
const MAX_WORDS_WITH_OPERATORS = 24;

/**
 * A dash before one or two letters is a command's option (`ls -l`), not a word to leave out, but for scripts in which two
 * characters are a word. Made when it is needed: it is costly to set up.
 */
const operator = () =>
  new RegExp(
    String.raw`(?<=^|\s)(?:(?<field>title|tag|category|updated):(?:["“”](?<quotedValue>[^"“”]+)["“”]|(?<value>[^\s"“”]+))|(?<minus>-)?["“”](?<phrase>[^"“”]+)["“”]|-(?<excluded>(?=[\p{L}\p{M}\p{N}'’-]{3})\p{N}*\p{L}[\p{L}\p{M}\p{N}'’-]*|[${UNSPACED}][${UNSPACED}\p{M}\p{N}]+))(?=$|[\s.,;:!?)])`,
    "giu",
  );
/** One of these is in every operator: most queries are spared the pattern. */
const OPERATOR_SIGNS = ['"', "-", ":", "“", "”"];
const DATE_LIMIT = /^(>=|<=|>|<|=)?(\d{4}(?:-\d{2}(?:-\d{2})?)?)$/;

/** Of a word behind an elided one only that. */
function operatorWords(value: string): OperatorWords {
  const found = words(value);
  const isOne = !/\s/.test(value);
  const isElided = isOne && found.length > 1 && new RegExp(`[${APOSTROPHES}]`).test(value.charAt(found[0]!.end));
  return { words: found.slice(isElided ? 1 : 0).map(({ folded }) => folded), isOne };
}

/** In a script without spaces a run of characters counts as one. */
function wordsAsWritten(all: readonly Word[]): number {
  return all.filter(({ start, folded }, at) => isAlphabetic(folded) || all[at - 1]?.end !== start).length;
}

/** A dash behind Katakana: typed for the mark of a long vowel, which looks the same and which input methods turn it into. */
const LONG_VOWEL = /(?<=[\u30a1-\u30fa\u30fc])[\u2010-\u2015\u2212\uff0d]/g;

/** Takes a query apart. Nothing in it is an error: what is no operator is words. Linear in the query's length. */
export function parseQuery(typed: string, known: KnownValues): ParsedQuery {
  const text = ownWords(typed).replace(LONG_VOWEL, "\u30fc");
  const all = words(text);
  const phrases: string[][] = [];
  const excluded: OperatorWords[] = [];
  const titles: OperatorWords[] = [];
  const tags: string[] = [];
  const categories: string[] = [];
  const updated: DateLimit[] = [];
  let endsInTitle = false;
  let rest = text;
  if (OPERATOR_SIGNS.some((sign) => text.includes(sign)) && wordsAsWritten(all) <= MAX_WORDS_WITH_OPERATORS) {
    rest = text.replace(operator(), (whole, ...matched) => {
      const [offset, , groups] = matched.slice(-3) as [number, string, Record<string, string | undefined>];
      const value = groups.quotedValue ?? groups.value ?? groups.phrase ?? groups.excluded ?? "";
      const found = words(value).map((word) => word.folded);
      if (found.length === 0) return whole;
      switch (groups.field?.toLowerCase()) {
        case "title":
          titles.push(operatorWords(value));
          endsInTitle = offset + whole.length === text.length;
          // What isn't in quotation marks may go on.
          return groups.value === undefined ? ` ${value} ` : ` ${value}`;
        case "tag": {
          const id = known.tag(value);
          if (id === undefined) return whole;
          tags.push(id);
          return " ";
        }
        case "category": {
          const id = known.category(value);
          if (id === undefined) return whole;
          categories.push(id);
          return " ";
        }
        case "updated": {
          const limit = DATE_LIMIT.exec(value);
          if (!limit || !isDate(limit[2]!)) return whole;
          updated.push({ comparison: (limit[1] ?? "=") as DateLimit["comparison"], date: limit[2]! });
          return " ";
        }
      }
      if (groups.minus || groups.excluded !== undefined) {
        excluded.push(operatorWords(value));
        return " ";
      }
      if (found.length > 1) phrases.push(found);
      return ` ${value} `;
    });
  }
  const kept = rest === text ? all : words(rest);
  const last = kept.at(-1);
  const endsInWord = last !== undefined && last.end === rest.trimEnd().length && rest === rest.trimEnd();
  return {
    words: kept.map((word) => word.folded),
    paired: pairedWithNext(kept),
    endsInWord,
    phrases,
    excluded,
    titles,
    endsInTitle: endsInTitle && endsInWord,
    tags,
    categories,
    updated,
  };
}
