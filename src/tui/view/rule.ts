import { type Line, line } from "../../present/styled.ts";
import { textWidth } from "../../present/width.ts";
import { signsFor } from "../signs.ts";
import type { Settings } from "../state.ts";

/** A horizontal rule with something said at its right end, where there is room. */
export function ruleLine(settings: Settings, columns: number, label = ""): Line {
  const { rule } = signsFor(settings);
  const text = label === "" ? "" : ` ${label} ${rule}`;
  if (text === "" || textWidth(text) + 4 > columns) return line(rule.repeat(columns), { dim: true });
  return line(rule.repeat(columns - textWidth(text)) + text, { dim: true });
}
