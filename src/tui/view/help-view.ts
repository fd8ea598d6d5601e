import { EMPTY_LINE, type Line, line, pad } from "../../present/styled.ts";
import { wrapLine } from "../../present/wrap-line.ts";
import { bindingKeys } from "../key-names.ts";
import { bindingsOf } from "../key-resolver.ts";
import { type Binding, KEYMAP } from "../keymap.ts";
import type { State } from "../state.ts";
import { ruleLine } from "./rule.ts";

const KEY_COLUMN = 26;

/** All keys of the screen below, from the keymap itself; in two columns where there is room. */
export function helpLines(state: State, rows: number): Line[] {
  const { columns } = state.size;
  const { ascii } = state.settings;
  const context = state.reading !== null ? "article" : "home";
  const title = state.reading !== null ? "Keys while reading" : "Keys on the search screen";
  const bindings = [...bindingsOf(context), ...KEYMAP.everywhere].filter((binding) => binding.help !== undefined);
  const wide = columns >= 130;
  const width = wide ? Math.floor((columns - 4) / 2) : columns - 2;
  const entries = bindings.flatMap((binding) => entry(binding, width, ascii));
  const listed = wide ? twoColumns(entries, width) : entries;
  const room = Math.max(1, rows - 3);
  const top = Math.max(0, Math.min(state.overlay?.kind === "help" ? state.overlay.top : 0, listed.length - room));
  const more = top + room < listed.length ? "more below" : top > 0 ? "end" : "";
  return [
    line(` ${title}`, { bold: true, tone: "accent" }),
    ruleLine(state.settings, columns, more),
    EMPTY_LINE,
    ...listed.slice(top, top + room),
  ];
}

function entry(binding: Binding, width: number, ascii: boolean): Line[] {
  const column = Math.min(KEY_COLUMN, Math.floor(width / 2));
  const keys = wrapLine(line(bindingKeys(binding, ascii), { bold: true }), column - 2);
  const text = wrapLine(line(binding.help!), width - column - 2);
  return Array.from({ length: Math.max(keys.length, text.length) }, (_, row) => [
    { text: "  " },
    ...pad(keys[row] ?? EMPTY_LINE, column),
    ...(text[row] ?? EMPTY_LINE),
  ]);
}

function twoColumns(entries: readonly Line[], width: number): Line[] {
  const half = Math.ceil(entries.length / 2);
  return entries.slice(0, half).map((left, row) => [...pad(left, width), ...(entries[half + row] ?? EMPTY_LINE)]);
}
