import { graphemes } from "../present/graphemes.ts";

/** A line of text being edited. */
export interface Input {
  readonly text: string;
  /** Where the next character goes: an offset in UTF-16 code units, always between graphemes. */
  readonly cursor: number;
}

export type Edit =
  | { readonly kind: "insert"; readonly text: string }
  | {
      readonly kind:
        | "left"
        | "right"
        | "word-left"
        | "word-right"
        | "start"
        | "end"
        | "delete-back"
        | "delete-forward"
        | "delete-word-back"
        | "delete-word-forward"
        | "kill-to-start"
        | "kill-to-end";
    };

export const EMPTY_INPUT: Input = { text: "", cursor: 0 };

/** An input that holds a text, with the cursor at its end. */
export function inputOf(text: string): Input {
  return { text, cursor: text.length };
}

/** Longer input is cut, in UTF-16 code units: a long e-mail fits, and a pasted mailbox isn't a question. */
export const MAX_INPUT = 10_000;

/** Applies one edit. Inserted line breaks and tabs become spaces; other control characters are left out. */
export function edit(input: Input, change: Edit): Input {
  const { text, cursor } = input;
  switch (change.kind) {
    case "insert":
      return insert(input, change.text);
    case "left":
      return { text, cursor: before(text, cursor) };
    case "right":
      return { text, cursor: after(text, cursor) };
    case "word-left":
      return { text, cursor: wordStart(text, cursor) };
    case "word-right":
      return { text, cursor: wordEnd(text, cursor) };
    case "start":
      return { text, cursor: 0 };
    case "end":
      return { text, cursor: text.length };
    case "delete-back":
      return cut(text, before(text, cursor), cursor);
    case "delete-forward":
      return cut(text, cursor, after(text, cursor));
    case "delete-word-back":
      return cut(text, wordStart(text, cursor), cursor);
    case "delete-word-forward":
      return cut(text, cursor, wordEnd(text, cursor));
    case "kill-to-start":
      return cut(text, 0, cursor);
    case "kill-to-end":
      return cut(text, cursor, text.length);
  }
}

function cut(text: string, from: number, to: number): Input {
  return { text: text.slice(0, from) + text.slice(to), cursor: from };
}

/** What a terminal would obey: CSI, OSC and other sequences (ECMA-48, 5.3 and 5.4). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: leaving them out is the point
const ESCAPE_SEQUENCE = /\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P_^X][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-Z\\^-~])/g;

function insert({ text, cursor }: Input, added: string): Input {
  const clean = added
    .replace(ESCAPE_SEQUENCE, "")
    .replace(/\s+/g, (space) => (space.length === 1 && space !== " " && !/[\r\n\t]/.test(space) ? space : " "))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: leaving them out is the point
    .replace(/[\0-\x1f\x7f-\x9f]/g, "")
    .slice(0, Math.max(0, MAX_INPUT - text.length))
    .replace(/[\ud800-\udbff]$/, "")
    .toWellFormed();
  return { text: text.slice(0, cursor) + clean + text.slice(cursor), cursor: cursor + clean.length };
}

function before(text: string, cursor: number): number {
  if (cursor === 0) return 0;
  return cursor - (graphemes(text.slice(0, cursor)).at(-1)?.length ?? 0);
}

function after(text: string, cursor: number): number {
  return cursor + (graphemes(text.slice(cursor))[0]?.length ?? 0);
}

function wordStart(text: string, cursor: number): number {
  return /(?:[\p{L}\p{N}\p{M}_]+[^\p{L}\p{N}\p{M}_]*|[^\p{L}\p{N}\p{M}_]+)$/u.exec(text.slice(0, cursor))?.index ?? 0;
}

function wordEnd(text: string, cursor: number): number {
  const match = /^[^\p{L}\p{N}\p{M}_]*[\p{L}\p{N}\p{M}_]*/u.exec(text.slice(cursor));
  return cursor + (match?.[0].length ?? 0);
}
