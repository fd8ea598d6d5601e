import { safeLine } from "../../present/safe-text.ts";
import { type Line, line, type Run, truncate } from "../../present/styled.ts";
import { textWidth } from "../../present/width.ts";
import type { Input } from "../edit.ts";
import { shortKeyName } from "../key-names.ts";
import { bindingsOf, contextOf } from "../key-resolver.ts";
import type { Binding } from "../keymap.ts";
import { signsFor } from "../signs.ts";
import type { State } from "../state.ts";
import { subjectOf } from "../subject.ts";
import { viewInput } from "./input-line.ts";

const FIND_PROMPT = " / ";

/** The last row: a question, what is looked for, a message, or the main keys of the screen. */
export function footerLine(state: State): Line {
  const { columns } = state.size;
  if (state.overlay?.kind === "find") return findInput(state, state.overlay.input).line;
  if (state.overlay?.kind === "confirm-clear") {
    const question = columns < 32 ? " Forget all? " : " Forget all recent queries? ";
    return [{ text: question, bold: true }, { text: "y/n" }];
  }
  if (state.status !== null) {
    const { text, failed } = state.status;
    return truncate(
      line(` ${safeLine(text)}`, failed ? { tone: "bad", bold: true } : { tone: "good", bold: true }),
      columns,
      signsFor(state.settings).ellipsis,
    );
  }
  return hints(state, columns);
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
  const keys = help === undefined ? undefined : hint(help, ascii, state);
  const shown: Run[] = [];
  let width = 1 + widthOf(keys);
  for (const part of all) {
    width += widthOf(part);
    if (width > columns) break;
    shown.push(...part);
  }
  return truncate([{ text: " " }, ...shown, ...(keys ?? [])], columns, signsFor(state.settings).ellipsis);
}

function hint(binding: Binding, ascii: boolean, state: State): Run[] {
  const key = binding.label ?? shortKeyName(binding.keys[0]!, ascii);
  return [
    { text: key, bold: true },
    { text: ` ${labelOf(binding, state)}   `, dim: true },
  ];
}

/** What the footer says of a binding: nothing of one that would do nothing. */
function labelOf({ action, footer }: Binding, state: State): string | undefined {
  const { reading, settings, overlay } = state;
  if (action.type === "browse" && subjectOf(state)?.url === null) return undefined;
  if (action.type !== "enter" || overlay !== null) return footer;
  if (reading !== null && reading.link !== -1) return "follow";
  return settings.pick && subjectOf(state) !== undefined ? "choose" : footer;
}

function widthOf(runs: readonly Run[] | undefined): number {
  return runs?.reduce((sum, run) => sum + textWidth(run.text), 0) ?? 0;
}
