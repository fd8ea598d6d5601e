import { fitWidth, fitWidthEnd } from "../../present/fit-width.ts";
import { safeLine } from "../../present/safe-text.ts";
import type { Line } from "../../present/styled.ts";
import { textWidth } from "../../present/width.ts";
import type { Input } from "../edit.ts";

/** The part of an input that fits, and the column of the cursor in it. */
interface InputView {
  readonly line: Line;
  readonly cursor: number;
}

/** Draws an input of any length in one row, scrolled so that the cursor is in sight. */
export function viewInput(input: Input, columns: number, placeholder: string): InputView {
  if (input.text === "") return { line: [{ text: fitWidth(placeholder, columns), dim: true }], cursor: 0 };
  // A grapheme of one column may hold many units; far more than the row's columns are never needed.
  const reach = columns * 8;
  const before = safeLine(input.text.slice(Math.max(0, input.cursor - reach), input.cursor));
  const after = safeLine(input.text.slice(input.cursor, input.cursor + reach));
  const head = fitWidthEnd(before, Math.max(1, columns - 1));
  const cursor = textWidth(head);
  const text = head + fitWidth(after, columns - cursor);
  return { line: [{ text }], cursor };
}
