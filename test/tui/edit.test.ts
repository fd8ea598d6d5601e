import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Edit, EMPTY_INPUT, edit, type Input, MAX_INPUT } from "../../src/tui/edit.ts";

/** `|` stands for the cursor. */
const parse = (text: string): Input => ({ text: text.replace("|", ""), cursor: text.indexOf("|") });
const print = ({ text, cursor }: Input) => `${text.slice(0, cursor)}|${text.slice(cursor)}`;

describe("editing a line", () => {
  it.each<[name: string, before: string, change: Edit["kind"] | string, after: string]>([
    ["types at the cursor", "a|c", "=b", "ab|c"],
    ["types a digit", "|FA", "=2", "2|FA"],
    ["joins pasted lines", "|", "=Hi,\r\n\r\nmy card\twas declined\n", "Hi, my card was declined |"],
    ["leaves control characters out", "|", "=a\u0001b\u0007", "ab|"],
    ["leaves colours out", "|", "=a\u001b[31mred\u001b[0m\u001b(B", "ared|"],
    ["leaves titles and links out", "|", "=\u001b]0;title\u0007a\u001b]8;;x\u001b\\b", "ab|"],
    ["leaves out what is cut short", "|", "=a\u001b]8;;x", "a]8;;x|"],
    ["goes left", "ab|", "left", "a|b"],
    ["stops at the start", "|ab", "left", "|ab"],
    ["goes right", "|ab", "right", "a|b"],
    ["steps over an emoji", "a👩‍👩‍👧|b", "left", "a|👩‍👩‍👧b"],
    ["steps over a flag", "|🇪🇸a", "right", "🇪🇸|a"],
    ["steps over an ideograph", "漢字|", "left", "漢|字"],
    ["steps over a letter with its mark", "|e\u0301a", "right", "e\u0301|a"],
    ["goes a word left", "one two|", "word-left", "one |two"],
    ["goes a word left over punctuation", "a@b.c|", "word-left", "a@b.|c"],
    ["goes a word right", "|one two", "word-right", "one| two"],
    ["goes to the start", "one|", "start", "|one"],
    ["goes to the end", "|one", "end", "one|"],
    ["deletes back", "ab|c", "delete-back", "a|c"],
    ["deletes a whole emoji", "a👍🏽|", "delete-back", "a|"],
    ["deletes nothing at the start", "|a", "delete-back", "|a"],
    ["deletes forward", "a|bc", "delete-forward", "a|c"],
    ["deletes a word back", "one two|", "delete-word-back", "one |"],
    ["deletes a word forward", "|one two", "delete-word-forward", "| two"],
    ["deletes up to the cursor", "one |two", "kill-to-start", "|two"],
    ["deletes from the cursor on", "one| two", "kill-to-end", "one|"],
  ])("%s", (_, before, change, after) => {
    const made = (change.startsWith("=") ? { kind: "insert", text: change.slice(1) } : { kind: change }) as Edit;
    expect(print(edit(parse(before), made))).toBe(after);
  });

  it("keeps the cursor between graphemes, and text well formed, whatever is done", () => {
    const kinds = ["left", "right", "word-left", "word-right", "delete-back", "delete-forward", "start"] as const;
    const change = fc.oneof(
      fc.constantFrom(...kinds).map((kind): Edit => ({ kind })),
      fc.string({ unit: "grapheme" }).map((text): Edit => ({ kind: "insert", text })),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const { text, cursor } = changes.reduce(edit, { text: "", cursor: 0 });
        expect(cursor).toBeGreaterThanOrEqual(0);
        expect(cursor).toBeLessThanOrEqual(text.length);
        expect(text.isWellFormed()).toBe(true);
        expect(text.slice(0, cursor).isWellFormed()).toBe(true);
      }),
    );
  });

  it("leaves out a sign that only half of would fit", () => {
    const full = edit(EMPTY_INPUT, { kind: "insert", text: "x".repeat(MAX_INPUT - 1) });
    expect(edit(full, { kind: "insert", text: "👍" }).text).toBe(full.text);
  });
});
