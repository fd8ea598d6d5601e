import { CATEGORIES, TAGS } from "./commands/facets.ts";
import { LIST } from "./commands/list.ts";
import { PINS } from "./commands/pins.ts";
import { RECENT } from "./commands/recent.ts";
import { SEARCH } from "./commands/search.ts";
import { SHOW } from "./commands/show.ts";
import type { CommandDefinition, Invocation, OptionDefinition, OptionValue } from "./definition.ts";
import { COMMAND_NAMES, findOption } from "./dispatch.ts";

/** The commands that only read: scripts run them by the thousand. */
export const QUICK: readonly CommandDefinition[] = [SEARCH, SHOW, LIST, CATEGORIES, TAGS, RECENT, PINS];

/**
 * Parses the commands that only read, without loading commander. Whatever isn't one of them, plain, complete and
 * well-formed (another command, help, an unknown or abbreviated option, a value that is missing or looks like an option,
 * `-n5`, `--`, too many words or too few) is declined with undefined, and commander decides. For what isn't declined both
 * agree.
 */
export function parseQuick(argv: readonly string[]): Invocation | undefined {
  const first = QUICK.find(({ name }) => name === argv[0]);
  const command = first ?? SEARCH;
  const words: string[] = [];
  const options: Record<string, OptionValue> = {};
  let named = first !== undefined;
  for (let i = named ? 1 : 0; i < argv.length; i++) {
    const argument = argv[i]!;
    if (!argument.startsWith("-")) {
      const maybeCommand = words.length === 0 && !named;
      if (maybeCommand && argument === SEARCH.name) named = true;
      else if (maybeCommand && (argument === "help" || COMMAND_NAMES.includes(argument))) return undefined;
      else words.push(argument);
      continue;
    }
    const negated = argument.startsWith("--no-");
    const option = findOption(command.options, negated ? `--${argument.slice(5)}` : argument);
    if (option === undefined || (negated && !option.negatable)) return undefined;
    if (option.value === undefined) {
      if (argument.includes("=")) return undefined;
      options[option.long] = !negated;
      continue;
    }
    const equals = argument.indexOf("=");
    const value = equals === -1 ? argv[++i] : argument.slice(equals + 1);
    if (value === undefined || value === "" || value.startsWith("-")) return undefined;
    add(options, option, value);
  }
  if (command !== SEARCH && words.length !== command.arguments.length) return undefined;
  return { command: command.name, arguments: words, options };
}

function add(options: Record<string, OptionValue>, option: OptionDefinition, value: string): void {
  const before = options[option.long];
  if (!option.repeatable) options[option.long] = value;
  else options[option.long] = Array.isArray(before) ? [...before, value] : [value];
}
