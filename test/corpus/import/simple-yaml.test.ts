import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { readSimpleYaml } from "../../../src/corpus/import/markdown/simple-yaml.ts";

const byParser = (source: string): unknown => {
  const document = parseDocument(source, { uniqueKeys: false });
  return document.errors.length > 0 ? "an error" : document.toJS();
};

describe("readSimpleYaml", () => {
  it.each([
    ["title: Reset your password\ndate: 2025-03-01\ntags: [a, \"b c\", 'd']\ndraft: false\nviews: 120\n"],
    ["title: It's there, (really)?\ntags:\n  - one\n  - two words\nupdated: 2025-03-01T10:00:00Z\n"],
    ["tags:\n- one\n- 2\nsidebar_label: Ünïcode - dash\n"],
    ["title: 'Quoted: with a colon'\r\nsection: \"#1\"\r\n\r\n"],
  ])("reads %j as the parser does", (source) => {
    expect(readSimpleYaml(source)).toEqual(byParser(source));
  });

  it.each([
    ["a colon inside", "title: Fix: it"],
    ["a comment", "title: Fix # it"],
    ["no value", "title:\ndate: 2025-01-01"],
    ["null", "title: null"],
    ["an escape", 'title: "a\\nb"'],
    ["a text of several lines", "title: a\n  b"],
    ["a block text", "title: |\n  a"],
    ["an object", "title:\n  a: b"],
    ["an anchor", "title: &a b"],
    ["a field twice", "title: a\ntitle: b"],
    ["a list in a list", "tags: [[a]]"],
    ["a comma in quotes", 'tags: ["a, b"]'],
    ["an empty item", "tags: [a, , b]"],
    ["a list of different depths", "tags:\n  - a\n - b"],
    ["an octal number", "id: 0o17"],
  ])("leaves %s to the parser", (_, source) => {
    expect(readSimpleYaml(source)).toBeUndefined();
  });

  it("never disagrees with the parser", () => {
    const piece = fc.constantFrom(
      ..."a|B|é|title|tags|0|12|2025-03-01|10:00|true|null|~|yes|:|: | #|#|-|- |, |,|[|]|{|}|\"|'|\\|\n|\n  |\n- |\n  - |\r\n|\t|  |&|*|!|%|@|`|>|?|.|+1|\u00a0|\u0085|\u2028|__proto__|---|...".split(
        "|",
      ),
      "|",
    );
    const line = fc.tuple(fc.constantFrom("a", "b-c", "Tags", "true"), fc.array(piece, { maxLength: 6 }));
    const source = fc
      .array(line, { maxLength: 4 })
      .map((lines) => lines.map(([name, value]) => `${name}: ${value.join("")}`).join("\n"));
    fc.assert(
      fc.property(source, (text) => {
        const simple = readSimpleYaml(text);
        if (simple !== undefined) expect(simple).toEqual(byParser(text) ?? {});
      }),
      { numRuns: 20_000 },
    );
  });
});
