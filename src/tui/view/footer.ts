import { safeLine } from "../../present/safe-text.ts";
import { EMPTY_LINE, type Line, line, lineWidth, type Run, truncate } from "../../present/styled.ts";
import { textWidth } from "../../present/width.ts";
import { wrapLine } from "../../present/wrap-line.ts";
import type { Input } from "../edit.ts";
import { selectedHomeItem } from "../home.ts";
import { shortKeyName } from "../key-names.ts";
import { bindingsOf, contextOf } from "../key-resolver.ts";
import type { Binding } from "../keymap.ts";
import { frameRows } from "../layout.ts";
import { isHome } from "../requests.ts";
import { signsFor } from "../signs.ts";
import type { State, Status } from "../state.ts";
import { subjectOf } from "../subject.ts";
import { viewInput } from "./input-line.ts";

const FIND_PROMPT = " / ";
/** Between the keys. */
const GAP: Run = { text: "   " };

/** So many rows a long message may take of the screen. */
const MESSAGE_ROWS = 3;

/** The last rows: a question, what is looked for, a message, or the main keys of the screen. Only messages take several. */
export function footerLines(state: State): Line[] {
  const { columns } = state.size;
  if (state.overlay?.kind === "find") return [findInput(state, state.overlay.input).line];
  if (state.overlay?.kind === "confirm-clear") {
    const question = columns < 32 ? " Forget all? " : " Forget all recent queries? ";
    return [[{ text: question, bold: true }, { text: "y/n" }]];
  }
  return state.status === null ? [hints(state, columns)] : messageLines(state, state.status);
}

/** A message in whole: what to do about a failure stands at its end. */
function messageLines({ size, settings }: State, { text, failed }: Status): Line[] {
  const { ellipsis } = signsFor(settings);
  const style = { tone: failed ? "bad" : "good", bold: true } as const;
  const width = size.columns - 1;
  const rows = wrapLine(line(safeLine(text), style), width);
  const shown = rows.slice(0, Math.min(MESSAGE_ROWS, frameRows(size, settings) - 3));
  if (shown.length < rows.length) {
    const last = truncate(shown.pop()!, width - textWidth(ellipsis), "");
    shown.push([...last, { ...style, text: ellipsis }]);
  }
  return shown.map((row) => [{ text: " " }, ...row]);
}

/** The words that are looked for, with the cursor's column in the row, and how often they were found. */
export function findInput({ reading, size }: State, input: Input): { line: Line; cursor: number } {
  const count = reading?.document.matches.length ?? 0;
  const found = input.text.trim() === "" ? "" : count === 0 ? "  nothing" : `  ${count} found`;
  const room = size.columns - FIND_PROMPT.length - textWidth(found) - 1;
  const view = viewInput(input, room, "Find in this article");
  return {
    line: [{ text: FIND_PROMPT, tone: "accent", bold: true }, ...view.line, { text: found, dim: true }],
    cursor: FIND_PROMPT.length + view.cursor,
  };
}

/** The main keys, as many as fit; the key that shows all of them stays. */
function hints(state: State, columns: number): Line {
  const { ascii } = state.settings;
  const bindings = bindingsOf(contextOf(state)).filter((binding) => labelOf(binding, state) !== undefined);
  const help = bindings.find(({ action }) => action.type === "help") ?? bindings.at(-1);
  const all = bindings.filter((binding) => binding !== help).map((binding) => hint(binding, ascii, state));
  const keys = help === undefined ? EMPTY_LINE : hint(help, ascii, state);
  const shown: Run[] = [];
  let width = 1 + lineWidth(keys);
  for (const part of all) {
    width += lineWidth(part) + lineWidth([GAP]);
    if (width > columns) break;
    shown.push(...part, GAP);
  }
  return truncate([{ text: " " }, ...shown, ...keys], columns, signsFor(state.settings).ellipsis);
}

function hint(binding: Binding, ascii: boolean, state: State): Line {
  const key = binding.label ?? shortKeyName(binding.keys[0]!, ascii);
  return [
    { text: key, bold: true },
    { text: ` ${labelOf(binding, state)}`, dim: true },
  ];
}

/** What the footer says of a binding: nothing of one that would do nothing. */
function labelOf({ action, footer }: Binding, state: State): string | undefined {
  const { reading, settings, overlay } = state;
  const subject = subjectOf(state);
  if (action.type === "browse" && subject?.url === null) return undefined;
  if (overlay === null && subject === undefined) {
    if (action.type === "copy" || (action.type === "enter" && !hasRow(state))) return undefined;
  }
  if (action.type !== "enter" || overlay !== null) return footer;
  if (reading !== null && reading.link !== -1) return "follow";
  return settings.pick && subject !== undefined ? "choose" : footer;
}

const hasRow = (state: State): boolean => isHome(state) && selectedHomeItem(state) !== undefined;
