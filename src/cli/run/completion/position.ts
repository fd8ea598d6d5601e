import type { CommandDefinition, Invocation, OptionDefinition, ValueKind } from "../../definition.ts";
import { findOption } from "../../dispatch.ts";

/** What is being completed. */
export interface Position {
  /** Undefined while no word has named one: the words may become a query. */
  readonly command: CommandDefinition | undefined;
  /** What stands here: a command, an option, or a value of some kind. */
  readonly wanted:
    | { readonly kind: "command"; readonly commands: readonly CommandDefinition[] }
    | { readonly kind: "option"; readonly options: readonly OptionDefinition[] }
    | { readonly kind: "value"; readonly value: ValueKind; readonly choices: readonly string[] }
    | { readonly kind: "nothing" };
  /** The part of the word that is completed, and what stands before it in the same word. */
  readonly typed: string;
  readonly before: string;
  /** The words of the command before it. */
  readonly words: readonly string[];
  /** What was said about which corpora are meant. */
  readonly meant: Invocation["options"];
}

/** What shells hand over where nothing is typed yet: bash behind a `=`, PowerShell, which loses empty arguments, quotes. */
const NOTHING = ["=", '""'];

/**
 * Where the last of some words stands. Bash hands `--sort=up` over as three words; what is completed then is `up`.
 *
 * @param words - what was typed behind the program's name; the last is the one that is completed, maybe empty
 * @param fallback - the command that words belong to where they name none
 */
export function positionOf(
  words: readonly string[],
  commands: readonly CommandDefinition[],
  fallback: CommandDefinition,
): Position {
  const last = words.at(-1) ?? "";
  const typed = NOTHING.includes(last) ? "" : last;
  const earlier = (words.at(-1) === "=" ? words : words.slice(0, -1)).filter((word) => word !== "=");
  let command: CommandDefinition | undefined;
  const given: string[] = [];
  let pending: OptionDefinition | undefined;
  let onlyWords = false;
  let helping = false;
  const meant: { corpus?: string[]; "data-dir"?: string; all?: true } = {};
  const say = (long: string, value: string): void => {
    if (long === "corpus") meant.corpus = [...(meant.corpus ?? []), value];
    else if (long === "data-dir") meant["data-dir"] = value;
  };
  for (const word of earlier) {
    const options = (command ?? fallback).options;
    if (pending !== undefined) {
      say(pending.long, word);
      pending = undefined;
    } else if (word === "--") onlyWords = true;
    else if (word.startsWith("-") && word.length > 1 && !onlyWords) {
      const option = findOption(options, word);
      if (option?.long === "all") meant.all = true;
      if (option !== undefined && word.includes("=")) say(option.long, word.slice(word.indexOf("=") + 1));
      if (option?.value !== undefined && !word.includes("=")) pending = option;
    } else {
      const named = (command === undefined ? commands : (command.commands ?? [])).find(({ name }) => name === word);
      if (named !== undefined && given.length === 0) command = named;
      else if (word === "help" && command === undefined && given.length === 0) helping = true;
      else given.push(word);
    }
  }
  const at = { command, typed, before: "", words: given, meant };
  if (pending?.value !== undefined) return { ...at, wanted: wantedValue(pending.value) };
  const { options, arguments: taken, commands: below } = command ?? fallback;
  if (helping)
    return { ...at, wanted: { kind: "command", commands: command === undefined ? commands : (below ?? []) } };
  const equals = typed.startsWith("--") && !onlyWords ? typed.indexOf("=") : -1;
  if (equals !== -1) {
    const value = findOption(options, typed)?.value;
    const wanted = value === undefined ? ({ kind: "nothing" } as const) : wantedValue(value);
    return { ...at, wanted, typed: typed.slice(equals + 1), before: typed.slice(0, equals + 1) };
  }
  if (typed.startsWith("-") && !onlyWords) return { ...at, wanted: { kind: "option", options } };
  if (command === undefined && given.length === 0) return { ...at, wanted: { kind: "command", commands } };
  if (below !== undefined) return { ...at, wanted: { kind: "command", commands: below } };
  const argument = taken[given.length] ?? (taken.at(-1)?.variadic ? taken.at(-1) : undefined);
  // A query that was begun is written on; only the whole of one can be completed.
  if (argument === undefined || (argument.kind === "query" && given.length > 0))
    return { ...at, wanted: { kind: "nothing" } };
  return { ...at, wanted: wantedValue(argument) };
}

function wantedValue({ kind, choices }: { kind: ValueKind; choices?: readonly string[] }): Position["wanted"] {
  return { kind: "value", value: kind, choices: choices ?? [] };
}
