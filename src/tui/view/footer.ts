import { safeLine } from "../../present/safe-text.ts";
import { type Line, line, type Run, truncate } from "../../present/styled.ts";
import { textWidth } from "../../present/width.ts";
import { shortKeyName } from "../key-names.ts";
import { bindingsOf, contextOf } from "../key-resolver.ts";
import type { Binding } from "../keymap.ts";
import { signsFor } from "../signs.ts";
import type { State } from "../state.ts";
import { subjectOf } from "../subject.ts";
import { viewInput } from "./input-line.ts";

export const FIND_PROMPT = " / ";

/** The last row: a question, what is looked for, a message, or the main keys of the screen. */
export function footerLine(state: State): Line {
  const { columns } = state.size;
  if (state.overlay?.kind === "find") return findLine(state, state.overlay.input, columns);
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

function findLine(state: State, input: Parameters<typeof viewInput>[0], columns: number): Line {
  const count = state.reading?.document.matches.length ?? 0;
  const found = input.text.trim() === "" ? "" : count === 0 ? "  nothing" : `  ${count} found`;
  const view = viewInput(input, columns - FIND_PROMPT.length - textWidth(found) - 1, "Find in this article");
  return [{ text: FIND_PROMPT, tone: "accent", bold: true }, ...view.line, { text: found, dim: true }];
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
