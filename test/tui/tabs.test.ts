import { describe, expect, it } from "vitest";
import { lineText, lineWidth } from "../../src/present/styled.ts";
import { initialState } from "../../src/tui/state.ts";
import { tabsLine } from "../../src/tui/view/tabs.ts";
import { SETTINGS } from "./driver.ts";

const categories = Array.from({ length: 12 }, (_, index) => ({ id: `c${index}`, title: `Category ${index}` }));
const corpus = { name: "many", title: "Many", language: "en", articleCount: 0, categories };

describe("tabs of a corpus with twelve categories", () => {
  it.each([
    [40, null, " All 0   Category 0 0"],
    [40, "c5", "Category 5 0"],
    [40, "c11", "Category 11 0"],
    [24, "c7", "Category 7 0"],
    [200, "c11", "Category 11 0"],
  ])("at %d columns show %s", (columns, category, shown) => {
    const state = initialState(corpus, SETTINGS, { columns, rows: 24 });
    const row = tabsLine({ ...state, search: { ...state.search, category } }, columns);
    expect(lineText(row)).toContain(shown);
    expect(lineWidth(row)).toBeLessThanOrEqual(columns);
  });

  it.each(["constructor", "toString", "__proto__"])("count nothing that isn't there in a category %s", (id) => {
    const corpus = { name: "odd", title: "Odd", language: "en", articleCount: 0, categories: [{ id, title: "Odd" }] };
    const state = initialState(corpus, SETTINGS, { columns: 80, rows: 24 }, { query: "a" });
    expect(lineText(tabsLine(state, 80)).trim()).toBe("All 0   Odd 0");
  });

  it("say that there are more to both sides", () => {
    const state = initialState(corpus, SETTINGS, { columns: 40, rows: 24 });
    const row = tabsLine({ ...state, search: { ...state.search, category: "c5" } }, 40);
    expect(lineText(row).trim()).toMatch(/^‹.*›$/);
  });
});
