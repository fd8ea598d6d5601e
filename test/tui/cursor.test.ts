import { expect, it } from "vitest";
import { lineText } from "../../src/present/styled.ts";
import { frameOf } from "../../src/tui/view/frame.ts";
import { type DriverOptions, drive } from "./driver.ts";

const LONG = "a text that is far longer than the row";
const NARROW = { columns: 30, rows: 10 };

it.each<[name: string, keys: string, before: string, options?: DriverOptions]>([
  ["nothing that is typed", "", " ❯ "],
  ["a query", "refund", " ❯ refund"],
  ["part of a query", "refund<left><left>", " ❯ refu"],
  ["the end of a long query", LONG, "longer than the row", NARROW],
  ["nothing to find", "refund<enter>/", " / "],
  ["what is found", "refund<enter>/bank", " / bank"],
  ["the end of what is too long to be shown, and isn't found", `refund<enter>/${LONG}`, "er than the row", NARROW],
  ["the start of it", `refund<enter>/${LONG}<home>`, " / ", NARROW],
])("the cursor stands behind %s", (_, keys, before, options) => {
  const ui = drive(options);
  ui.keys(keys);
  const { lines, cursor } = frameOf(ui.state());
  expect(lineText(lines[cursor!.y]!).slice(0, cursor!.x)).toMatch(new RegExp(`${before}$`));
});
