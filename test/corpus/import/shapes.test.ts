import { describe, expect, it } from "vitest";
import { readText } from "./read.ts";

const first = async (text: string) => (await readText(text)).corpus.articles[0]!;

describe("lists of articles as scripts write them", () => {
  it.each([
    ["under the table's name", { help_articles: [{ title: "Fees", body: "None." }] }],
    ["one by one", { article: { title: "Fees", body: "None." } }],
    ["as questions", [{ q: "Fees", a: "None." }]],
    ["in groups", { _comment: "x", "buy-now": [{ q: "Fees", a: "None." }] }],
    ["with paragraphs in a list", [{ question: "Fees", answer: ["None.", "Never."] }]],
    [
      "from Zendesk under another name",
      { zendesk_articles: [{ id: 7, section_id: 1, title: "Fees", body: "<p>None.</p>" }] },
    ],
    ["from Zendesk one by one", { article: { id: 7, section_id: 1, title: "Fees", body: "<p>None.</p>" } }],
  ])("are read %s", async (_, value) => {
    const article = await first(JSON.stringify(value));
    expect(article.title).toBe("Fees");
    expect(article.body).toMatch(/^None\./);
  });

  it("have their group as category", async () => {
    const { corpus } = await readText(
      JSON.stringify({ "buy-now": [{ q: "Fees", a: "None." }], other: [{ q: "B", a: "C" }] }),
    );
    expect(corpus.categories).toEqual([
      { id: "buy-now", title: "Buy now" },
      { id: "other", title: "Other" },
    ]);
  });

  it("may have a spreadsheet's own headers above them", async () => {
    const { corpus } = await readText("Column1,Column2\nQuestion,Answer\nFees,None\n", { format: "csv" });
    expect(corpus.articles).toMatchObject([{ title: "Fees", body: "None" }]);
  });
});

describe("the language", () => {
  it("of articles that don't name theirs isn't that of a few translations that do", async () => {
    const english = "You can change your password in the settings of the app if you have forgotten what it was.";
    const list = [
      ...Array.from({ length: 5 }, (_, at) => ({ title: `Password ${at}`, body: `${english} ${at}` })),
      { title: "Mot de passe", body: "Vous pouvez le changer.", language: "fr" },
    ];
    const { corpus, report } = await readText(JSON.stringify(list));
    expect(corpus.language).toBe("en");
    expect(report.warnings[0]!.message).toBe("articles in several languages (en 5, fr 1): --language en keeps one");
  });
});
