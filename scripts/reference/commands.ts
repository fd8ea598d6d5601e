import { COMMANDS } from "../../src/cli/commands.ts";
import type { ArgumentDefinition, CommandDefinition, OptionDefinition } from "../../src/cli/definition.ts";

/** A command that can be run: its full name, such as `corpus list`, and what it is made of. */
export interface NamedCommand {
  readonly name: string;
  readonly command: CommandDefinition;
}

/** Every command and those below it, in the order of the help text. */
export const NAMED_COMMANDS: readonly NamedCommand[] = COMMANDS.flatMap((command) => [
  { name: command.name, command },
  ...(command.commands ?? []).map((below) => ({ name: `${command.name} ${below.name}`, command: below })),
]);

/** What every command takes besides its own options. */
export const HELP_OPTION: OptionDefinition = { long: "help", short: "h", summary: "print its help" };

/** Every way to type an option: `--limit`, `-n`, `--no-color`. */
export function flagsOf({ long, short, negatable }: OptionDefinition): string[] {
  const flags = [`--${long}`];
  if (short !== undefined) flags.unshift(`-${short}`);
  return negatable ? [...flags, `--no-${long}`] : flags;
}

/** As help texts write it: `<file>`, `[query...]`. */
export function placeholderOf({ name, required, variadic }: ArgumentDefinition): string {
  const word = variadic ? `${name}...` : name;
  return required ? `<${word}>` : `[${word}]`;
}

/** `faq show [options] <id>` */
export function synopsisOf({ name, command }: NamedCommand): string {
  const words = ["faq", name];
  if (command.commands !== undefined) words.push("<command>");
  if (command.options.length > 0) words.push("[options]");
  return [...words, ...command.arguments.map(placeholderOf)].join(" ");
}

/** A summary as a sentence of its own. */
export const sentence = (summary: string) => `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;

/** What an option does, and whether it may be repeated. */
export const describeOption = ({ summary, repeatable }: OptionDefinition) =>
  repeatable && !summary.includes("several") ? `${summary}; may be given several times` : summary;
