import { describe, expect, it, vi } from "vitest";
import { readFixtures, readText, readTree } from "./read.ts";

describe("a field that can't be read is said with its line", () => {
  const page = (fields: string) => ({ "a.md": `---\n${fields}\n---\n\nText.\n` });
  it.each([
    ["title: A\nviews: lots", 3, 'views: "lots" isn\'t a whole number of 0 or more'],
    ["title: A\nviews: -5", 3, 'views: "-5" isn\'t a whole number of 0 or more'],
    ["views: 1.5\ntitle: A", 2, 'views: "1.5" isn\'t a whole number of 0 or more'],
    ["title: A\ntags: [b]\nlastmod: soon", 4, 'lastmod: "soon" isn\'t a date'],
    ["title: {{ page.title }}", 2, "title: expected a text, found an object: put it in quotes"],
    ["tags: [a]\ntitle:\n  - A\n  - B", 3, "title: expected a text, found a list: put it in quotes"],
  ])("%j", async (fields, line, message) => {
    const emitted = vi.spyOn(process, "emitWarning");
    const { warnings } = await readTree(page(fields));
    expect(warnings).toEqual([{ file: "a.md", line, message }]);
    expect(emitted).not.toHaveBeenCalled();
  });

  it.each(["title: A\nviews: 1,204", "title: 2024", 'title: ""', "title: A\nviews:\nlastmod:"])(
    "and one that can isn't: %j",
    async (fields) => {
      expect((await readTree(page(fields))).warnings).toEqual([]);
    },
  );

  it("in a table", async () => {
    const { report } = await readText("title,body,views\nA,B,7\nC,D,lots\nE,F,\n", { format: "csv" });
    expect(report.warnings).toEqual([
      { file: "-", line: 3, message: 'views: "lots" isn\'t a whole number of 0 or more' },
    ]);
  });
});

describe("two records with one id", () => {
  const record = (title: string, fields = {}) => ({ id: 1, title, body: `About ${title}.`, ...fields });
  it.each([
    ["are said", [record("A"), record("B")], ["article 2 (1): another article has the id 1: this one became 1-2"]],
    ["are a copy where they say the same", [record("A"), record("A")], []],
    ["may be translations", [record("A", { language: "en" }), record("B", { language: "de" })], []],
  ])("%s", async (_, list, messages) => {
    const { report } = await readText(JSON.stringify(list));
    const found = report.warnings.filter(({ message }) => !message.includes("several languages"));
    expect(found.map(({ record: name, message }) => `${name}: ${message}`)).toEqual(messages);
  });

  it("are files' own business", async () => {
    const page = (title: string) => `---\nid: intro\ntitle: ${title}\n---\nAbout ${title}.`;
    expect((await readTree({ "a/a.md": page("A"), "b/b.md": page("B") })).warnings).toEqual([]);
  });
});

describe("what concerns a whole file names it", () => {
  it.each([
    [["zendesk/articles.json"], { language: "en" }, /^articles are in zendesk-section 360000111/],
    [["zendesk"], {}, /^articles in several languages/],
  ])("of %j", async (names, options, message) => {
    const { report } = await readFixtures(names, options);
    expect(report.warnings[0]).toEqual({
      file: expect.stringMatching(/zendesk\/articles\.json$/),
      message: expect.stringMatching(message),
    });
  });
});
