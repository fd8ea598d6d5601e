import { describe, expect, it } from "vitest";
import type { SearchRequest } from "../../src/model/search.ts";
import { article, corpus } from "../support/corpus.ts";
import { searcherOf } from "../support/searcher.ts";

const ARTICLES = [
  article({
    id: "withdrawal-missing",
    title: "Why hasn't my withdrawal arrived?",
    category: "faq",
    tags: ["withdrawals"],
    updated: "2026-03-01",
    body: "Some general remarks first. They say nothing of use.\n\n## Congestion\n\nA transfer waits while the network is busy. **Nine confirmations** are needed for a big payout.\n\n## Addresses\n\nA wrong address can't be undone.",
  }),
  article({
    id: "two-factor",
    title: "Set up two-factor authentication",
    category: "faq",
    tags: ["security", "account"],
    updated: "2025-11-20",
    body: "Scan the QR code with an app. Connect to Wi-Fi first. Keep the backup codes.",
  }),
  article({
    id: "p2p",
    title: "What is P2P trading?",
    category: "guides",
    tags: ["p2p"],
    updated: "2024-01-10",
    body: "Buy/sell OKT/OKB with another person. T+N rules apply from the 27th. The café pays in BTC.",
  }),
  article({
    id: "scam",
    title: "What should I do if I was scammed?",
    category: "faq",
    body: "Tell the police and us.",
  }),
  article({ id: "login", title: "I can't log in", category: "faq", body: "Reset the password. Then sign in anew." }),
  article({ id: "fees", title: "Trading fees", category: "guides", body: "Fees depend on what you trade." }),
  article({
    id: "fees-old",
    title: "Trading fees",
    category: "news",
    body: "Fees depend on what you trade.",
    views: 9,
  }),
];
const searcher = searcherOf(
  corpus(ARTICLES, {
    categories: ["faq", "guides", "news"].map((id) => ({ id, title: id })),
    synonyms: [
      ["2fa", "two-factor authentication"],
      ["withdrawal", "cash out"],
    ],
  }),
);
const search = (text: string, request: Partial<SearchRequest> = {}) => searcher.search({ text, ...request });
const ids = (text: string, request: Partial<SearchRequest> = {}) => search(text, request).results.map(({ id }) => id);

describe("finds first", () => {
  it.each<[why: string, query: string, id: string]>([
    [
      "a whole sentence",
      "Hello, I sent a payout yesterday and it still has not arrived in my account",
      "withdrawal-missing",
    ],
    ["a missing letter", "withdrawl", "withdrawal-missing"],
    ["a wrong letter", "wothdrawal", "withdrawal-missing"],
    ["two slips in a long word", "widthdrawl", "withdrawal-missing"],
    ["two likely slips in a shorter one", "scmaed", "scam"],
    ["swapped letters", "authetnication", "two-factor"],
    ["a slip in the first letter", "eithdrawal", "withdrawal-missing"],
    ["a typo of four letters", "feez", "fees-old"],
    ["a plural", "withdrawals", "withdrawal-missing"],
    ["another form of the verb", "confirming", "withdrawal-missing"],
    ["a contraction with a curly apostrophe", "can’t log in", "login"],
    ["a contraction without one", "cant log in", "login"],
    ["an accent left out", "cafe", "p2p"],
    ["an accent in NFD", "cafe\u0301", "p2p"],
    ["a slashed word", "buy/sell", "p2p"],
    ["half of a slashed word", "okb", "p2p"],
    ["a hyphenated word", "wi-fi", "two-factor"],
    ["the same as one word", "wifi", "two-factor"],
    ["the same as two", "wi fi", "two-factor"],
    ["letters and digits", "P2P", "p2p"],
    ["single letters", "T+N", "p2p"],
    ["a short word", "BTC", "p2p"],
    ["a number", "27th", "p2p"],
    ["a synonym", "2fa", "two-factor"],
    ["a synonym of two words", "cash out", "withdrawal-missing"],
    ["a word joined that the article splits", "login", "login"],
    ["a tag that no text has", "security", "two-factor"],
    ["only common words", "what should I do", "scam"],
    ["a single common word", "why", "withdrawal-missing"],
    ["an exact title among longer ones", "trading fees", "fees-old"],
    [
      "a mail that was copied whole",
      "I am locked out, please log me in\n\nOn 3 Mar 2025, Support wrote:\n> trading fees",
      "login",
    ],
  ])("%s: %s", (_, query, id) => {
    expect(ids(query)[0]).toBe(id);
  });
});

describe("what a letter says beside its question", () => {
  it("counts little", () => {
    const hours = article({
      id: "hours",
      title: "Really soon",
      body: "Something happens tomorrow, even in the evening.",
    });
    const transfer = article({ id: "transfer", title: "Transfers", body: "A transfer takes a day." });
    const others = Array.from({ length: 9 }, (_, at) =>
      article({ title: `Transfer ${at}`, body: "A transfer again." }),
    );
    const query =
      "Dear team, good evening, I really hope that something happens soon, it is about how long transfers take";
    const [first] = searcherOf(corpus([hours, transfer, ...others])).search({ text: query }).results;
    expect(first!.title).toBe("Transfers");
  });

  it("isn't taken for a slip", () => {
    const articles = [article({ title: "Find your home" }), article({ title: "Rewards might come" })];
    const { total, interpreted } = searcherOf(corpus(articles)).search({
      text: "Hope all is fine. Good night, regards",
    });
    expect({ total, corrections: interpreted.corrections }).toEqual({ total: 0, corrections: [] });
  });
});

describe("says how it read the query", () => {
  it.each<[string, [string, string][]]>([
    ["widthdrawal", [["widthdrawal", "withdrawal"]]],
    ["withdrawal", []],
    [
      "pasword reste",
      [
        ["pasword", "password"],
        ["reste", "reset"],
      ],
    ],
    ["scmmxd", []],
    ["hello thanks please", []],
    ["zzzzqqqq", []],
  ])("%s", (query, corrections) => {
    expect(search(query).interpreted.corrections).toEqual(corrections.map(([from, to]) => ({ from, to })));
  });

  it("takes a letter left out for likelier than one too many or a wrong one", () => {
    const articles = [
      article({ title: "Very limited" }),
      article({ title: "Verify what is listed", body: "Listed is what was listed very, very well." }),
    ];
    const { interpreted } = searcherOf(corpus(articles)).search({ text: "verfy limted" });
    expect(interpreted.corrections.map(({ to }) => to)).toEqual(["verify", "limited"]);
  });

  it("searches as spelt where asked", () => {
    expect(search("widthdrawal", { exact: true })).toMatchObject({ total: 0, interpreted: { corrections: [] } });
  });

  it("names the nearest words when nothing was found", () => {
    const { total, suggestions } = search("authentictttn", { exact: true });
    expect(total).toBe(0);
    expect(suggestions).toContain("authentication");
  });
});

describe("operators", () => {
  it.each<[query: string, expected: string[]]>([
    ['"trading fees"', ["fees-old", "fees"]],
    ['"fees trading"', ["fees-old", "fees", "p2p"]],
    ["trading -fees", ["p2p"]],
    ['trading -"another person"', ["fees-old", "fees"]],
    ["title:fees", ["fees-old", "fees"]],
    ['title:"trading fees" depend', ["fees-old", "fees"]],
    ["trading category:guides", ["fees", "p2p"]],
    ["tag:p2p", ["p2p"]],
    ["tag:P2P category:Guides", ["p2p"]],
    ["title:widthdrawal", ["withdrawal-missing"]],
    ["updated:>2026-01-01", ["withdrawal-missing"]],
    ["updated:<=2025", ["two-factor", "p2p"]],
    ["updated:2025-11", ["two-factor"]],
    ["“trading fees”", ["fees-old", "fees"]],
  ])("%s", (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it("filters by the days that are shown, whatever their zones", () => {
    const dated = ["2026-05-29T23:30:00-05:00", "2026-05-30T01:00:00+09:00", "2026-05-30T23:59:00"];
    const articles = dated.map((updated, at) => article({ id: String(at), title: "Fees", updated }));
    const searcher = searcherOf(corpus(articles));
    const found = (text: string) => searcher.search({ text, sort: "updated" }).results.map(({ id }) => id);
    expect(found("fees updated:2026-05-29")).toEqual(["0"]);
    expect(found("fees updated:>2026-05-29")).toEqual(["2", "1"]);
  });

  it.each([
    ["a dash in a sentence", "my withdrawal - it hasn't arrived -", "withdrawal-missing"],
    ["an unfinished quotation", 'my "withdrawal', "withdrawal-missing"],
    ["a quotation that stands nowhere", 'it says "withdrawal has not arrived yet"', "withdrawal-missing"],
    ["a colon", "title: withdrawal", "withdrawal-missing"],
    ["a value that isn't known", "tag:nonsense withdrawal", "withdrawal-missing"],
    ["a date that is none", "updated:>yesterday withdrawal", "withdrawal-missing"],
    ["patterns and brackets", "withdrawal (.*) [a-z]+ $^ \\", "withdrawal-missing"],
    ["a negative amount", "withdrawal -5", "withdrawal-missing"],
  ])("harmless: %s", (_, query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  it.each<[string, string[]]>([
    ['it says "withdrawal has not arrived yet"', ["withdrawal has not arrived yet"]],
    ['"Trading  Fees" "fees TRADING"', ["fees trading"]],
    ['"widthdrawal arrived"', ["widthdrawal arrived"]],
    ['"trading fees"', []],
    ['-"fees trading" withdrawal', []],
    ['"withdrawal', []],
    ["withdrawal", []],
    ["", []],
  ])("says which quotations stand nowhere: %s", (query, unmatchedPhrases) => {
    expect(search(query).interpreted.unmatchedPhrases).toEqual(unmatchedPhrases);
    expect(search(query).total).toBeGreaterThan(0);
  });

  it("treats a long message's dashes and quotes as punctuation", () => {
    const message = `${"please help me with this problem ".repeat(5)} -withdrawal "never heard of" it`;
    expect(ids(message)).toContain("withdrawal-missing");
  });
});

describe("a query of function words", () => {
  const bodies = { where: "Where it is.", on: "It is on.", both: "Where is it on?", neither: "It is." };
  const { search: ask } = searcherOf(
    corpus(Object.entries(bodies).map(([id, body]) => article({ id, title: "Limit", body }))),
  );
  const found = (text: string) =>
    ask({ text })
      .results.map(({ id }) => id)
      .sort();

  it("matches what has one of the two rarest", () => {
    expect(found("where is it on")).toEqual(["both", "on", "where"]);
    expect(found("is it")).toEqual(["both", "neither", "on", "where"]);
  });

  it("leaves them to the order where it has another word", () => {
    expect(found("where is the limit on")).toEqual(["both", "neither", "on", "where"]);
  });
});

describe("as you type", () => {
  it.each<[query: string, prefix: boolean, expected: string | undefined]>([
    ["withd", true, "withdrawal-missing"],
    ["wi", true, "two-factor"],
    ["two-factor authen", true, "two-factor"],
    ["widthdr", true, "withdrawal-missing"],
    ["wi", false, "two-factor"],
  ])("%s, prefix %s", (query, prefix, expected) => {
    expect(ids(query, { prefix })[0]).toBe(expected);
  });
});

describe("filters, order and pages", () => {
  it("counts categories before the category filter, and totals after it", () => {
    const { total, facets } = search("trading", { categories: ["guides"] });
    expect(total).toBe(2);
    expect(facets.category).toEqual({ guides: 2, news: 1 });
  });

  it.each<[Partial<SearchRequest>, string[]]>([
    [{ tags: ["security", "account"] }, ["two-factor"]],
    [{ tags: ["security", "p2p"] }, []],
    [{ categories: ["nope"] }, []],
    [{ updatedSince: "2025-11-20" }, ["withdrawal-missing", "two-factor"]],
    [{ sort: "updated", limit: 2 }, ["withdrawal-missing", "two-factor"]],
    [{ sort: "views", limit: 1 }, ["fees-old"]],
    [{ offset: 1, limit: 1, updatedSince: "2024-01-01" }, ["two-factor"]],
    [{ offset: 99 }, []],
    [{ limit: 0 }, []],
  ])("%j", (request, expected) => {
    expect(ids("", request)).toEqual(expected);
  });

  it("breaks ties by views, then update, then id", () => {
    const { results } = search("trading fees");
    expect(results.slice(0, 2).map(({ id }) => id)).toEqual(["fees-old", "fees"]);
    expect(results[0]!.score).toBe(results[1]!.score);
  });

  it("scores in (0, 1], falling", () => {
    const scores = search("trading fees withdrawal log in").results.map(({ score }) => score);
    expect(scores[0]).toBe(1);
    for (const word of ["fees", "withdrawal", "trading", "log", "factor", "limits"])
      expect(search(word).results[0]?.score ?? 1, word).toBe(1);
    expect(scores.every((score, at) => score > 0 && score <= (scores[at - 1] ?? 1))).toBe(true);
  });
});

describe("one searcher", () => {
  it("answers as a new one does, whatever it was asked before", () => {
    const texts = [
      "trading fees",
      "withdrawl hasn't arrived",
      "two factor",
      "log in",
      "scammed",
      "",
      "p2p",
      "of the and",
    ];
    const requests = texts.flatMap((text): SearchRequest[] => [
      { text },
      { text, snippets: false },
      { text, sort: "views", limit: 2 },
    ]);
    const asked = searcherOf(corpus(ARTICLES));
    // What is shown a second time is kept, so that the third round is answered with it.
    for (let round = 0; round < 3; round++) {
      for (const request of requests) {
        expect(asked.search(request)).toEqual(searcherOf(corpus(ARTICLES)).search(request));
      }
    }
  });
});

describe("an answer", () => {
  it("is the caller's: what is done to it changes no other", () => {
    const asked = searcherOf(corpus(ARTICLES));
    const requests: SearchRequest[] = [{ text: "two factor" }, { text: "" }, { text: "", snippets: false }];
    const expected = structuredClone(requests.map((request) => asked.search(request)));
    const summary = structuredClone(asked.summary("two-factor"));
    const facets = structuredClone([asked.categories(), asked.tags()]);
    for (let round = 0; round < 3; round++) {
      for (const request of requests) {
        for (const result of asked.search(request).results) (result.tags as string[]).length = 0;
      }
      Object.assign(asked.summary("two-factor")!, { title: "Changed", tags: [] });
      for (const facet of [...asked.categories(), ...asked.tags()]) Object.assign(facet, { id: "changed", count: 0 });
    }
    expect(requests.map((request) => asked.search(request))).toEqual(expected);
    expect(asked.summary("two-factor")).toEqual(summary);
    expect([asked.categories(), asked.tags()]).toEqual(facets);
  });
});

describe("the snippet", () => {
  it.each<[query: string, snippet: string]>([
    ["how many confirmations", "Nine confirmations are needed for a big payout."],
    ["wrong address", "A wrong address can't be undone."],
    ["network busy", "A transfer waits while the network is busy."],
  ])("%s", (query, snippet) => {
    expect(search(query).results[0]!.snippet).toContain(snippet);
  });

  it.each<[string, string, string]>([
    ["sentences", "One falcon.\n\nTwo of them!", "One falcon. Two of them!"],
    ["a heading and its text", "## The falcon\n\nIt flies.", "The falcon: It flies."],
    ["a heading that ends in a bracket", "## The falcon (old)\n\nIt flies.", "The falcon (old): It flies."],
    ["a heading that is a question", "## A falcon?\n\nIt flies.", "A falcon? It flies."],
    ["a quoted question as heading", "## “A falcon?”\n\nIt flies.", "“A falcon?” It flies."],
    ["two headings", "## Birds of prey: falcon\n\n### Food\n\nMice.", "Birds of prey: falcon: Food: Mice."],
    ["items", "The falcon eats:\n\n- mice\n- frogs\n- fish", "The falcon eats: mice · frogs · fish"],
    ["items that are sentences", "- The falcon flies.\n- It lands.", "The falcon flies. It lands."],
    ["items with commas", "- a falcon,\n- a frog;\n- a fish", "a falcon, a frog; a fish"],
    ["rows", "| falcon | mice |\n| --- | --- |\n| crow | all |\n| owl | no |", "falcon · mice; crow · all; owl · no"],
    ["a paragraph and rows", "The falcon\n\n| a | b |\n| --- | --- |", "The falcon; a · b"],
    ["lines of code", "```\nfalcon fly\nfalcon land\n```", "falcon fly · falcon land"],
    ["another script's marks", "猎鹰 falcon。\n\n飞。", "猎鹰 falcon。 飞。"],
  ])("joins %s so that they read well", (_, body, snippet) => {
    const one = searcherOf(corpus([article({ title: "Untitled", body })]));
    const [found] = one.search({ text: "falcon" }).results;
    expect(found!.snippet).toBe(snippet);
    const [start, end] = found!.highlights.snippet[0]!;
    expect(found!.snippet.slice(start, end)).toBe("falcon");
  });

  it("marks what matched, in UTF-16 code units", () => {
    const [first] = search("withdrawls arrive").results;
    const { title, highlights } = first!;
    expect(highlights.title.map(([start, end]) => title.slice(start, end))).toEqual(["withdrawal", "arrived"]);
  });

  it("is the beginning where only the title matched", () => {
    expect(search("scammed").results[0]!.snippet).toBe("Tell the police and us.");
  });
});

describe("articles", () => {
  it("finds ids near a mistyped one", () => {
    expect(searcher.nearestIds("two-facto")).toContain("two-factor");
    expect(searcher.nearestIds("qqqq")).toEqual([]);
  });

  it("marks any text for a query", () => {
    const text = "Withdrawal over wi-fi";
    const spans = searcher.marker({ text: "withdrawal wifi" })(text);
    expect(spans.map(([start, end]) => text.slice(start, end))).toEqual(["Withdrawal", "wi-fi"]);
  });
});

describe("bounded", () => {
  it.each<[string, string]>([
    ["a query of 100,000 characters", "withdrawal fees ".repeat(6250)],
    ["one word of 100,000 letters", "a".repeat(100_000)],
    ["quotes without end", '"'.repeat(20_000)],
    ["dashes and colons", "title:-".repeat(5_000)],
    ["control and bidi characters", "\u001b[31m\u202ewithdrawal\u0007\u0000"],
    ["emoji", "😀👨‍👩‍👧‍👦🇩🇪"],
    ["lone surrogates", "\ud800withdrawal\udfff"],
  ])("%s", (_, query) => {
    expect(search(query).query).toBe(query);
  });
});

describe("a list", () => {
  const random = (seed: number) => (seed * 7919) % 101;
  const articles = Array.from({ length: 400 }, (_, at) =>
    article({
      id: `a${random(at)}-${at}`,
      title: `Title ${at}`,
      body: "Text.",
      category: ["faq", "news", null][at % 3]!,
      views: at % 5 === 0 ? null : random(at) % 7,
      updated: at % 4 === 0 ? null : `2026-0${1 + (random(at) % 9)}-01`,
    }),
  );
  const searcher = searcherOf(corpus(articles));

  it.each(["relevance", "views", "updated", "published"] as const)(
    "by %s begins the same however much of it is asked for",
    (sort) => {
      const all = searcher.search({ text: "", sort, limit: 400 });
      expect(new Set(all.results.map(({ id }) => id)).size).toBe(400);
      for (const [offset, limit] of [
        [0, 5],
        [3, 20],
        [100, 28],
        [100, 60],
      ] as const) {
        const part = searcher.search({ text: "", sort, offset, limit });
        expect(part.results).toEqual(all.results.slice(offset, offset + limit));
        expect([part.total, part.facets]).toEqual([all.total, all.facets]);
      }
    },
  );
});
