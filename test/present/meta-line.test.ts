import { describe, expect, it } from "vitest";
import { formatDate, formatTime } from "../../src/present/dates.ts";
import { formatViews, metaLine } from "../../src/present/meta-line.ts";

describe("formatDate", () => {
  it.each([
    ["2024-08-08", "8 Aug 2024"],
    ["2026-05-29", "29 May 2026"],
    ["2024-12-31T23:30:00-08:00", "31 Dec 2024"],
    ["2024-13-01", "2024-13-01"],
    ["soon\u001b[2J", "soon␛[2J"],
  ])("%j reads %j", (iso, shown) => {
    expect(formatDate(iso)).toBe(shown);
  });
});

describe("formatTime", () => {
  it.each([
    ["2026-05-29T08:05:00Z", "29 May 2026, 08:05 UTC"],
    ["2026-05-29T08:05:00.123Z", "29 May 2026, 08:05 UTC"],
    ["2026-05-29T08:05:00+02:00", "29 May 2026"],
    ["2026-05-29", "29 May 2026"],
  ])("%j reads %j", (iso, shown) => {
    expect(formatTime(iso)).toBe(shown);
  });
});

describe("formatViews", () => {
  it.each([
    [0, "0 views"],
    [1, "1 view"],
    [58, "58 views"],
    [999, "999 views"],
    [1000, "1,000 views"],
    [12345678, "12,345,678 views"],
  ])("%d reads %j", (views, shown) => {
    expect(formatViews(views)).toBe(shown);
  });
});

describe("metaLine", () => {
  const published = "2024-08-08";
  const updated = "2026-05-29";
  it.each([
    [{ published, updated, views: 58 }, "Published 8 Aug 2024 · Updated 29 May 2026 · 58 views"],
    [{ published: null, updated, views: null }, "Updated 29 May 2026"],
    [{ published, updated: null, views: 1 }, "Published 8 Aug 2024 · 1 view"],
    [{ published: null, updated: null, views: null }, ""],
  ])("%j", (article, shown) => {
    expect(metaLine(article)).toBe(shown);
  });

  it("takes another separator, for terminals without the middle dot", () => {
    expect(metaLine({ published, updated, views: null }, " - ")).toBe("Published 8 Aug 2024 - Updated 29 May 2026");
  });
});
