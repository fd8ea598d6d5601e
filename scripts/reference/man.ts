import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OptionDefinition } from "../../src/cli/definition.ts";
import { VERSION } from "../../src/cli/version.ts";
import {
  describeOption,
  flagsOf,
  HELP_OPTION,
  NAMED_COMMANDS,
  type NamedCommand,
  placeholderOf,
  sentence,
  synopsisOf,
} from "./commands.ts";
import { blocks, bold, described, fill, literal, section, verbatim } from "./roff.ts";
import { noteOn, ROOT, SHARED_SECTIONS, type SharedSection, sharedSection } from "./sections.ts";

const HEADINGS: Readonly<Record<SharedSection, string>> = {
  "What a query can say": "QUERIES",
  "Exit codes": "EXIT STATUS",
  Settings: "SETTINGS",
  Environment: "ENVIRONMENT",
  Files: "FILES",
};

const DESCRIPTION = [
  "finds the right help-centre article in the terminal: offline, from a customer's own words, typos and all. Words that don't begin with a command's name are a question: in a terminal it opens the terminal UI, anywhere else, and whenever an option says what to print, it prints. Words that do, behind help too, are a question behind search.",
  "Options go before or after the words they belong to. A query that begins with a dash goes behind --, or in quotes after another word.",
];

/** `man/faq.1`: one page with every command, what a query can say, exit status, settings, environment and files. */
export function manPage(): string {
  const [what, options] = DESCRIPTION;
  const parts = [
    '.\\" Made by npm run reference from src/cli/commands and the pages that scripts/reference/sections.ts names.',
    `.TH FAQ 1 "${releaseDate()}" "faq ${VERSION}" "User Commands"`,
    ".SH NAME",
    literal("faq").concat(" \\- offline help\\-centre search for the terminal"),
    ".SH SYNOPSIS",
    synopsis("[search] [options] [query...]"),
    ".br",
    synopsis("<command> [options]"),
    ".br",
    synopsis("--help | --version | help [command...]"),
    ".SH DESCRIPTION",
    fill(`${bold("faq")} ${literal(what!)}`),
    `.PP\n${fill(literal(options!))}`,
    ".SH OPTIONS",
    described(term(HELP_OPTION), literal("Print the help of the program or of a command.")),
    described(term({ long: "version", short: "V", summary: "" }), literal("Print the version.")),
    ".SH COMMANDS",
    ...NAMED_COMMANDS.flatMap(describe),
    ...SHARED_SECTIONS.flatMap((heading) => section(HEADINGS[heading], blocks(sharedSection(heading)))),
    ...section(
      "EXAMPLES",
      NAMED_COMMANDS.flatMap(({ command }) => command.examples).map(
        ({ command, does }) => `.PP\n${fill(literal(sentence(does)))}\n${verbatim([command])}`,
      ),
    ),
  ];
  return `${parts.join("\n")}\n`;
}

/** The day on which the version was released, by the changelog; nothing before that. */
function releaseDate(): string {
  const changelog = readFileSync(join(ROOT, "CHANGELOG.md"), "utf8");
  const headings = [...changelog.matchAll(/^## \[(.+?)\] [-–] (\d{4}-\d\d-\d\d)/gm)];
  return headings.find(([, version]) => version === VERSION)?.[2] ?? "";
}

const synopsis = (rest: string) => `${bold("faq")} ${literal(rest)}`;

function describe(named: NamedCommand): string[] {
  const { name, command } = named;
  return [
    `.SS faq ${literal(name)}`,
    fill(literal(sentence(command.summary))),
    ...blocks(noteOn(name)),
    `.PP\n${bold(synopsisOf(named))}`,
    ...command.arguments.map((argument) => described(literal(placeholderOf(argument)), literal(argument.summary))),
    ...command.options.map((option) => described(term(option), literal(describeOption(option)))),
  ];
}

function term(option: OptionDefinition): string {
  const value = option.value === undefined ? "" : ` \\fI${literal(option.value.name)}\\fR`;
  return flagsOf(option)
    .map((flag) => (flag.startsWith("--") ? bold(flag) + value : bold(flag)))
    .join(", ");
}
