import { describe, expect, it } from "vitest";
import { Memo } from "../../src/search/memo.ts";

/** What of `asked`, one after the other, has to be found. */
function foundAnew(most: number, asked: string): string {
  const memo = new Memo<string>(most);
  let found = "";
  for (const text of asked) {
    const given = memo.get(text, () => {
      found += text;
      return text.toUpperCase();
    });
    expect(given).toBe(text.toUpperCase());
  }
  return found;
}

describe("Memo", () => {
  it.each([
    ["what was asked before is remembered", 3, "abcabc", "abc"],
    ["what wasn't asked for longest is forgotten first", 2, "abcab", "abcab"],
    ["what is asked again stays", 2, "abacab", "abcb"],
    ["one is the least", 1, "aabba", "aba"],
  ])("%s", (_, most, asked, found) => expect(foundAnew(most, asked)).toBe(found));
});
