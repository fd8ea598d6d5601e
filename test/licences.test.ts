import { describe, expect, it } from "vitest";
import { isAllowed, SHIPPED } from "../scripts/licences/allowed.ts";
import { noticesOf } from "../scripts/licences/notices.ts";

describe("isAllowed", () => {
  it.each<[string, boolean]>([
    ["MIT", true],
    ["GPL-3.0-only", false],
    ["MIT OR GPL-3.0-only", true],
    ["MIT AND GPL-3.0-only", false],
    ["(MIT OR CC0-1.0)", true],
    ["GPL-2.0-only OR (MIT AND GPL-3.0-only)", false],
    ["MIT AND (GPL-2.0-only OR ISC)", true],
    ["Apache-2.0 WITH LLVM-exception", false],
    ["SEE LICENSE IN LICENSE.md", false],
    ["UNLICENSED", false],
    ["(MIT", false],
    ["MIT)", false],
    ["", false],
  ])("%s: %s", (expression, expected) => expect(isAllowed(expression, SHIPPED)).toBe(expected));
});

describe("noticesOf", () => {
  const a = { name: "a", version: "1.0.0", licence: "MIT", text: "Copyright A" };

  it("has a text once for all packages that it holds for", () => {
    const text = noticesOf([a, { ...a, version: "2.0.0" }, { ...a, name: "b", text: "Copyright B" }]);
    expect(text.match(/Copyright ./g)).toEqual(["Copyright A", "Copyright B"]);
    expect(text).toContain("a 1.0.0 (MIT)\na 2.0.0 (MIT)\n");
  });
});
