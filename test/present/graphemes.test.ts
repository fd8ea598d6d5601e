import { describe, expect, it } from "vitest";
import { graphemes, isSimple } from "../../src/present/graphemes.ts";
import { signsFor } from "../../src/tui/signs.ts";

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const segmented = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

describe("graphemes", () => {
  it("are the units of simple text, whichever stand side by side", () => {
    const simple = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).filter(isSimple);
    expect(simple.length).toBeGreaterThan(40_000);
    // Each beside itself and the next one, and beside letters.
    const text = simple.map((unit, at) => `${unit}${unit}a${unit}${simple[at + 1] ?? ""}`).join("");
    expect(segmented(text)).toEqual(text.split(""));
  });

  it.each([["e\u0301a"], ["👩‍👩‍👧!"], ["🇩🇪🇫🇷"], ["க்ஷ"], ["a\r\nb"]])("of %j are those of Unicode", (text) => {
    expect(isSimple(text)).toBe(false);
    expect(graphemes(text)).toEqual(segmented(text));
  });

  it("need no segmenter for what the screens are drawn with", () => {
    for (const sign of Object.values(signsFor({ ascii: false })).flat()) expect(sign).toSatisfy(isSimple);
  });
});
