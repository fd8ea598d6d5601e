import { Command, CommanderError, Option } from "commander";
import { FaqError } from "../model/errors.ts";
import { COMMANDS } from "./commands.ts";
import type { Context } from "./context.ts";
import type { CommandDefinition, ExampleDefinition, Invocation, OptionDefinition, OptionValue } from "./definition.ts";
import { nameCommandFirst } from "./dispatch.ts";
import { VERSION } from "./version.ts";

const DASH_HINT = "A word that begins with a dash goes in quotes with the others: faq search 'fees -futures'.";

/** Options shown as `--[no-]color`. */
const NEGATABLE = new WeakSet<Option>();

const EXAMPLES: readonly ExampleDefinition[] = [
  { command: "faq withdrawal not arrived", does: "search in a customer's words" },
  { command: "faq show ID", does: "read an article" },
  { command: "faq search kyc --json", does: "an answer for a script" },
];

/**
 * Parses a command line with commander.
 *
 * @returns undefined where the answer was a help text or the version, which is printed by then
 * @throws FaqError of code `usage` for whatever commander refuses, with its suggestion as the hint
 */
export function parseProgram(argv: readonly string[], context: Context): Invocation | undefined {
  const named = nameCommandFirst(argv, COMMANDS);
  const [name] = named;
  let invocation: Invocation | undefined;
  let complaint = "";
  const program = new Command("faq")
    .description("Offline help-centre search: the right article first, typos and all.")
    .usage("[search] [options] [query...]\n       faq <command> [options]")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help, or a command's")
    .helpCommand("help [command...]", "print the help of a command")
    .enablePositionalOptions()
    .exitOverride()
    .configureHelp({
      optionTerm: (option) => (NEGATABLE.has(option) ? option.flags.replace("--", "--[no-]") : option.flags),
    })
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => {
        complaint += text;
      },
      getOutHelpWidth: () => context.stdout.columns,
      getErrHelpWidth: () => context.stderr.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  addExamples(program, EXAMPLES);
  // Telling commander of all commands takes longer than parsing: only help and the like need them.
  const asked = COMMANDS.filter((command) => command.name === name);
  for (const definition of asked.length > 0 ? asked : COMMANDS) {
    addCommand(program, definition, "", (parsed) => {
      invocation = parsed;
    });
  }
  try {
    program.parse(named, { from: "user" });
  } catch (error) {
    // Help is printed by commander, and what printing throws isn't commander's.
    if (!(error instanceof CommanderError)) throw error;
    const { code, exitCode } = error;
    if (exitCode !== 0) throw code === "commander.help" ? missingCommand(name!) : usageError(complaint, name!);
  }
  return invocation;
}

function addCommand(
  parent: Command,
  definition: CommandDefinition,
  prefix: string,
  found: (invocation: Invocation) => void,
): void {
  const name = prefix + definition.name;
  const command = parent.command(definition.name).description(definition.summary);
  command.helpOption("-h, --help", "print this help");
  for (const argument of definition.arguments) {
    const word = argument.variadic ? `${argument.name}...` : argument.name;
    command.argument(argument.required ? `<${word}>` : `[${word}]`, argument.summary);
  }
  for (const option of definition.options) addOption(command, option);
  addExamples(command, definition.examples);
  for (const below of definition.commands ?? []) addCommand(command, below, `${name} `, found);
  if (definition.commands !== undefined) return;
  command.action(() => {
    const options: Record<string, OptionValue> = {};
    for (const { long } of definition.options) {
      const value = command.opts()[camelCase(long)] as OptionValue | undefined;
      if (value !== undefined) options[long] = value;
    }
    found({ command: name, arguments: command.args, options });
  });
}

function addOption(command: Command, definition: OptionDefinition): void {
  const { long, short, summary, value, repeatable, negatable } = definition;
  const flags = `${short === undefined ? "" : `-${short}, `}--${long}${value === undefined ? "" : ` <${value.name}>`}`;
  const option = new Option(flags, summary);
  if (repeatable) option.argParser((given: string, before: string[] | undefined) => [...(before ?? []), given]);
  command.addOption(option);
  if (!negatable) return;
  command.addOption(new Option(`--no-${long}`).hideHelp());
  NEGATABLE.add(option);
}

const camelCase = (long: string) => long.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

function addExamples(command: Command, examples: readonly ExampleDefinition[]): void {
  const width = Math.max(...examples.map((example) => example.command.length));
  const lines = examples.map((example) => `  ${example.command.padEnd(width)}  ${example.does}`);
  command.addHelpText("after", ["", "Examples:", ...lines].join("\n"));
}

/** A command that only holds others, without one of them: commander answers with its help text as an error. */
function missingCommand(name: string): FaqError {
  const below = COMMANDS.find((command) => command.name === name)?.commands ?? [];
  return new FaqError("usage", `${name} needs one of: ${below.map((command) => command.name).join(", ")}.`, {
    hint: `faq ${name} --help says what they do.`,
  });
}

/** The same error with the hint that what was read as an option and its value may have been meant as a word. */
export function withDashHint({ code, message, hint, exitCode }: FaqError): FaqError {
  return new FaqError(code, message, { hint: hint === undefined ? DASH_HINT : `${hint}\n${DASH_HINT}`, exitCode });
}

/** Commander's complaint in the program's own form: its first line is what was wrong, the rest what may help. */
function usageError(complaint: string, name: string): FaqError {
  const [message = "", ...more] = complaint.trim().split("\n");
  const isUnknownOption = message.includes("unknown option");
  const hints = more.map((line) => line.replace(/^\((.*)\)$/, "$1"));
  if (isUnknownOption && name === "search" && hints.length === 0) {
    hints.push(DASH_HINT);
  }
  if (message.includes("too many arguments"))
    hints.push(`To search for these words, begin with search: faq search ${name} …`);
  hints.push(`faq ${name} --help lists what it takes.`);
  return new FaqError("usage", message.replace(/^error: /, ""), { hint: hints.join("\n") });
}
