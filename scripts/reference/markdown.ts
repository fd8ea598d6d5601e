import type { Token } from "marked";
import { COMMANDS } from "../../src/cli/commands.ts";
import type { ExampleDefinition, OptionDefinition } from "../../src/cli/definition.ts";
import {
  describeOption,
  flagsOf,
  HELP_OPTION,
  NAMED_COMMANDS,
  type NamedCommand,
  sentence,
  synopsisOf,
} from "./commands.ts";
import { noteOn, OWN_SECTIONS, sharedSection } from "./sections.ts";

/** `docs/reference.md`: every command with its arguments, options and examples, and what holds for all of them. */
export function referencePage(): string {
  const parts = [
    "# Reference",
    "<!-- Made by npm run reference from src/cli/commands and scripts/reference/notes.md. -->",
    "The same as `faq --help`, `faq COMMAND --help`, `faq help COMMAND` and `man faq`. Options go before or after the words they belong to; `--limit 5` and `--limit=5` are one. Words that don't begin with a command's name are a question for `faq search`; those that do, behind `help` too, are one behind `search`: `faq search help corpus list`. `faq --version` prints the version.",
    "On pages of their own: [what a query can say](searching.md), [JSON and exit codes](scripting.md), [keys](keys.md).",
    [
      ...COMMANDS.map(({ name }) => `[${name}](#faq-${name})`),
      ...OWN_SECTIONS.map((heading) => `[${heading.toLowerCase()}](#${heading.toLowerCase()})`),
    ].join(" · "),
    ...NAMED_COMMANDS.flatMap(describe),
    ...OWN_SECTIONS.flatMap((heading) => [`## ${heading}`, asWritten(sharedSection(heading))]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function describe(named: NamedCommand): string[] {
  const { name, command } = named;
  const parts = [
    `${name.includes(" ") ? "###" : "##"} faq ${name}`,
    sentence(command.summary),
    ...(noteOn(named.name).length > 0 ? [asWritten(noteOn(name))] : []),
    ["```", synopsisOf(named), "```"].join("\n"),
  ];
  const words = command.arguments.map((argument) => [code(argument.name), cell(argument.summary)]);
  if (words.length > 0) parts.push(table("argument", words));
  const options = command.commands === undefined ? [...command.options, HELP_OPTION] : [];
  if (options.length > 0)
    parts.push(
      table(
        "option",
        options.map((option) => [term(option), cell(describeOption(option))]),
      ),
    );
  parts.push(examples(command.examples));
  return parts;
}

const asWritten = (tokens: readonly Token[]) =>
  tokens
    .map(({ raw }) => raw)
    .join("")
    .trim();

function term(option: OptionDefinition): string {
  const value = option.value === undefined ? "" : ` ${option.value.name}`;
  const flags = flagsOf(option).map((flag) => (flag.startsWith("--") ? code(flag + value) : code(flag)));
  return flags.join(", ");
}

function examples(given: readonly ExampleDefinition[]): string {
  const width = Math.max(...given.map(({ command }) => command.length));
  return ["```sh", ...given.map(({ command, does }) => `${command.padEnd(width)}  # ${does}`), "```"].join("\n");
}

function table(heading: string, rows: readonly string[][]): string {
  return [`| ${heading} | |`, "| --- | --- |", ...rows.map((cells) => `| ${cells.join(" | ")} |`)].join("\n");
}

const code = (text: string) => `\`${text}\``;
const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
