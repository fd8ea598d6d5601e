import { EMPTY_LINE, type Line, line, pad } from "../present/styled.ts";
import { wrapLine } from "../present/wrap-line.ts";
import { bindingKeys } from "./key-names.ts";
import { bindingsOf, screenContextOf } from "./key-resolver.ts";
import { type Binding, KEYMAP } from "./keymap.ts";
import { frameRows } from "./layout.ts";
import type { State } from "./state.ts";
import { clamp } from "./step.ts";

const KEY_COLUMN = 26;
/** Rows above and below the list of keys. */
const CHROME = 4;

/** All keys of the screen below, from the keymap itself; in two columns where there is room. */
export function helpRows(state: State): Line[] {
  const { columns } = state.size;
  const { ascii } = state.settings;
  const bindings = [...bindingsOf(screenContextOf(state)), ...KEYMAP.everywhere].filter(
    ({ help }) => help !== undefined,
  );
  const wide = columns >= 130;
  const width = wide ? Math.floor((columns - 4) / 2) : columns - 2;
  const entries = bindings.flatMap((binding) => entry(binding, width, ascii));
  return wide ? twoColumns(entries, width) : entries;
}

/** How many of these rows are shown at a time. */
export function helpRoom(state: State): number {
  return Math.max(1, frameRows(state.size, state.settings) - CHROME);
}

/** The first row shown, as near to a wanted one as the list is long. */
export function helpTop(state: State, wanted: number): number {
  return clamp(wanted, 0, Math.max(0, helpRows(state).length - helpRoom(state)));
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
