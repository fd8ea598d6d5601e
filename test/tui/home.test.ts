import { describe, expect, it } from "vitest";
import { selectedHomeItem } from "../../src/tui/home.ts";
import { type DriverOptions, drive } from "./driver.ts";

const MANY = Array.from({ length: 18 }, (_, at) => `question ${at}`);

/** The selected row; its number tells the section. */
function selected(ui: ReturnType<typeof drive>): string {
  return ui.lines().find((row) => row.startsWith("▌")) ?? "";
}

describe("the first screen", () => {
  it("has room for pins and popular articles, however many recent queries there are", () => {
    const ui = drive({ recent: MANY, pins: ["prices-2026"] });
    for (const shown of ["question 4", "Pinned", "New prices", "Most viewed"]) expect(ui.screen()).toContain(shown);
    expect(ui.screen()).not.toContain("question 5");
  });

  it("shows the selected row where there is room for no other", () => {
    const ui = drive({ rows: 5, settings: { inline: true } });
    for (let row = 0; row < 5; row++) {
      expect(selected(ui)).toMatch(/^▌\d \S/);
      ui.keys("<down>");
    }
  });

  it("recalls all recent queries with Up", () => {
    const ui = drive({ recent: MANY });
    ui.keys("<up>".repeat(12));
    expect(ui.screen()).toContain("❯ question 11");
  });

  it.each<[name: string, keys: string, options: DriverOptions, row: RegExp]>([
    ["pinned", "<down><ctrl+t>", {}, /▌3 How do I ask for a refund\?/],
    ["pinned on the first row", "<ctrl+t>", {}, /▌2 Why hasn't my refund arrived\?/],
    ["unpinned", "<down><ctrl+t>", { pins: ["refund-delay"] }, /▌1 Why hasn't my refund/],
    ["pinned while it is read", "<down><enter>t<esc>", {}, /▌3 How do I ask for a refund\?/],
    ["pinned while the next one is read", "<enter>]t<esc>", {}, /▌3 How do I ask for a refund\?/],
  ])("keeps the selection on an article that is %s", async (_, keys, options, row) => {
    const ui = drive(options);
    ui.keys(keys);
    await ui.idle();
    expect(selected(ui)).toMatch(row);
  });

  it.each([
    ["next", "<down><enter>t", "]", "card-declined"],
    ["previous", "<down><enter>t", "[", "prices-2026"],
  ])("has the %s article beside one that is unpinned while it is read", async (_, keys, neighbour, id) => {
    const ui = drive({ pins: ["prices-2026", "refund-delay", "card-declined", "refund-request"] });
    ui.keys(keys);
    await ui.idle();
    ui.keys(neighbour);
    expect(ui.state().reading?.article.id).toBe(id);
  });

  it("goes to its last row with Ctrl+End", () => {
    const ui = drive();
    ui.keys("<ctrl+end>");
    const item = selectedHomeItem(ui.state());
    ui.keys("<down>");
    expect(selectedHomeItem(ui.state())).toEqual(item);
    ui.keys("<ctrl+home>");
    expect(selected(ui)).toContain("▌1 ");
  });

  it("begins with the first row in another tab", () => {
    const ui = drive({ recent: ["parcel"], pins: ["prices-2026"] });
    ui.keys("<down><tab>");
    expect(selected(ui)).toContain("▌1 parcel");
  });

  it("selects an article once all recent queries are forgotten", async () => {
    const ui = drive({ recent: MANY.slice(0, 3) });
    ui.keys(`${"<down>".repeat(20)}<alt+delete>y`);
    await ui.idle();
    expect(selectedHomeItem(ui.state())).toMatchObject({ kind: "article" });
    ui.keys("<enter>");
    expect(ui.state().reading).not.toBeNull();
  });

  it("selects the next query once one is forgotten", async () => {
    const ui = drive({ recent: MANY.slice(0, 3) });
    ui.keys("<down><delete>");
    await ui.idle();
    expect(selected(ui)).toContain("▌2 question 2");
  });
});
