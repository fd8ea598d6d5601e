import { parse as parseToml, TomlError } from "smol-toml";
import { LineCounter, parseDocument, YAMLParseError } from "yaml";
import { isObject, type JsonObject } from "../values.ts";
import { readSimpleYaml } from "./simple-yaml.ts";

/** Longer ones are not front matter but a document between rules. */
const MAX_FRONT_MATTER = 100_000;

interface FrontMatter {
  readonly fields: JsonObject;
  /** The text below. */
  readonly body: string;
  /** The line, from 1, that the body begins on. */
  readonly bodyLine: number;
  /** What was wrong with it, and on which line of the file; its fields are then empty. */
  readonly problem: { readonly message: string; readonly line: number } | null;
}

const OPEN = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n/;
const CLOSE = { "---": /^(?:---|\.\.\.)[ \t]*\r?$/gm, "+++": /^\+\+\+[ \t]*\r?$/gm } as const;

/** Divides a text into its front matter (YAML between `---`, TOML between `+++`) and its body. Never throws. */
export function readFrontMatter(text: string): FrontMatter {
  const open = OPEN.exec(text);
  if (open === null) return { fields: {}, body: text, bodyLine: 1, problem: null };
  const mark = open[1] as keyof typeof CLOSE;
  const close = new RegExp(CLOSE[mark]);
  close.lastIndex = open[0].length;
  const end = close.exec(text);
  if (end === null || end.index > MAX_FRONT_MATTER) {
    // A rule at the top of a text, or front matter cut short.
    const cut = /^[\w-]+:\s/.test(text.slice(open[0].length));
    return {
      fields: {},
      body: text.slice(open[0].length),
      bodyLine: 2,
      problem: cut ? { message: "the front matter isn't closed", line: 1 } : null,
    };
  }
  const source = text.slice(open[0].length, end.index);
  const body = text.slice(end.index + end[0].length).replace(/^\r?\n/, "");
  const bodyLine = source.split("\n").length + 2;
  try {
    const fields: unknown = mark === "+++" ? parseToml(source) : parseYaml(source);
    if (fields === null) return { fields: {}, body, bodyLine, problem: null };
    if (isObject(fields)) return { fields, body, bodyLine, problem: null };
    return {
      fields: {},
      body,
      bodyLine,
      problem: { message: "the front matter isn't a list of fields such as title: …", line: 2 },
    };
  } catch (error) {
    return { fields: {}, body, bodyLine, problem: describe(error) };
  }
}

/** The line, from 1, on which the front matter of a text gives a field; undefined where it isn't on a line of its own. */
export function fieldLine(text: string, { bodyLine }: FrontMatter, name: string): number | undefined {
  const lines = text.split("\n", bodyLine);
  const at = lines.findIndex((line) => line.startsWith(name) && /^\s*[:=]/.test(line.slice(name.length)));
  return at === -1 ? undefined : at + 1;
}

/** @throws YAMLParseError */
function parseYaml(source: string): unknown {
  const simple = readSimpleYaml(source);
  if (simple !== undefined) return simple;
  // YAML allows no tabs for indentation; the readers of most site generators do.
  const spaced = source.replace(/^\t+/gm, (tabs) => "  ".repeat(tabs.length));
  const lineCounter = new LineCounter();
  // Describing each of thousands of errors takes far longer than finding them; one is needed.
  const document = parseDocument(spaced, { uniqueKeys: false, logLevel: "error", prettyErrors: false, lineCounter });
  // A list whose closing bracket isn't indented is no valid YAML, and site generators read it all the same.
  const isClosed = /^[\]}]/m.test(spaced);
  const error = document.errors.find(({ code }) => code !== "BAD_INDENT" || !isClosed);
  if (error !== undefined) {
    error.linePos = [lineCounter.linePos(error.pos[0])];
    throw error;
  }
  return document.toJS({ maxAliasCount: 100 });
}

function describe(error: unknown): { message: string; line: number } {
  if (error instanceof YAMLParseError) {
    const reason = error.message.split(/ at line \d+|\n/, 1)[0]!;
    return { message: `the front matter isn't valid YAML: ${reason}`, line: (error.linePos?.[0].line ?? 1) + 1 };
  }
  if (error instanceof TomlError) {
    const reason = error.message.split("\n", 1)[0]!.replace(/^Invalid TOML document: /, "");
    return { message: `the front matter isn't valid TOML: ${reason}`, line: error.line + 1 };
  }
  // Nesting beyond the stack, or aliases that would grow without end.
  return { message: "the front matter is nested or repeats itself beyond reason", line: 2 };
}
