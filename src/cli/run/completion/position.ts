import type { CommandDefinition, OptionDefinition, ValueKind } from "../../definition.ts";
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
  /** The corpus that an option names. */
  readonly corpus: string | undefined;
}

/** What shells hand over where nothing is typed yet: bash behind a `=`, PowerShell, which loses empty arguments, quotes. */
const NOTHING = ["=", '""'];

/**
 * Where the last of some words stands. Bash hands `--sort=up` over as three words; what is completed then is `up`.
 *
 * @param words what was typed behind the program's name; the last is the one that is completed, maybe empty
 * @param fallback the command that words belong to where they name none
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
  let positional = 0;
  let pending: OptionDefinition | undefined;
  let corpus: string | undefined;
  for (const word of earlier) {
    const options = (command ?? fallback).options;
    if (pending !== undefined) {
      if (pending.long === "corpus") corpus = word;
      pending = undefined;
    } else if (word.startsWith("-") && word.length > 1) {
      const option = findOption(options, word);
      if (option?.long === "corpus" && word.includes("=")) corpus = word.slice(word.indexOf("=") + 1);
      if (option?.value !== undefined && !word.includes("=")) pending = option;
    } else {
      const named = (command === undefined ? commands : (command.commands ?? [])).find(({ name }) => name === word);
      if (named !== undefined && positional === 0) command = named;
      else positional++;
    }
  }
  const at = { command, typed, before: "", corpus };
  if (pending?.value !== undefined) return { ...at, wanted: wantedValue(pending.value) };
  const { options, arguments: taken, commands: below } = command ?? fallback;
  const equals = typed.startsWith("--") ? typed.indexOf("=") : -1;
  if (equals !== -1) {
    const value = findOption(options, typed)?.value;
    const wanted = value === undefined ? ({ kind: "nothing" } as const) : wantedValue(value);
    return { ...at, wanted, typed: typed.slice(equals + 1), before: typed.slice(0, equals + 1) };
  }
  if (typed.startsWith("-")) return { ...at, wanted: { kind: "option", options } };
  if (command === undefined && positional === 0) return { ...at, wanted: { kind: "command", commands } };
  if (below !== undefined) return { ...at, wanted: { kind: "command", commands: below } };
  const argument = taken[positional] ?? (taken.at(-1)?.variadic ? taken.at(-1) : undefined);
  // A query that was begun is written on; only the whole of one can be completed.
  if (argument === undefined || (argument.kind === "query" && positional > 0))
    return { ...at, wanted: { kind: "nothing" } };
  return { ...at, wanted: wantedValue(argument) };
}

function wantedValue({ kind, choices }: { kind: ValueKind; choices?: readonly string[] }): Position["wanted"] {
  return { kind: "value", value: kind, choices: choices ?? [] };
}
