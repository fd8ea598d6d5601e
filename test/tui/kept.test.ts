import { describe, expect, it } from "vitest";
import { keeping } from "../../scripts/shims/kept.ts";

describe("what is kept by text", () => {
  it("is made once, while it is asked for now and then", () => {
    const made: string[] = [];
    const upper = keeping((text) => {
      made.push(text);
      return text.toUpperCase();
    });
    for (let at = 0; at < 1_000; at++) {
      expect(upper(`row ${at}`)).toBe(`ROW ${at}`);
      if (at % 100 === 0) expect(upper("often")).toBe("OFTEN");
    }
    expect(made.filter((text) => text === "often")).toHaveLength(1);
    expect(made).toHaveLength(1_001);
    // Long unasked for, it is made anew.
    expect(upper("row 0")).toBe("ROW 0");
    expect(made.filter((text) => text === "row 0")).toHaveLength(2);
  });

  it("may be empty", () => {
    let made = 0;
    const nothing = keeping(() => {
      made++;
      return "";
    });
    expect([nothing("\x07"), nothing("\x07")]).toEqual(["", ""]);
    expect(made).toBe(1);
  });
});
