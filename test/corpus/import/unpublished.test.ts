import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

const SEEN = { title: "Seen", body: "For everybody." };

/** What becomes of a record beside one that is published. */
async function outcome(fields: object, map: readonly (readonly [string, string])[] = []) {
  const list = [SEEN, { title: "Fees", body: "None.", ...fields }];
  const { corpus, report } = await readText(JSON.stringify(list), { format: "json", map: new Map(map) });
  expect(report.warnings).toEqual([]);
  expect(report.skipped).toEqual(corpus.articles.length === 2 ? {} : { draft: 1 });
  return corpus.articles.length === 2 ? "read" : "left out";
}

describe("a record that isn't published is left out", () => {
  it.each([
    { published: false },
    { published: "FALSE" },
    { is_published: 0 },
    { Published: "no" },
    { active: false },
    { enabled: "No" },
    { Veröffentlicht: "Nein" },
    { Aktiv: "FALSCH" },
    { visible: "0" },
    { draft: true },
    { archived: true },
    { isArchived: "TRUE" },
    { hidden: 1 },
    { deleted_at: "2025-02-03 10:00:00" },
    { status: "notpublished" },
    { status: "unpublished" },
    { status: "In Review" },
    { Status: "pending-approval" },
    { status: "ARCHIVED" },
    { status: "Entwurf" },
    { status: "下書き" },
    { status: 0 },
    { status: { name: "Draft" } },
    { status: 1, folder_id: 4 },
    { workflow_state: "retired" },
    { visibility: "hidden" },
    { state: "published", archived: "yes" },
  ])("%j", async (fields) => {
    expect(await outcome(fields)).toBe("left out");
  });

  it.each([
    { published: true },
    { published: "yes" },
    { published: null },
    { published: "" },
    { published: "2025-02-03" },
    { is_published: 1 },
    { draft: false },
    { hasDraft: true },
    { archived: "no" },
    { deleted_at: null },
    { archivedAt: "1970-01-01T00:00:00Z", archived: false },
    { status: "published" },
    { status: "Live" },
    { status: "Needs an editor" },
    { status: 1 },
    { status: 2, folder_id: 4 },
    { hidden: "" },
    { visibility: "public" },
    { visibility: "private" },
    { status: "internal", private: true },
    { public: false },
  ])("and one that is, or may be, isn't: %j", async (fields) => {
    expect(await outcome(fields)).toBe("read");
  });

  it("as rows of a table are, in the words of the program that wrote it", async () => {
    const { corpus, report } = await readText(
      "Question,Answer,Published,Status\nA,One,TRUE,Published\nB,Two,FALSE,Published\nC,Three,1,Draft\nD,Four,2025-02-03,\n",
      { format: "csv" },
    );
    expect(corpus.articles.map(({ title, published }) => [title, published])).toEqual([
      ["A", null],
      ["D", "2025-02-03"],
    ]);
    expect(report).toMatchObject({ skipped: { draft: 2 }, warnings: [] });
  });

  it("and its date is looked for where a yes isn't one", async () => {
    const { corpus } = await readText(JSON.stringify([{ ...SEEN, published: true, created_at: "2025-02-03" }]));
    expect(corpus.articles[0]!.published).toBe("2025-02-03");
  });
});

describe("what says that a record isn't published", () => {
  it.each([
    ["isn't its title", { title: undefined, hidden: "yes" }, [["title", "hidden"]]],
    ["isn't its text", { body: undefined, Hidden: "yes" }, [["body", "Hidden"]]],
    ["isn't its category", { visibility: "hidden" }, [["category", "visibility"]]],
    ["is what the user says, and nothing else", { status: "draft", done: "ok" }, [["state", "done"]]],
    ["is nothing, where the user says that it is nowhere", { hidden: true }, [["draft", "none"]]],
  ] as const)("%s", async (_, fields, map) => {
    const record = { title: "Fees", body: "None.", ...fields };
    const { corpus } = await readText(JSON.stringify([record]), { format: "json", map: new Map(map) });
    expect(corpus.articles).toHaveLength(1);
  });

  it("may be a column that the user names", async () => {
    expect(await outcome({ Secret: "yes" }, [["draft", "Secret"]])).toBe("left out");
    expect(await outcome({ Phase: "Draft" }, [["state", "Phase"]])).toBe("left out");
  });
});
