import { describe, expect, it } from "vitest";
import type { QueryEvent } from "../../src/model/history.ts";
import { drive } from "./driver.ts";

const REFUND = { query: "refund arrived", corpus: "shop", total: 3, opened: "refund-delay" };

describe("what is recorded", () => {
  it.each<[name: string, keys: string, events: readonly QueryEvent[]]>([
    ["a query that led to an article", "refund arrived<enter>", [REFUND]],
    ["a query that was copied from", "refund arrived<ctrl+y>", [REFUND]],
    ["no query that was only typed", "refund", []],
    ["nothing in a private session", "<ctrl+r>refund arrived<enter>", []],
    ["one query once, whatever is done with its results", "refund arrived<enter>ymipv]y[<esc><down><enter>", [REFUND]],
    ["one query once where nothing is found", "xyzzy<enter><enter>", [{ query: "xyzzy", corpus: "shop", total: 0 }]],
    [
      "a query anew once another was asked",
      "refund arrived<enter><esc><ctrl+u>declined<enter><esc><ctrl+u>refund arrived<enter>",
      [REFUND, { query: "declined", corpus: "shop", total: 1, opened: "card-declined" }, REFUND],
    ],
    ["a query anew once it was cleared", "refund arrived<enter><esc><esc>refund arrived<enter>", [REFUND, REFUND]],
    [
      "uncounted, that a query has led to an article after all",
      "refnd<ctrl+x><enter><ctrl+x><enter>y",
      [
        { query: "refnd", corpus: "shop", total: 0 },
        { query: "refnd", corpus: "shop", total: 3, opened: "refund-request", again: true },
      ],
    ],
  ])("%s", async (_, keys, events) => {
    const ui = drive();
    ui.keys(keys);
    await ui.idle();
    expect(ui.events).toEqual(events);
  });

  it("is recorded after the screen shows what it led to, and before the program is left", async () => {
    const ui = drive();
    ui.keys("refund arrived<enter>");
    expect(ui.screen()).toContain("result 1 of 3");
    expect(ui.events).toEqual([]);
    ui.keys("q");
    expect(ui.events).toEqual([REFUND]);
  });

  it("is recorded before all queries are forgotten", async () => {
    const ui = drive({ recent: ["one"] });
    ui.keys("refund arrived<enter><esc><ctrl+o>Dy");
    await ui.idle();
    expect(ui.events).toHaveLength(1);
    expect(ui.state().home.recent).toEqual([]);
  });

  it("forgets one query, or all once that is confirmed", async () => {
    const ui = drive({ recent: ["one", "two", "three"] });
    ui.keys("<delete>");
    await ui.idle();
    expect(ui.screen()).not.toContain("1 one");
    ui.keys("<ctrl+o>D<enter>");
    expect(ui.screen()).toContain("Forget all recent queries?");
    ui.keys("n");
    expect(ui.screen()).toContain("two");
    ui.keys("<ctrl+o>Dy");
    await ui.idle();
    expect(ui.screen()).not.toContain("Recent queries\n");
  });
});
