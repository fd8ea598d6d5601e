import { describe, expect, it } from "vitest";
import { buildIndex } from "../../src/index/build.ts";
import type { Article } from "../../src/model/article.ts";
import type { Corpus } from "../../src/model/corpus.ts";
import type { SearchRequest } from "../../src/model/search.ts";
import { article, corpus } from "../support/corpus.ts";
import { searcherOf } from "../support/searcher.ts";

const found = (articles: Article[], text: string, request: Partial<SearchRequest> = {}, fields: Partial<Corpus> = {}) =>
  searcherOf(corpus(articles, fields)).search({ text, ...request });
const ids = (...asked: Parameters<typeof found>) => found(...asked).results.map(({ id }) => id);
const filler = Array.from({ length: 20 }, (_, at) =>
  article({ id: `other-${at}`, title: `Something else ${at}`, body: "Nothing of it is here.", views: 5 }),
);

describe("a word written as one, as two or with a hyphen", () => {
  const apart = article({ id: "title", title: "Change your e-mail address", body: "In the settings.", views: 1 });
  const mention = article({ id: "mention", title: "Log in", body: "Last of all we write an e-mail.", views: 1000 });
  const asOne = article({ id: "one", title: "Email preferences", body: "What we send.", views: 1 });

  it.each(["email", "e-mail", "e mail", "emial"])("is found first where it is said first: %s", (query) => {
    expect(ids([...filler, mention, apart], query)).toEqual(["title", "mention"]);
    expect(new Set(ids([...filler, mention, apart, asOne], query).slice(0, 2))).toEqual(new Set(["title", "one"]));
  });

  it("is marked as it stands", () => {
    const [first] = found([...filler, apart], "email").results;
    expect(first!.highlights.title.map(([start, end]) => first!.title.slice(start, end))).toEqual(["e-mail"]);
  });

  it.each(["wi-fi", "wi fi", "wifi"])("is read as the word that the corpus has: %s", (query) => {
    const { results, interpreted } = found([...filler, article({ id: "wifi", title: "Set up wifi" })], query);
    expect(results.map(({ id }) => id)).toEqual(["wifi"]);
    expect(interpreted).toMatchObject({ terms: ["wifi"], corrections: [] });
  });

  it.each(["e-mai", "e ma", "e-"])("is completed while it is typed: %s", (typed) => {
    expect(ids([...filler, apart, article({ id: "mad", title: "Mad" })], typed, { prefix: true })[0]).toBe("title");
  });

  it.each([
    ["title:e-mail", ["title"]],
    ["title:email", ["title"]],
    ["title:E-Mails", ["title"]],
    ["title:pass-key", ["key"]],
    ["-e-mails", ["key", "code"]],
    ["-email", ["key", "code"]],
    ["title:e-1235", ["code"]],
  ])("is asked for and left out as it is searched: %s", (query, expected) => {
    const articles = [
      apart,
      mention,
      article({ id: "key", title: "Passkey" }),
      article({ id: "code", title: "E1235" }),
    ];
    expect(ids(articles, query).sort()).toEqual(expected.sort());
  });

  it("names one thing where it has digits", () => {
    const articles = [
      article({ id: "reasons", title: "1234 reasons", body: "Plan E", views: 9 }),
      article({ id: "code", title: "Error e1234" }),
    ];
    expect(ids(articles, "E-1234")[0]).toBe("code");
  });

  it("isn't made of words with another between", () => {
    const login = article({ id: "login", title: "Login" });
    expect(ids([...filler, login], "log qqqqqqqq in")).not.toContain("login");
  });
});

describe("elided words", () => {
  it.each([
    ["fr", "Installer l'application mobile", "application"],
    ["fr", "Perdre l’accès au compte", "accès"],
    ["fr", "Changer d'adresse", "adresse"],
    ["it", "Eliminare l'account", "account"],
    ["it", "Dati dell'utente", "utente"],
    ["fr", "Changer l'e-mail", "email"],
    ["fr", "Changer l´adresse", "title:d'adresse"],
  ])("leave the next word itself, %s: %s", (language, title, query) => {
    const { results, interpreted } = found([...filler, article({ id: "it", title })], query, {}, { language });
    expect(results[0]?.id).toBe("it");
    expect(interpreted.corrections).toEqual([]);
  });
});

describe("operators", () => {
  const suspended = article({ id: "suspended", title: "Account suspended", body: "We tell why." });
  const other = article({ id: "other", title: "Account opened", body: "Welcome." });

  it.each(["-suspend", "-suspending", "-suspended"])("leave out a word in any form: %s", (word) => {
    expect(ids([suspended, other], `account ${word}`)).toEqual(["other"]);
  });

  it.each(["title:suspend", "title:suspended", "title:suspnded"])("ask for a word of the title: %s", (word) => {
    expect(ids([suspended, other], word)).toEqual(["suspended"]);
  });

  describe("ask for words of the title as they are typed", () => {
    const articles = [
      suspended,
      other,
      article({ id: "closed", title: "Suspensions", body: "Account suspended." }),
      article({ id: "mail", title: "E-mail" }),
    ];

    it.each([
      ["title:susp", ["suspended", "closed"]],
      ["account title:susp", ["suspended", "closed"]],
      ["title:account title:op", ["other"]],
      ["title:suspend", ["suspended"]],
      ["title:suspnde", ["suspended"]],
      ["title:E-ma", ["mail"]],
      ["title:sus", ["suspended", "closed"]],
    ])("%s", (typed, expected) => {
      expect(ids(articles, typed, { prefix: true }).sort()).toEqual(expected.sort());
    });

    it.each([
      ["title:susp", false],
      ["title:susp ", true],
      ["title:susp account", true],
      ['title:"susp"', true],
    ])("%j with %j: whole", (query, prefix) => {
      expect(ids(articles, query, { prefix })).toEqual([]);
    });
  });

  it.each([
    ["退款 -流程", ["退款流程"]],
    ["refund -can't", ["Refund: you can't"]],
    ["refund -can’t", ["Refund: you can't"]],
    ["refund -cafe\u0301", ["Refund in a café"]],
    ["refund -2fa -wi-fi", ["Refund 2FA", "Refund by wi-fi"]],
    ["refund -a -7 -by -ấn", []],
  ])("leave out words of any script: %s", (query, left) => {
    const titles = ["退款", "退款流程", "Refund: you can't", "Refund in a café", "Refund 2FA", "Refund by wi-fi"];
    const all = titles.map((title) => article({ title }));
    const [word] = query.split(" ");
    const without = found(all, query).results.map(({ title }) => title);
    expect(
      found(all, word!)
        .results.map(({ title }) => title)
        .filter((title) => !without.includes(title))
        .sort(),
    ).toEqual([...left].sort());
  });

  it("stand in front of a question without spaces, however long", () => {
    const articles = [
      article({ title: "账户注册流程说明", category: "faq" }),
      article({ title: "账户注册流程新闻", category: "news" }),
    ];
    const { total } = found(articles, `category:faq ${"账户注册流程".repeat(5)}`);
    expect(total).toBe(1);
  });

  it("know which days there are", () => {
    const articles = [article({ title: "Fees", updated: "2026-03-02" })];
    expect(ids(articles, "fees updated:2026-03-02")).toHaveLength(1);
    expect(found(articles, "fees updated:2026-02-30").interpreted.terms).toContain("fees");
    expect(found(articles, "updated:2026-02-30", { limit: 0 }).total).toBe(0);
  });
});

describe("words that are read together with others", () => {
  it("are completed to another word than one that is said already", () => {
    const articles = [
      ...Array.from({ length: 5 }, (_, at) => article({ id: `account-${at}`, title: `Account ${at}` })),
      article({ id: "access", title: "Account access" }),
    ];
    expect(ids(articles, "account acc", { prefix: true })[0]).toBe("access");
  });

  it("weigh as what is said in their place where no article has them", () => {
    const invoices = Array.from({ length: 30 }, (_, at) => article({ id: `invoice-${at}`, title: `Invoice ${at}` }));
    const dispute = article({ id: "dispute", title: "Dispute" });
    const synonyms = [["invoice", "faktura"]];
    const [asked] = ids([...invoices, dispute], "dispute invoice", {}, { synonyms });
    expect(ids([...invoices, dispute], "dispute faktura", {}, { synonyms })[0]).toBe(asked);
    expect(asked).toBe("dispute");
  });

  it("are corrected once, however often they are said", () => {
    const { interpreted } = found([article({ title: "Account" })], "accuont accuont accuont");
    expect(interpreted).toMatchObject({ terms: ["account"], corrections: [{ from: "accuont", to: "account" }] });
  });

  it("are no slips of other things' names", () => {
    expect(ids([article({ title: "Error E1235" }), article({ title: "Error E1236" })], "e1234")).toEqual([]);
  });

  it.each([
    ["trc20", []],
    ["iphone14", []],
    ["iphnoe15", ["phone"]],
    ["d3posit", ["deposit"]],
  ])("tell names by their numbers: %s", (query, expected) => {
    const articles = [
      article({ id: "token", title: "BRC20" }),
      article({ id: "phone", title: "iPhone15" }),
      article({ id: "deposit", title: "Deposit" }),
    ];
    expect(ids(articles, query)).toEqual(expected);
  });

  it("are no pronouns", () => {
    const articles = [article({ id: "use", title: "Using coupons" }), article({ id: "us", title: "About us" })];
    expect(ids(articles, "us")).toEqual(["us"]);
    expect(ids(articles, "use")).toEqual(["use"]);
  });
});

describe("an everyday word that no article has", () => {
  const articles = [
    article({ id: "wrong", title: "Wrong address" }),
    article({ id: "correct", title: "The correct address" }),
    article({ id: "paused", title: "Payments are paused" }),
    article({ id: "empire", title: "Empire of payments" }),
  ];

  it.each([
    ["incorrect", ["wrong"]],
    ["incorrect address", ["wrong", "correct"]],
    ["halted payments", ["paused", "empire"]],
  ])("is read as what means the same, not as a slip: %s", (query, expected) => {
    const { results, interpreted } = found(articles, query);
    expect(results.map(({ id }) => id)).toEqual(expected);
    expect(interpreted.corrections).toEqual([]);
  });

  it("is a slip where the corpus is of another language", () => {
    expect(found(articles, "incorrect", {}, { language: "it" }).interpreted.corrections).toHaveLength(1);
  });

  it("is what a slip of it means", () => {
    const { results, interpreted } = found(articles, "incorect");
    expect(results.map(({ id }) => id)).toEqual(["wrong"]);
    expect(interpreted.corrections).toEqual([{ from: "incorect", to: "incorrect" }]);
  });

  it("is no more than the corpus's own synonyms say where it has some", () => {
    const synonyms = [["signup", "enrolment"]];
    const both = [article({ id: "up", title: "Sign up" }), article({ id: "new", title: "Enrolment" })];
    expect(found(both, "signup", {}, { synonyms }).results.map(({ id }) => id)).toEqual(["new"]);
  });

  it("is split where its parts are there", () => {
    expect(
      ids([...articles, article({ id: "up", title: "Sign up" }), article({ id: "join", title: "Join" })], "signup")[0],
    ).toBe("up");
  });
});

describe("what nearly means the same as a word of a short query", () => {
  const [sizes, property] = [
    article({ id: "sizes", title: "Parcel sizes" }),
    article({ id: "lost", title: "Lost property" }),
  ];
  const missing = article({ id: "missing", title: "A missing parcel" });

  it("is found where no article has the query's words together", () => {
    expect(ids([...filler, sizes, property, missing], "parcel lost")[0]).toBe("missing");
  });

  it("isn't where one has", () => {
    const [asked, other] = [
      article({ id: "asked", title: "Lost parcel" }),
      article({ id: "other", title: "Missing wallet" }),
    ];
    expect(ids([...filler, asked, other], "parcel lost")).toEqual(["asked"]);
  });

  it("isn't where the query is one word and small ones", () => {
    expect(ids([...filler, property, missing], "it is lost")).not.toContain("missing");
  });
});

describe("a short word with another first letter", () => {
  const field = article({ id: "field", title: "Fill in the field" });

  it("is another word, unless letters were swapped or missing", () => {
    expect(found([field], "wield").interpreted.corrections).toEqual([]);
    for (const slip of ["ifeld", "ield", "afield"]) expect(ids([field], slip), slip).toEqual(["field"]);
  });
});

describe("a time of day without a zone", () => {
  it("is the same everywhere", () => {
    const built = (updated: string) => Buffer.from(buildIndex(corpus([article({ id: "a", title: "A", updated })])));
    const zone = process.env["TZ"];
    try {
      const indexes = ["UTC", "America/New_York", "Asia/Tokyo"].map((name) => {
        process.env["TZ"] = name;
        return built("2026-05-29T23:30:00");
      });
      expect(indexes.map((index) => index.equals(indexes[0]!))).toEqual([true, true, true]);
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });
});

describe("a word written by ear", () => {
  const titles = ["Phone number", "Coins", "Physical keys", "Transactions", "Commission", "Fine", "Amount", "Code"];
  const articles = titles.map((title) => article({ id: title, title }));

  it.each([
    ["fone", "phone"],
    ["koins", "coins"],
    ["kode", "code"],
    ["fysical", "physical"],
    ["transacshun", "transaction"],
    ["comishon", "commission"],
  ])("is read as it is spelt: %s", (typed, spelt) => {
    const { results, interpreted } = found(articles, typed);
    expect(interpreted.corrections).toEqual([{ from: typed, to: expect.stringContaining(spelt) }]);
    expect(results[0]?.title.toLowerCase()).toContain(spelt);
  });

  it("is read so while it is typed", () => {
    expect(ids(articles, "fone", { prefix: true })[0]).toBe("Phone number");
  });

  it("is a slip where the word meant by that is more frequent", () => {
    const caches = [
      article({ id: "cache", title: "Cache" }),
      article({ title: "The cache" }),
      article({ title: "Case" }),
    ];
    expect(ids(caches, "cace")[0]).toBe("cache");
  });

  it("is none in another language", () => {
    expect(found(articles, "koins", {}, { language: "it" }).interpreted.corrections).toEqual([]);
  });
});
