import { describe, expect, it } from "vitest";
import { readText, readTree } from "./read.ts";

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

describe("JSON that holds no articles is left alone", () => {
  const described = [{ name: "pets", description: "Everything about pets" }];
  const info = { title: "Pets", description: "An interface", version: "1" };
  it.each([
    ["OpenAPI", { openapi: "3.1.0", info, servers: [{ url: "/", description: "Here" }], tags: described, paths: {} }],
    ["Swagger", { swagger: "2.0", info, title: "Pets", body: "x", tags: described }],
    ["AsyncAPI", { asyncapi: "3.0.0", title: "Pets", description: "An interface" }],
    ["a schema", { $schema: "https://json-schema.org/draft/2020-12/schema", title: "Pet", description: "One" }],
    ["a package", { name: "pets", description: "All of them", version: "1.0.0" }],
    ["a list of labels", { labels: described }],
    ["lists by name", { tags: described, servers: [{ url: "/", description: "Here" }] }],
  ])("%s", async (_, value) => {
    const good = JSON.stringify([{ title: "Fees", body: "None." }]);
    const { corpus, warnings } = await readTree({ "a.json": JSON.stringify(value), "b.json": good });
    expect(corpus.articles.map(({ title }) => title)).toEqual(["Fees"]);
    expect(warnings).toEqual([]);
  });

  it.each([
    ["a list on its own", described, {}],
    ["a list of articles", { articles: described }, {}],
    ["what the user says", { labels: described }, { map: new Map([["body", "description"]]) }],
  ])("but a name and a description are an article in %s", async (_, value, options) => {
    const { corpus } = await readText(JSON.stringify(value), options);
    expect(corpus.articles).toMatchObject([{ title: "pets", body: "Everything about pets" }]);
  });

  it("and so are lists beside those of articles", async () => {
    const { corpus, report } = await readText(
      JSON.stringify({ fees: [{ q: "A", a: "B" }], people: [{ name: "Ann", email: "a@x.example" }] }),
    );
    expect(corpus.articles).toMatchObject([{ title: "A", category: "fees" }]);
    expect(report.warnings).toEqual([]);
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

describe("an HTML page", () => {
  const page = (body: string) => `<!doctype html><html lang="en"><title>T</title><body>${body}</body></html>`;
  const text = "Send it back within thirty days and the money follows within three.";

  it.each([
    [
      "with an article and teasers",
      `<article><h1>Returns</h1><p>${text}</p></article><article>Also read this: fees</article>`,
    ],
    [
      "with cards",
      `<main><h1>Returns</h1><p>${text}</p><article>A card about one thing</article><article>Another card here</article></main>`,
    ],
    [
      "with one article beside much else",
      `<main><p>${"Menu ".repeat(50)}</p><article><h1>Returns</h1><p>${text}</p></article></main>`,
    ],
  ])("%s gives its text", async (_, body) => {
    const article = await first(page(body));
    expect(article.title).toBe("Returns");
    expect(article.body).toContain(text);
    expect(article.body).not.toMatch(/Menu|Also read/);
  });

  it("of a wiki gives its text without what surrounds it", async () => {
    const article = await first(
      page(
        '<div role="main"><h1>Returns</h1><div id="siteSub">From Acorn</div><div id="contentSub">x</div>' +
          '<div id="jump-to-nav">Jump to: <a href="#n">navigation</a></div><a class="mw-jump-link" href="#m">Jump</a>' +
          `<div id="toc" class="toc"><h2>Contents</h2></div><p>${text}</p>` +
          '<h2>When<span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2><p class="has-toc">Soon.</p>' +
          '<div class="printfooter">Retrieved from Acorn</div></div>',
      ),
    );
    expect(article.body).toBe(`${text}\n\n## When\n\nSoon.`);
  });

  it("may have any number of parts that aren't its text", async () => {
    const article = await first(page(`<main><h1>Returns</h1>${"<nav>x</nav>".repeat(100_000)}<p>${text}</p></main>`));
    expect(article.body).toBe(text);
  });

  it("of questions gives them its address and language", async () => {
    const json = JSON.stringify({
      "@context": "https://schema.org",
      "@type": "FAQPage",
      mainEntity: [{ "@type": "Question", name: "Fees?", acceptedAnswer: { "@type": "Answer", text: "None." } }],
    });
    const { corpus } = await readText(
      `<!doctype html><html lang="nl"><link rel="canonical" href="https://acorn.example/faq"><script type="application/ld+json">${json}</script></html>`,
    );
    expect(corpus).toMatchObject({ language: "nl", articles: [{ title: "Fees?", url: "https://acorn.example/faq" }] });
  });
});
