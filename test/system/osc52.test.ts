import { describe, expect, it } from "vitest";
import { osc52 } from "../../src/system/osc52.ts";

describe("copying through the terminal", () => {
  it.each([
    ["a terminal", {}, "\u001b]52;c;aMOp\u0007"],
    [
      "tmux, both ways",
      { TMUX: "/tmp/tmux" },
      "\u001b]52;c;aMOp\u0007\u001bPtmux;\u001b\u001b]52;c;aMOp\u0007\u001b\\",
    ],
    ["screen by its terminal's name", { TERM: "screen-256color" }, "\u001bP\u001b]52;c;aMOp\u0007\u001b\\"],
    ["screen", { STY: "1.pts" }, "\u001bP\u001b]52;c;aMOp\u0007\u001b\\"],
  ])("speaks to %s", (_, env, expected) => {
    expect(osc52("hé", env)).toBe(expected);
  });

  it("hands long text to screen in pieces that it accepts", () => {
    const sequence = osc52("x".repeat(1000), { STY: "1.pts" })!;
    const pieces = sequence.split("\u001b\\").slice(0, -1);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(253);
    expect(pieces.map((piece) => piece.slice(2)).join("")).toBe(osc52("x".repeat(1000), {}));
  });

  it("refuses what terminals drop", () => {
    expect(osc52("x".repeat(60_000), {})).toBeUndefined();
  });
});
