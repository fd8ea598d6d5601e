import { SEARCH } from "./commands/search.ts";
import type { Invocation, OptionDefinition, OptionValue } from "./definition.ts";
import { COMMAND_NAMES, findOption } from "./dispatch.ts";

/**
 * Parses the searches that scripts run by the thousand, without loading commander. Whatever isn't a plain, complete,
 * well-formed search (another command, help, an unknown or abbreviated option, a value that is missing or looks like an
 * option, `-n5`, `--`) is declined with undefined, and commander decides. For what isn't declined both agree.
 */
export function parseQuick(argv: readonly string[]): Invocation | undefined {
  const words: string[] = [];
  const options: Record<string, OptionValue> = {};
  let named = false;
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i]!;
    if (!argument.startsWith("-")) {
      const maybeCommand = words.length === 0 && !named;
      if (maybeCommand && argument === "search") named = true;
      else if (maybeCommand && (argument === "help" || COMMAND_NAMES.includes(argument))) return undefined;
      else words.push(argument);
      continue;
    }
    const negated = argument.startsWith("--no-");
    const option = findOption(SEARCH.options, negated ? `--${argument.slice(5)}` : argument);
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
  return { command: SEARCH.name, arguments: words, options };
}

function add(options: Record<string, OptionValue>, option: OptionDefinition, value: string): void {
  const before = options[option.long];
  if (!option.repeatable) options[option.long] = value;
  else options[option.long] = Array.isArray(before) ? [...before, value] : [value];
}
