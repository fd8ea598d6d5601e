import { describe, expect, it } from "vitest";
import { drive } from "./driver.ts";

const RECENT = { recent: ["refund", "card"] };

describe("a recalled query", () => {
  it.each([
    ["goes on to its second result with Down", "<up><down>", ["❯ refund", "2 of 3"]],
    ["comes back to its first result with Up", "<up><down><up>", ["❯ refund", "1 of 3"]],
    ["gives way to the one before with Up from the first row", "<up><up>", ["❯ card"]],
    ["stays at its first row with Up once the selection has moved", "<up><down><up><up><up>", ["❯ refund", "1 of 3"]],
    ["gives way to the one before with Alt+Up from any row", "<up><down><alt+up>", ["❯ card"]],
    ["gives way to later ones with Alt+Down", "<up><up><alt+down>", ["❯ refund"]],
    ["gives way to what had been typed with Esc", "draft<up><esc>", ["❯ draft"]],
    ["stays where there is no row below", "draft<up><up><up><up><down><esc>", ["❯ draft"], ["nothing here"]],
  ])("%s", (_, keys, shown, recent: readonly string[] = RECENT.recent) => {
    const ui = drive({ recent });
    ui.keys(keys);
    for (const part of shown) expect(ui.screen()).toContain(part);
  });

  it.each([
    ["typed on", "my draft<up>s<up>"],
    ["edited", "my draft<up><left><up>"],
    ["cut short", "my draft<up><backspace><up>"],
    ["opened", "my draft<up><enter><esc><up>"],
    ["opened by its number", "my draft<up><alt+1><esc><up>"],
    ["searched in another tab", "my draft<up><tab><up>"],
    ["gone through", "my draft<up><down><alt+up>"],
    ["deleted", "my draft<up><ctrl+u><up>"],
    ["typed on and cleared", "my draft<up> x<esc><up><up>"],
  ])("that is %s leaves what had been typed for Up", (_, keys) => {
    const ui = drive(RECENT);
    ui.keys(keys);
    expect(ui.screen()).toContain("❯ my draft");
  });

  it("is gone once it was forgotten", () => {
    const ui = drive({ recent: ["parcel", "refund"] });
    ui.keys("parcel<esc><delete><up>");
    expect(ui.screen()).not.toContain("❯ parcel");
    ui.keys("<esc>secret<esc><ctrl+k>y<up>");
    expect(ui.screen()).not.toContain("❯ secret");
  });
});

describe("a query that was typed", () => {
  it("stays however often Up is pressed once a row was chosen, and makes way for earlier ones after an edit", () => {
    const ui = drive(RECENT);
    ui.keys("my<down><up><up><up><up>");
    expect(ui.screen()).toContain("❯ my");
    ui.keys(" draft<up>");
    expect(ui.screen()).toContain("❯ refund");
  });

  it.each([
    ["deleted up to its end", "my draft<ctrl+u><up>"],
    ["deleted from its start on", "my draft<home><ctrl+k><up>"],
    ["deleted before one of blanks alone", "my draft<ctrl+u> <ctrl+u><up>"],
  ])("and %s comes back with Up", (_, keys) => {
    const ui = drive(RECENT);
    ui.keys(keys);
    expect(ui.screen()).toContain("❯ my draft");
  });
});

describe("recent queries", () => {
  it.each([
    ["stay while Del is held down", "car<home><delete><delete><delete><delete><delete>", true],
    ["stay while Ctrl+D is held down", "car<home><ctrl+d><ctrl+d><ctrl+d><ctrl+d>", true],
    ["stay where Ctrl+K is pressed again", "car<home><ctrl+k><ctrl+k>y", true],
    ["are forgotten with Del once another key was pressed", "c<home><delete><down><up><delete>", false],
    ["are forgotten with Del after Backspace", "c<backspace><delete>", false],
    ["are forgotten with Del", "<delete>", false],
  ])("%s", (_, keys, kept) => {
    const ui = drive(RECENT);
    ui.keys(keys);
    expect(ui.state().home.recent.length === RECENT.recent.length).toBe(kept);
  });
});
