import type { OptionDefinition } from "./definition.ts";

/** The names of all commands. Kept apart from their definitions, which a script's search doesn't need to load. */
export const COMMAND_NAMES: readonly string[] = [
  "search",
  "show",
  "list",
  "categories",
  "tags",
  "recent",
  "pin",
  "unpin",
  "pins",
  "import",
  "corpus",
  "gaps",
  "config",
  "doctor",
  "completion",
];

/** The option that an argument such as `--limit`, `--limit=5` or `-n` names. */
export function findOption(options: readonly OptionDefinition[], argument: string): OptionDefinition | undefined {
  if (argument.startsWith("--")) {
    const end = argument.indexOf("=");
    const long = argument.slice(2, end === -1 ? undefined : end);
    return options.find((option) => option.long === long);
  }
  return options.find((option) => option.short !== undefined && argument === `-${option.short}`);
}

/**
 * Puts the command's name first: the first word that isn't an option or an option's value names the command if there is
 * one of that name; otherwise all words are a question and the command is `search`. `help` is a command only where
 * nothing but a command's name follows, since customers' questions begin with it too.
 *
 * @param options - what a leading option may be, to step over its value
 */
export function nameCommandFirst(argv: readonly string[], options: readonly OptionDefinition[]): readonly string[] {
  const [first, second] = argv;
  if (first === "help" && (argv.length === 1 || (argv.length === 2 && COMMAND_NAMES.includes(second!)))) return argv;
  if (first === "--help" || first === "-h" || first === "--version" || first === "-V") return argv;
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i]!;
    if (argument === "--") break;
    if (argument.length > 1 && argument.startsWith("-")) {
      if (!argument.includes("=") && findOption(options, argument)?.value !== undefined) i++;
    } else if (COMMAND_NAMES.includes(argument)) {
      return [argument, ...argv.slice(0, i), ...argv.slice(i + 1)];
    } else break;
  }
  return ["search", ...argv];
}
