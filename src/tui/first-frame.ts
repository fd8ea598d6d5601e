import { type AnsiOptions, toAnsi } from "../present/ansi.ts";
import type { State } from "./state.ts";
import { frameOf } from "./view/frame.ts";

/** The screen as plain terminal text from the cursor's row on, with the cursor where it belongs. */
export function firstFrame(state: State, ansi: AnsiOptions): string {
  const { lines, cursor } = frameOf(state);
  const rows = lines.map((row) => `${toAnsi(row, ansi)}\x1b[K`).join("\r\n");
  if (cursor === null) return rows;
  const up = lines.length - 1 - cursor.y;
  return `${rows}\r${up > 0 ? `\x1b[${up}A` : ""}${cursor.x > 0 ? `\x1b[${cursor.x}C` : ""}`;
}

/** Back to the first row of that screen, where the next renderer begins. */
export function backToTop(state: State): string {
  const { lines, cursor } = frameOf(state);
  const up = cursor?.y ?? lines.length - 1;
  return `\r${up > 0 ? `\x1b[${up}A` : ""}`;
}
