import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapMarked } from "../../src/present/marks.ts";
import { type PlainStyle, UNCOLORED_STYLE } from "../../src/present/plain-style.ts";
import { textWidth } from "../../src/present/width.ts";
import { wrap } from "../../src/present/wrap.ts";

const lines = (text: string, columns: number) => wrap(text, columns).map(([start, end]) => text.slice(start, end));

describe("textWidth", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["“é…”", 4],
    ["e\u0301x", 2],
    ["提币", 4],
    ["ｆｕｌｌ", 8],
    ["👩‍💻", 2],
    ["👍🏽", 2],
    ["❤️", 2],
    ["❤", 1],
    ["🇩🇪🇫🇷", 4],
    ["#️⃣", 2],
    ["한국", 4],
    ["a\u200db", 2],
  ])("%j takes %d columns", (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

describe("wrap", () => {
  it.each<[string, number, string[]]>([
    ["", 10, [""]],
    ["one two three", 20, ["one two three"]],
    ["one two three", 7, ["one two", "three"]],
    ["one two three", 8, ["one two", "three"]],
    ["one two three", 6, ["one", "two", "three"]],
    ["one   two", 5, ["one", "two"]],
    ["abcdefghij", 4, ["abcd", "efgh", "ij"]],
    ["see abcdefghij", 5, ["see", "abcde", "fghij"]],
    ["提币没有到账", 5, ["提币", "没有", "到账"]],
    ["a 提币没有", 5, ["a 提", "币没", "有"]],
    ["ends here ", 9, ["ends here"]],
    ["👩‍💻👩‍💻👩‍💻", 4, ["👩‍💻👩‍💻", "👩‍💻"]],
  ])("%j at %d columns", (text, columns, expected) => {
    expect(lines(text, columns)).toEqual(expected);
  });

  it("keeps every line within the columns and every character but spaces", () => {
    const unit = fc.constantFrom("a", "b", " ", " ", "-", "提", "é", "👍");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), fc.integer({ min: 2, max: 30 }), (text, columns) => {
        const broken = lines(text, columns);
        for (const line of broken) expect(textWidth(line.trimEnd())).toBeLessThanOrEqual(columns);
        expect(broken.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
    );
  });
});

describe("wrapMarked", () => {
  const brackets: PlainStyle = { ...UNCOLORED_STYLE, match: (text) => `<${text}>`, colored: true };
  const marked = (text: string, ...words: string[]) => ({
    text,
    spans: words.map((word) => [text.indexOf(word), text.indexOf(word) + word.length] as const),
  });

  it.each([
    [marked("a bank transfer is slow", "bank", "transfer"), 80, UNCOLORED_STYLE, ["a *bank transfer* is slow"]],
    [marked("to bank transfer", "bank"), 8, UNCOLORED_STYLE, ["to", "*bank*", "transfer"]],
    [marked("a bank transfer", "bank"), 6, brackets, ["a <bank>", "transf", "er"]],
    [marked("a bank transfer is slow", "bank", "transfer"), 8, brackets, ["a <bank>", "<transfer>", "is slow"]],
  ])("%j at %d columns", (text, columns, style, expected) => {
    expect(wrapMarked(text, columns, style)).toEqual(expected);
  });
});
