import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bindingsOf } from "../../src/tui/key-resolver.ts";
import { type Context, KEYMAP } from "../../src/tui/keymap.ts";
import { type InkKey, readKeys } from "../../src/tui/keys.ts";
import { keyTables } from "../support/key-table.ts";
import { drive } from "./driver.ts";

const contexts = Object.keys(KEYMAP) as Context[];

describe("the keymap", () => {
  it.each(contexts)("gives no key two meanings in %s", (context) => {
    const keys = KEYMAP[context].flatMap((binding) => binding.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(["search", "find"] as const)("leaves every character to the text in %s", (context) => {
    const characters = bindingsOf(context).flatMap(({ keys }) => keys.filter((key) => key.length === 1));
    expect(characters).toEqual([]);
  });

  it("is what the documentation says", () => {
    expect(readFileSync(new URL("../../docs/keys.md", import.meta.url), "utf8")).toBe(`# Keys\n\n${keyTables()}\n`);
  });

  it.each<[context: Context, keys: string]>([
    ["home", "?"],
    ["search", "refund<alt+?>"],
    ["search", "refund<ctrl+o>?"],
    ["empty", "<ctrl+s>?"],
    ["article", "refund<enter>?"],
  ])("is what the help shows, in %s after %s", (context, keys) => {
    const ui = drive({ columns: 120, rows: 90 });
    ui.keys(keys);
    const listed = ui
      .lines()
      .slice(3)
      .map((row) => row.slice(26).trim());
    for (const { help } of bindingsOf(context)) if (help !== undefined) expect(listed).toContain(help);
    for (const { help } of KEYMAP.home)
      if (!bindingsOf(context).some((binding) => binding.help === help)) expect(listed).not.toContain(help);
  });

  it("is asked for with ? while nothing is typed, whatever is listed", () => {
    const ui = drive({ request: { tags: ["refunds"] } });
    expect(ui.screen()).toContain("? keys");
    ui.keys("?");
    expect(ui.screen()).toContain("Keys on the search screen");
  });

  it("is scrolled to its end and no further", () => {
    const ui = drive();
    ui.keys("?G");
    const end = ui.screen();
    expect(end).toContain("Leave at once");
    ui.keys("<pagedown>jjj");
    expect(ui.screen()).toBe(end);
    ui.keys("k");
    expect(ui.screen()).not.toBe(end);
    ui.keys("g");
    expect(ui.screen()).toContain("Open the article");
  });
});

describe("keys from Ink", () => {
  const none: InkKey = {
    upArrow: false,
    downArrow: false,
    leftArrow: false,
    rightArrow: false,
    pageDown: false,
    pageUp: false,
    home: false,
    end: false,
    return: false,
    escape: false,
    ctrl: false,
    shift: false,
    tab: false,
    backspace: false,
    delete: false,
    meta: false,
  };

  it.each<[name: string, input: string, flags: Partial<InkKey>, expected: string]>([
    ["a letter", "a", {}, '[{"key":"a"}]'],
    ["a capital", "G", { shift: true }, '[{"key":"G"}]'],
    ["an arrow", "", { upArrow: true }, '[{"key":"up"}]'],
    ["an arrow with Ctrl", "", { leftArrow: true, ctrl: true }, '[{"key":"ctrl+left"}]'],
    ["Shift-Tab", "", { tab: true, shift: true }, '[{"key":"shift+tab"}]'],
    ["Escape", "", { escape: true }, '[{"key":"esc"}]'],
    ["Escape twice at once, which comes with meta", "", { escape: true, meta: true }, '[{"key":"esc"},{"key":"esc"}]'],
    ["Ctrl with a letter", "n", { ctrl: true }, '[{"key":"ctrl+n"}]'],
    ["Alt with a digit", "1", { meta: true }, '[{"key":"alt+1"}]'],
    ["several characters", "abc", {}, '[{"text":"abc"}]'],
    ["a word and Enter", "abc\r", {}, '[{"text":"abc"},{"key":"enter"}]'],
    ["a tab among others", "\t\t", {}, '[{"key":"tab"},{"key":"tab"}]'],
    ["a control letter among others", "a\u000e", {}, '[{"key":"a"},{"key":"ctrl+n"}]'],
    ["lines pasted into a terminal without paste mode", "Hi,\rmy card", {}, '[{"text":"Hi,\\rmy card"}]'],
    ["keys typed ahead behind Enter", "kyc\rG", {}, '[{"text":"kyc"},{"key":"enter"},{"key":"G"}]'],
    ["a key pressed again and again behind Enter", "\r]]]]", {}, '[{"key":"enter"},{"text":"]]]]"}]'],
    [
      "a key held down behind Enter, and another",
      "\rjjjjjy\r",
      {},
      '[{"key":"enter"},{"text":"jjjjjy"},{"key":"enter"}]',
    ],
    ["pasted lines with a rule between them", "Hi,\r-----\rmy card", {}, '[{"text":"Hi,\\r-----\\rmy card"}]'],
    ["words to find behind Enter", "kyc\r/card", {}, '[{"text":"kyc"},{"key":"enter"},{"text":"/card"}]'],
    ["a key that is let go", "a", { eventType: "release" }, "[]"],
  ])("%s", (_, input, flags, expected) => {
    expect(JSON.stringify(readKeys(input, { ...none, ...flags }))).toBe(expected);
  });
});
