import { describe, expect, it } from "vitest";
import { readFixtures, readText, readTree } from "./read.ts";

describe("Markdown with front matter", () => {
  it("takes folders as categories, nested ones as tags, and leaves drafts and copies out", async () => {
    const { corpus, report, article } = await readFixtures(["markdown"]);
    expect(corpus.articles.map(({ id, category }) => [id, category])).toEqual([
      ["index", null],
      ["02-getting-started/first-notebook", "getting-started"],
      ["change-plan", "billing"],
      ["billing/refunds/ask-for-a-refund", "billing"],
      ["drafts/broken", "drafts"],
    ]);
    expect(corpus.categories).toEqual([
      { id: "getting-started", title: "Getting started" },
      { id: "billing", title: "Billing and payments" },
      { id: "drafts", title: "Drafts" },
    ]);
    expect(article("billing/refunds/ask-for-a-refund").tags).toEqual(["refund", "money back", "Refunds"]);
    expect(report.skipped).toEqual({ draft: 1, empty: 1, duplicate: 1 });
    expect(report.warnings).toEqual([
      {
        file: expect.stringMatching(/drafts\/broken\.md$/),
        line: 4,
        message: expect.stringMatching(/isn't valid YAML/),
      },
    ]);
  });

  it("reads every field, keeps tables and code, and resolves links", async () => {
    const { article } = await readFixtures(["markdown"]);
    expect(article("change-plan")).toEqual({
      id: "change-plan",
      title: "How do I change my plan?",
      category: "billing",
      tags: ["plans", "upgrade"],
      published: "2025-03-03",
      updated: "2026-01-09T13:30:00Z",
      views: 1204,
      url: null,
      related: ["billing/refunds/ask-for-a-refund"],
      body: [
        "Move between the Solo, Team and Company plans.",
        "Open **Settings → Plan** and choose another one. See also [refunds](billing/refunds/ask-for-a-refund) and\n[the price list](https://lantern.example/prices).",
        "The plan page with three columns",
        "| Plan | Seats |\n| ---- | ----- |\n| Solo | 1     |\n| Team | 2–20  |",
        "```sh\nlantern plan set <team>   # the tag here is code\n```",
      ].join("\n\n"),
    });
  });

  it("reduces HTML and callouts inside it to Markdown", async () => {
    const { article } = await readFixtures(["markdown"]);
    expect(article("billing/refunds/ask-for-a-refund").title).toBe("Can I have my money back?");
    expect(article("billing/refunds/ask-for-a-refund").body).toBe(
      [
        "Yes, within 30 days. Write to us at <help@lantern.example>.  \nBack to [plans](change-plan).",
        "> **Warning**\n>\n> A refund closes the workspace.",
        "**What about yearly plans?**",
        "The rest of the year is paid back.",
        "| Paid by | Takes |\n| --- | --- |\n| Card | 3 days |\n| Invoice | 10 days |",
      ].join("\n\n"),
    );
  });

  it("reduces MDX to Markdown", async () => {
    const { article } = await readFixtures(["markdown"]);
    expect(article("02-getting-started/first-notebook").title).toBe("Make your first notebook");
    expect(article("02-getting-started/first-notebook").body).toBe(
      [
        "> **Short on time?**\n>\n> Use a template.",
        "**On the web**",
        "1. Press **New**.\n2. Give it a name \n   and an icon.",
        "**In the app**",
        "Swipe right, then tap `+`.",
        "Replace \\<workspace> with your own name.  saves by itself.",
      ].join("\n\n"),
    );
  });

  it("reduces Liquid to Markdown and keeps placeholders that aren't Liquid's", async () => {
    const { article } = await readFixtures(["jekyll"]);
    const signIn = article("2024-05-01-sign-in");
    expect(signIn).toMatchObject({
      category: "account",
      tags: ["Access"],
      published: "2024-05-01",
      updated: "2024-05-02T07:00:00Z",
    });
    expect(signIn.body).toBe(
      [
        "Open the sign-in page. Your name goes in here and not in {{first_name}}.",
        "> **Note**\n>\n> **Note:** codes expire after  ten minutes.",
        '```ruby\nputs "{{ not_liquid }}"\n```',
        "Write `{{ user.name }}` in a template. [Old page](2024-05-01-sign-in)",
      ].join("\n\n"),
    );
  });
});

describe("YAML front matter", () => {
  it("may be as careless as site generators allow", async () => {
    const { corpus, report } = await readText(
      '---\ntitle: Sign in\ntags: [\n\t"account",\n]\ntitle: Sign in again\n---\n\nUse the button.',
    );
    expect(report.warnings).toEqual([]);
    expect(corpus.articles[0]).toMatchObject({ title: "Sign in again", tags: ["account"] });
  });
});

describe("TOML front matter", () => {
  it("is read as YAML is", async () => {
    const { corpus, report } = await readText(
      '+++\ntitle = "Sign in"\ndate = 2025-03-04\nlastmod = 2025-03-05T10:00:00+01:00\ntags = ["account", "login"]\n+++\n\nUse the button.',
    );
    expect(report.warnings).toEqual([]);
    expect(corpus.articles[0]).toMatchObject({
      title: "Sign in",
      tags: ["account", "login"],
      published: "2025-03-04",
      updated: "2025-03-05T09:00:00Z",
      body: "Use the button.",
    });
  });

  it("with a fault costs the fields, not the article", async () => {
    const { corpus, report } = await readText("+++\ntitle = \n+++\n# Sign in\n\nUse the button.");
    expect(corpus.articles[0]).toMatchObject({ title: "Sign in", body: "Use the button." });
    expect(report.warnings).toMatchObject([{ line: 2, message: expect.stringMatching(/isn't valid TOML/) }]);
  });
});

describe("HTML below front matter", () => {
  it("is read as Markdown with HTML in it", async () => {
    const { corpus } = await readText(
      '---\ntitle: Get help\n---\n<div class="row">\n  <h2>Write to us</h2>\n  <p>At <a href="{{ site.url }}/contact">this page</a> or <a href="/faq">that</a>.</p>\n</div>\n',
    );
    expect(corpus.articles[0]).toMatchObject({
      title: "Get help",
      body: "## Write to us\n\nAt [this page](/contact) or [that](/faq).",
    });
  });
});

describe("Zendesk", () => {
  it("joins articles with their sections and categories", async () => {
    const { corpus, report, article } = await readFixtures(["zendesk"], { language: "en" });
    expect(corpus.categories).toEqual([{ id: "your-account", title: "Your account" }]);
    expect(report.skipped).toEqual({ draft: 1, language: 1 });
    expect(article("360001234567")).toEqual({
      id: "360001234567",
      title: "Reset your password",
      category: "your-account",
      tags: ["password", "login", "Passwords"],
      published: "2023-04-05T06:07:08Z",
      updated: "2025-11-30T10:00:00Z",
      views: null,
      url: "https://acorn.example/hc/en-us/articles/360001234567-Reset-your-password",
      related: ["360007654321"],
      body: "Click **Forgot password** on the sign-in page.\n\n1. Enter your email.\n2. Open the link.\n\nNo mail? See [mail not arriving](360007654321).",
    });
  });

  it("keeps every language unless one is chosen, and says so", async () => {
    const { corpus, report } = await readFixtures(["zendesk"]);
    expect(corpus.language).toBe("en-US");
    expect(corpus.articles).toHaveLength(3);
    expect(report.warnings.map(({ message }) => message)).toEqual([
      "articles in several languages (en-US 2, de 1): --language en-US keeps one",
    ]);
  });

  it("does without sections and says what is missing", async () => {
    const { report } = await readFixtures(["zendesk/articles.json"], { language: "en" });
    expect(report.warnings[0]!.message).toMatch(/zendesk-section 360000111.*file with the sections/);
  });
});

describe("Intercom", () => {
  it("joins articles with their collections", async () => {
    const { corpus, report, article } = await readFixtures(["intercom"]);
    expect(corpus.categories).toEqual([{ id: "people", title: "People" }]);
    expect(report.skipped).toEqual({ draft: 1 });
    expect(article("5001")).toMatchObject({
      category: "people",
      tags: ["team", "Inviting"],
      published: "2023-11-14T22:13:20Z",
      updated: "2026-01-01T00:00:00Z",
      views: 42,
      related: ["5002"],
      body: "Add people to your workspace\n\nGo to **People**.\n\nPeople page\n\nThen read [about roles](5002).",
    });
    expect(article("5002").body).toBe("Owners may *everything*.");
  });
});

describe("schema.org FAQPage", () => {
  it("finds questions in @graph, in hasPart and in a page", async () => {
    const { corpus } = await readFixtures(["faqpage"]);
    expect(corpus.articles.map(({ id, title, body, updated }) => ({ id, title, body, updated }))).toEqual([
      { id: "delivery", title: "How long does delivery take?", body: "Two to **four** days.", updated: "2026-03-04" },
      {
        id: "do-you-ship-abroad",
        title: "Do you ship abroad?",
        body: "To all of Europe & Iceland.",
        updated: "2026-03-04",
      },
      { id: "can-i-track-a-parcel", title: "Can I track a parcel?", body: "Yes.", updated: "2026-03-04" },
      {
        id: "quels-sont-les-delais",
        title: "Quels sont les délais ?",
        body: "Deux à quatre jours.  \nPlus vite en ville.",
        updated: null,
      },
    ]);
  });
});

describe("schema.org FAQPage in microdata", () => {
  const question = (name: string, answer: string, more = "") =>
    `<div itemscope itemprop="mainEntity" itemtype="https://schema.org/Question">${more}${name}
    <div itemscope itemprop="acceptedAnswer" itemtype="https://schema.org/Answer"><div itemprop="text">${answer}</div></div></div>`;
  const page = (questions: string) =>
    `<!doctype html><html lang="en" itemscope itemtype="https://schema.org/FAQPage"><head><title>Questions</title>
    <link rel="canonical" href="https://heron.example/help/faq"></head><body><h1>Questions</h1>${questions}</body></html>`;

  it("makes an article of each question, with its markup, its date and its address", async () => {
    const { corpus } = await readTree({
      "faq.html": page(
        question(
          '<h3 itemprop="name">Do you ship to the <em>moon</em> &amp; back?</h3>',
          "<p>No. <strong>Only</strong> to:</p><ul><li>Mars</ul>",
        ) +
          question(
            '<a itemprop="url" href="#second"><span itemprop="name">Is __proto__ safe?</span></a>',
            "Yes &lt;b&gt;.",
            '<meta itemprop="dateModified" content="2026-02-03"><meta itemprop="__proto__" content="x">',
          ),
      ),
    });
    expect(corpus.articles).toMatchObject([
      {
        title: "Do you ship to the moon & back?",
        body: "No. **Only** to:\n\n- Mars",
        url: "https://heron.example/help/faq",
        updated: null,
      },
      {
        title: "Is __proto__ safe?",
        body: "Yes \\<b>.",
        url: "https://heron.example/help/faq#second",
        updated: "2026-02-03",
      },
    ]);
  });

  it("takes questions once where JSON-LD says the same, and reads a page without questions as one article", async () => {
    const twice = await readTree({
      "faq.html": page(
        `${question('<b itemprop="name">Fees?</b>', "None.")}<script type="application/ld+json">{"@type":"FAQPage",
        "mainEntity":{"@type":"Question","name":"Fees?","acceptedAnswer":{"@type":"Answer","text":"None at all."}}}</script>`,
      ),
    });
    expect(twice.corpus.articles.map(({ body }) => body)).toEqual(["None at all."]);
    const none = await readTree({
      "page.html": page('<p itemscope itemtype="https://schema.org/Person">Question <b itemprop="name">Ann</b></p>'),
    });
    expect(none.corpus.articles.map(({ title }) => title)).toEqual(["Questions"]);
  });
});

describe("HTML pages", () => {
  it("takes the article out of its page", async () => {
    const { corpus, article } = await readFixtures(["html"]);
    expect(corpus.language).toBe("en-GB");
    expect(article("export")).toEqual({
      id: "export",
      title: "Export your data",
      category: null,
      tags: ["export", "backup"],
      published: null,
      updated: "2026-04-01T08:00:00Z",
      views: null,
      url: "https://heron.example/help/export",
      related: ["import"],
      body: 'Choose **File → Export**.\n\n## Formats\n\n**CSV**\n\nFor spreadsheets\n\n```json\n{"a": 1}\n```\n\n[Import it again](import)',
    });
    expect(article("import").title).toBe("Import");
  });
});

describe("tables and lists", () => {
  it("matches headers by name, whatever the delimiter", async () => {
    const { corpus, report } = await readFixtures(["tables/faq.csv", "tables/keys.tsv"]);
    expect(
      corpus.articles.map(({ title, body, category, tags, updated }) => ({ title, body, category, tags, updated })),
    ).toEqual([
      {
        title: 'Can I pay "by invoice"?',
        body: "Yes; write\nto us.",
        category: "billing",
        tags: [],
        updated: "2025-12-31",
      },
      {
        title: "Where is my order?",
        body: "Track it on the orders page.",
        category: "orders",
        tags: ["Shipping"],
        updated: "2026-01-02",
      },
      { title: "Keys", body: "Press ? for all keys.", category: null, tags: ["keyboard", "help"], updated: null },
    ]);
    expect(report.skipped).toEqual({ empty: 1 });
  });

  it.each([
    ["Orders > Shipping", "Orders", ["Shipping"]],
    ["Orders»Shipping › Abroad", "Orders", ["Shipping", "Abroad"]],
    ["iOS / Android", "iOS / Android", []],
    ["Shipping/Returns", "Shipping/Returns", []],
  ])("reads the category %j", async (written, title, tags) => {
    const { corpus } = await readText(`Question,Answer,Category\nA,B,${written}\n`, { format: "csv" });
    expect(corpus.categories.map((category) => category.title)).toEqual([title]);
    expect(corpus.articles[0]!.tags).toEqual(tags);
  });

  it("takes the user's word for which header is which", async () => {
    await expect(readFixtures(["tables/mapped.csv"])).rejects.toThrow(
      /no column for the body among the headers "Frage", "Loesung"/,
    );
    const { corpus } = await readFixtures(["tables/mapped.csv"], { map: new Map([["body", "Loesung"]]) });
    expect(corpus.articles.map(({ title, body }) => [title, body])).toEqual([["Wo ist es?", "Hier ist es."]]);
  });

  it("reads JSON Lines, a bad line costing that line alone", async () => {
    const { corpus, report } = await readFixtures(["tables/articles.jsonl"]);
    expect(corpus.articles.map(({ id, title, body }) => [id, title, body])).toEqual([
      ["a/b", "One", "First *article*"],
      ["two", "Two", "Second"],
    ]);
    expect(report.warnings).toMatchObject([{ line: 4, message: "not valid JSON: the line was left out" }]);
  });

  it("reads wrapped lists, names of prototypes meaning nothing", async () => {
    const { corpus } = await readFixtures(["tables/faqs.json"]);
    expect(corpus.articles.map(({ title, body }) => [title, body])).toEqual([
      ["Why?", "Because."],
      ["How?", "Like this."],
    ]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("reads this project's own corpora without changing them", async () => {
    const article = {
      id: "x",
      title: "X",
      body: "Text.",
      category: "c",
      tags: ["t"],
      published: "2024-08-08",
      updated: null,
      views: 3,
      url: null,
      related: [],
    };
    const source = {
      name: "own",
      title: "Own",
      language: "de",
      categories: [{ id: "c", title: "See" }],
      synonyms: [["a", "b"]],
      articles: [article],
    };
    const { corpus } = await readText(JSON.stringify(source), { name: "own" });
    expect(corpus).toEqual(source);
  });
});

describe("Microsoft's YAML FAQ", () => {
  it("makes an article of each question, in its section", async () => {
    const { corpus, report } = await readFixtures(["yamlfaq/faq.yml"]);
    expect(corpus.categories.map(({ title }) => title)).toEqual(["General", "Frequently asked questions about Heron"]);
    expect(corpus.articles).toMatchObject([
      {
        id: "what-is-heron-hrn",
        title: "What is Heron (hrn)?",
        body: "A program for notes.\n\n> **Note**\n>\n> It needs no account.\n\nSee [exporting](./export.md).",
        category: "general",
        updated: "2024-07-16",
      },
      { title: "What does it cost?", body: "Nothing." },
    ]);
    expect(report).toMatchObject({ skipped: { empty: 1 }, warnings: [], formats: { yamlfaq: 1 } });
  });

  it("is found in a folder, where nothing is said of other YAML", async () => {
    const { corpus, report } = await readTree({
      "a/faq.yml": "### YamlMime:FAQ\nsections:\n- questions:\n  - question: Why?\n    answer: See [fees](fees.md).\n",
      "a/fees.md": "# Fees\n\nNone.",
      "a/toc.yml": "- name: Fees\n  href: fees.md\n",
      "a/index.yaml": "### YamlMime:Landing\ntitle: Heron\n",
      "mkdocs.yml": "site_name: Heron # a comment\n",
    });
    expect(corpus.articles.map(({ title, related }) => [title, related])).toEqual([
      ["Why?", ["a/fees"]],
      ["Fees", []],
    ]);
    expect(report).toMatchObject({ skipped: {}, warnings: [], files: 2 });
  });

  it.each([
    ["broken", "sections: [\n", /^-:\d: not valid YAML: /],
    ["nested beyond reason", `sections: ${"[".repeat(50_000)}`, /^-:|^-: nested/],
    ["no object", "- a\n", "-: expected a title and sections."],
    ["endless", "x".repeat(1_000_001), "-: longer than a page of questions is."],
    ["without questions", "title: Heron\n", "-: holds no questions"],
  ])("%s is refused", async (_, yaml, message) => {
    await expect(readText(`### YamlMime:FAQ\n${yaml}`)).rejects.toThrow(message);
  });
});
