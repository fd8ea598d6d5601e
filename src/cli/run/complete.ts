import { EXIT, type ExitCode } from "../../model/exit-code.ts";
import { safeLine } from "../../present/safe-text.ts";
import { SEARCH } from "../commands/search.ts";
import { COMMANDS } from "../commands.ts";
import type { ProcessContext } from "../context.ts";
import { type Position, positionOf } from "./completion/position.ts";
import { type Candidate, FILES, valuesOf } from "./completion/values.ts";

/** As many as a person looks through. */
const MOST = 500;

/**
 * `faq __complete WORDS`, called by the completion scripts: a line for each candidate, `value`, a tab and what it is; or
 * the one line `:files` where a file is wanted. Says nothing where something is wrong: a prompt is no place for errors.
 */
export async function complete(words: readonly string[], context: ProcessContext): Promise<ExitCode> {
  const position = positionOf(words, COMMANDS, SEARCH);
  const lines: string[] = [];
  try {
    const candidates = await candidatesFor(position, context);
    if (candidates === FILES) lines.push(":files\n");
    for (const { value, about } of candidates) {
      if (value === "" || !value.startsWith(position.typed) || safeLine(value) !== value) continue;
      lines.push(`${position.before}${value}\t${safeLine(about)}\n`);
      if (lines.length === MOST) break;
    }
  } catch {
    // A corpus that can't be opened has nothing to offer.
  }
  if (lines.length > 0) context.stdout.write(lines.join(""));
  return EXIT.ok;
}

async function candidatesFor(position: Position, context: ProcessContext): Promise<Iterable<Candidate>> {
  const { wanted, command } = position;
  switch (wanted.kind) {
    case "command": {
      const names = wanted.commands.map(({ name, summary }) => ({ value: name, about: summary }));
      const queries =
        command === undefined && position.typed !== "" ? await valuesOf("query", [], position, context) : [];
      const help = command === undefined ? [{ value: "help", about: "print the help of a command" }] : [];
      return [...names, ...help, ...queries];
    }
    case "option":
      return [
        ...wanted.options.flatMap(({ long, summary, negatable }) => [
          { value: `--${long}`, about: summary },
          ...(negatable ? [{ value: `--no-${long}`, about: summary }] : []),
        ]),
        { value: "--help", about: "print this help" },
      ];
    case "value":
      return valuesOf(wanted.value, wanted.choices, position, context);
    default:
      return [];
  }
}
