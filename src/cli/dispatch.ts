import type { CommandDefinition, OptionDefinition } from "./definition.ts";

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
 * one of that name, and the next one a command below it; otherwise all words are a question and the command is `search`.
 * `help` is a command only where nothing but a command's name follows, since customers' questions begin with it too; it
 * becomes that command's `--help`.
 *
 * @param commands - every command: what any of them takes may be a leading option, to step over its value
 */
export function nameCommandFirst(argv: readonly string[], commands: readonly CommandDefinition[]): readonly string[] {
  const [first, ...rest] = argv;
  if (first === "help" && isCommand(rest, commands)) return rest.length === 0 ? argv : [...rest, "--help"];
  if (first === "--help" || first === "-h" || first === "--version" || first === "-V") return argv;
  const options = commands.flatMap((command) => [command, ...(command.commands ?? [])]).flatMap((each) => each.options);
  const at = firstWord(argv, options);
  const command = commands.find(({ name }) => name === argv[at]);
  if (command === undefined) return ["search", ...argv];
  const others = argv.toSpliced(at, 1);
  const below = command.commands === undefined ? -1 : firstWord(others, options);
  const named = command.commands?.some(({ name }) => name === others[below]);
  return named ? [command.name, others[below]!, ...others.toSpliced(below, 1)] : [command.name, ...others];
}

/** Whether words are the name of a command, or of one below it; without any, that of the program. */
function isCommand([name, ...below]: readonly string[], commands: readonly CommandDefinition[]): boolean {
  if (name === undefined) return true;
  const command = commands.find((one) => one.name === name);
  return command !== undefined && isCommand(below, command.commands ?? []);
}

/** Where the first word is that isn't an option or an option's value; -1 where none is before `--`. */
function firstWord(argv: readonly string[], options: readonly OptionDefinition[]): number {
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at]!;
    if (argument === "--") break;
    if (argument.length < 2 || !argument.startsWith("-")) return at;
    if (!argument.includes("=") && findOption(options, argument)?.value !== undefined) at++;
  }
  return -1;
}
