import { describe, expect, it } from "vitest";
import { line, lineWidth } from "../../src/present/styled.ts";
import { sizeOf } from "../../src/tui/layout.ts";
import { samePlace } from "../../src/tui/same-place.ts";
import { article, corpus } from "../support/corpus.ts";
import { searcherOf } from "../support/searcher.ts";
import { drive } from "./driver.ts";

type Ui = ReturnType<typeof drive>;

function resize(ui: Ui, columns: number, rows = 24): void {
  ui.runtime.dispatch({ type: "resized", columns, rows });
  ui.runtime.settle();
}

const widest = (ui: Ui) => Math.max(...ui.state().reading!.document.lines.map(lineWidth));

const PARAGRAPHS = searcherOf(
  corpus([
    article({
      id: "long",
      title: "Parcels",
      body: Array.from({ length: 40 }, (_, at) => `Parcel number ${at} ${"is on its way to you ".repeat(6)}`).join(
        "\n\n",
      ),
    }),
  ]),
);

describe("a window that changes its size", () => {
  it.each([
    ["after Esc", "<esc>"],
    ["after what was looked for is deleted", "<backspace><backspace><backspace><backspace>"],
    ["after Enter on nothing", "<ctrl+u><enter>"],
  ])("while something is looked for lays the article out for it %s", (_, keys) => {
    const ui = drive({ searcher: PARAGRAPHS, columns: 90 });
    ui.keys("parcels<enter>/ways");
    resize(ui, 50);
    ui.keys(keys);
    expect(widest(ui)).toBeLessThanOrEqual(48);
    resize(ui, 90);
    expect(widest(ui)).toBeGreaterThan(48);
  });

  it("leaves no rows empty above the last result when it grows", () => {
    const ui = drive({ rows: 12 });
    ui.keys("refund<ctrl+end>");
    resize(ui, 80, 40);
    expect(ui.screen()).toContain("1 How do I ask for a refund?");
    expect(ui.screen()).toContain("3 of 3");
  });

  it.each([
    ["an empty row", "jjjj"],
    ["the beginning of a paragraph", "jjjjj"],
  ])("keeps %s at the top", (_, keys) => {
    const ui = drive({ searcher: PARAGRAPHS, columns: 90 });
    ui.keys(`parcels<enter>g${keys}`);
    const { top } = ui.state().reading!;
    resize(ui, 50);
    resize(ui, 90);
    expect(ui.state().reading!.top).toBe(top);
    ui.keys("/parcel<enter><esc>");
    expect(ui.state().reading!.top).toBe(top);
  });

  it("has each row looked at once, however long the article is", () => {
    let looks = 0;
    const rows = Array.from({ length: 500 }, (_, at) => {
      const row = line(`row ${at}`);
      const iterator = () => {
        looks++;
        return row.values();
      };
      return Object.defineProperty(row, Symbol.iterator, { value: iterator });
    });
    expect(samePlace(rows, 400, rows)).toBe(400);
    expect(looks).toBeLessThan(1000);
  });
});

it.each([
  ["known", { columns: 100, rows: 30 }, { columns: 100, rows: 30 }],
  ["nothing", { columns: 0, rows: 0 }, { columns: 80, rows: 24 }],
  ["not known", {}, { columns: 80, rows: 24 }],
])("a terminal whose size is %s has one", (_, said, size) => {
  expect(sizeOf(said)).toEqual(size);
});
