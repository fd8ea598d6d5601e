import { describe, expect, it } from "vitest";
import { FaqError } from "../../src/model/errors.ts";
import { article, corpus } from "../support/corpus.ts";
import { searcherOf } from "../support/searcher.ts";
import { type DriverOptions, drive } from "./driver.ts";

/** What the screen shows after some keys: parts that are there, and parts that aren't (with a leading `!`). */
type Case = [name: string, keys: string, shows: readonly string[], options?: DriverOptions];

const THREE = searcherOf(
  corpus(
    [
      article({ id: "a", title: "Invoices", category: "money", body: "i" }),
      article({ id: "b", title: "Returns", category: "goods", body: "i" }),
      article({ id: "c", title: "Wishes", category: "other", body: "i" }),
    ],
    {
      categories: [
        { id: "money", title: "Money" },
        { id: "goods", title: "Goods" },
        { id: "other", title: "Other" },
      ],
    },
  ),
);
const ODD = searcherOf(
  corpus(
    [
      article({ id: "a", title: "Parcels", category: "constructor", body: "i" }),
      article({ id: "b", title: "Returns", category: "goods", body: "i" }),
    ],
    {
      categories: [
        { id: "constructor", title: "Makers" },
        { id: "goods", title: "Goods" },
      ],
    },
  ),
);
const WORDY = searcherOf(
  corpus([article({ title: "How to cancel an invoice", category: "c", body: "i" })], {
    categories: [{ id: "c", title: "Questions and answers about your account and your orders" }],
  }),
);
const FILTER = { tags: ["refunds"], updatedSince: "2026-01-02" };
const ASKED = { categories: ["money", "goods", "money"] };
const TWO_OF_THREE = ["All 2", "Money 1", "Goods 1", "!Other", "Invoices", "Returns", "!Wishes", "1 of 2"];

const SEARCH: readonly Case[] = [
  ["a placeholder while nothing is typed", "", ["❯ Type a question"]],
  ["the most viewed and newest updated articles", "", ["Most viewed", "1,234 views", "Newest updates", "29 May 2026"]],
  [
    "recent queries and pins first",
    "",
    ["Recent queries", "parcel", "Pinned", "New prices"],
    { recent: ["parcel"], pins: ["prices-2026"] },
  ],
  ["results while typing", "refund", ["❯ refund", "Why hasn't my refund arrived?", "1 of 3"]],
  ["category, dates and views", "refund", ["FAQ", "Published 8 Aug 2024 · Updated 29 May 2026 · 1,234 views"]],
  ["each tab's matches", "refund", ["All 3", "FAQ 2", "News 1"]],
  ["digits as text", "2fa", ["❯ 2fa"]],
  ["q as text", "q", ["❯ q"]],
  ["? as text behind other text", "why?", ["❯ why?"]],
  ["a correction", "refnd", ["Showing refund for refnd", "Ctrl+X searches the exact words"]],
  [
    "a quotation that stands nowhere",
    '"my refund arrived late"',
    ["No article has “my refund arrived late”: showing its words"],
  ],
  [
    "a misspelt quotation",
    '"arrived refnd"',
    ["No article has “arrived refnd”: showing its words  Showing refund for refnd"],
  ],
  ["a quotation that stands somewhere", '"refund arrived"', ["1 of 1"]],
  ["the exact words", "refnd<ctrl+x>", ["Searching the exact words", "No article matches “refnd”"]],
  ["the corrected words again", "refnd<ctrl+x><ctrl+x>", ["Showing refund for refnd"]],
  ["what to try where nothing is found", "zzzzqqqq", ["No article matches “zzzzqqqq”", "Try", "Esc: start again"]],
  ["where else there are matches", "<tab><tab>declined", ["No article in News matches", "Tab: 1 in other categories"]],
  [
    "what narrows a query that finds nothing",
    'refund title:zzz -"a b"',
    ['without title:zzz -"a b"', "!Enter open", "!copy"],
  ],
  [
    "that there is nothing to open",
    "zzzzqqqq<enter>",
    ["There is no article to open; the query is noted for faq gaps"],
  ],
  ["no message once another key was pressed", "zzzzqqqq<esc>?", ["Keys", "!Cleared", "Esc close"]],
  ["only categories with matches after one another", "declined<tab><tab>", ["[All 1]"], { settings: { ascii: true } }],
  ["the next row selected", "refund<down>", ["2 of 3"]],
  ["Ctrl-N and Ctrl-P as arrows", "refund<ctrl+n><ctrl+n><ctrl+p>", ["2 of 3"]],
  ["the last row, and no further", "refund<down><down><down><down>", ["3 of 3"]],
  ["the last row at once", "refund<ctrl+end>", ["3 of 3"]],
  ["the first row again", "refund<ctrl+end><ctrl+home>", ["1 of 3"]],
  ["a page further", "my<pagedown>", ["5 of"]],
  ["one tab", "refund<tab><tab>", ["New prices", "!ask for a refund", "1 of 1"]],
  ["the tab before the first", "refund<shift+tab>", ["New prices", "1 of 1"]],
  ["tabs moved with arrows on an empty query", "<right><right>", ["New prices", "!refund"]],
  ["another order", "refund<ctrl+s>", ["by newest update"]],
  ["the usual order after the last one", "refund<ctrl+s><ctrl+s><ctrl+s><ctrl+s>", ["by relevance"]],
  ["a category by newest update without a query", "<tab><tab><ctrl+s>", ["by newest update · 1 of 1", "New prices"]],
  ["the first screen whatever the usual order is", "", ["Most viewed"], { settings: { sort: "updated" } }],
  ["the usual order for a query", "refund", ["by newest update"], { settings: { sort: "updated" } }],
  ["another order than the usual one", "<ctrl+s>", ["by newest", "!Most viewed"], { settings: { sort: "updated" } }],
  ["the usual order again after Esc", "<ctrl+s><esc>", ["Most viewed"], { settings: { sort: "updated" } }],
  [
    "one category that was asked for",
    "refund",
    ["New prices", "1 of 1", "All 3", "FAQ 2"],
    { request: { categories: ["news"] } },
  ],
  [
    "several categories that were asked for, and their tabs only",
    "i",
    TWO_OF_THREE,
    { request: ASKED, searcher: THREE },
  ],
  ["the tab of one of them", "i<tab>", ["Invoices", "!Returns", "All 2"], { request: ASKED, searcher: THREE }],
  ["the first of them again", "i<tab><tab><tab>", TWO_OF_THREE, { request: ASKED, searcher: THREE }],
  [
    "how many articles a category has, whatever it is called",
    "returns",
    ["All 1", "Makers 0", "Goods 1"],
    { request: { categories: ["constructor", "goods"] }, searcher: ODD },
  ],
  ["no home screen while categories are asked for", "", ["1 of 2", "!Wishes"], { request: ASKED, searcher: THREE }],
  ["what the command line lets through", "refund", [" only #refunds since 2 Jan 2026", "1 of 1"], { request: FILTER }],
  ["it where nothing is found", "zzzzqqqq", ["Only #refunds since 2 Jan 2026 is searched"], { request: FILTER }],
  ["that there is a filter in a narrow terminal", "refund", [" filtered"], { request: FILTER, columns: 40, rows: 12 }],
  [
    "a tab in which nothing passes",
    "<tab><tab>",
    ["There is no article in News.", "!fewer words"],
    { request: FILTER },
  ],
  ["the key for the keys while nothing is typed", "", [" ? keys"]],
  ["the key for the keys while something is typed", "refund", ["Alt+? keys"]],
  ["the article of a row by its number", "refund<alt+2>", ["result 2 of 3"]],
  ["that a number has no row", "refund<alt+9>", ["There is no row 9"]],
  ["an earlier query with Up", "<up>", ["❯ parcel"], { recent: ["parcel", "refund"] }],
  ["the query before that", "<up><up>", ["❯ refund"], { recent: ["parcel", "refund"] }],
  ["what had been typed, coming back again", "car<up><alt+down>", ["❯ car"], { recent: ["parcel"] }],
  ["a recent query asked again", "<enter>", ["❯ refund", "1 of 3"], { recent: ["refund"] }],
  ["that Esc clears and can be undone", "refund<esc>", ["❯ Type a question", "Cleared the query. Up brings it back."]],
  ["the cleared query with Up", "refund<esc><up>", ["❯ refund"]],
  ["that Esc at the end asks before it leaves", "<esc>", ["Esc again leaves."]],
  ["a private session", "<ctrl+r>", ["private session"]],
  ["that recording is off", "", ["history off"], { settings: { history: false } }],
  [
    "that it stays off",
    "<ctrl+r><ctrl+r>",
    ["History is off: no queries are recorded", "history off", "!private session"],
    { settings: { history: false } },
  ],
  ["no private session to begin where recording is off", "<ctrl+o>", ["!rivate"], { settings: { history: false } }],
  ["that the exact words are to be searched", "<ctrl+x>", ["exact words"]],
  ["that they are in a narrow terminal", "<ctrl+x>", [" exact"], { columns: 40, rows: 12 }],
  ["a correction once, however often it was made", "refnd refnd", ["Showing refund for refnd  Ctrl+X"]],
  ["what to answer in a narrow terminal", "<ctrl+k>", ["y/n"], { columns: 20, rows: 10, recent: ["parcel"] }],
  ["that Enter asks a recent query again", "", ["Enter open"], { settings: { pick: true }, recent: ["refund"] }],
  ["that Enter chooses", "refund", ["Enter choose"], { settings: { pick: true } }],
  ["the keys", "?", ["Keys on the search screen", "Open the article"]],
  ["the keys while there is text", "refund<alt+?>", ["Keys on the search screen"]],
  ["the search again after the keys", "refund<alt+?><esc>", ["❯ refund", "1 of 3"]],
  ["nothing first in the menu that forgets", "zzzzqqqq<ctrl+o>", ["▌  s  Change the order"], { recent: ["parcel"] }],
  ["a preview on a wide terminal", "refund", ["│ Open the order and choose Refund."], { columns: 120, rows: 40 }],
  [
    "a title before a long category",
    "cancel",
    ["How to cancel an invoice", "Questions and answers ab…"],
    { searcher: WORDY },
  ],
  ["a compact form in a narrow terminal", "refund", ["1 of 3", "!Published"], { columns: 40, rows: 12 }],
  [
    "as many keys as fit into 40 columns",
    "refund",
    [" Enter open   Tab category   Alt+? keys", "!keys…"],
    { columns: 40, rows: 12 },
  ],
  ["as many keys as fit into 60 columns", "refund", ["^Y copy   Alt+? keys", "!keys…"], { columns: 60 }],
  ["a notice where nothing fits", "", ["faq needs 20x5"], { columns: 19, rows: 4 }],
  ["ASCII signs only", "refund", ["> refund", "[All 3]", "!▌", "!─", "!·"], { settings: { ascii: true } }],
  ["that Enter chooses", "refund", ["Enter chooses", "Enter choose"], { settings: { pick: true } }],
];

const ARTICLE: readonly Case[] = [
  ["no filter", "refund<enter>", ["!only #refunds"], { request: FILTER }],
  [
    "the article with its dates",
    "refund arrived<enter>",
    ["Why hasn't my refund arrived?", "Updated 29 May 2026", "#refunds"],
  ],
  ["where it came from", "refund arrived<enter>", ["refund arrived · result 1 of 3"]],
  ["the matching snippet", "statement<enter>", ["send us the statement", "!#refunds"]],
  ["the next match", "refund arrived<enter>n", ["match 4 of 5"]],
  ["the match before the first: the last", "refund arrived<enter>NNN", ["match 5 of 5"]],
  ["the end", "refund arrived<enter>G", ["Related articles", "end"]],
  ["the top again", "refund arrived<enter>Gg", ["#refunds", "0%"]],
  ["a line further", "refund arrived<enter>j", ["!refund arrived?\n", "3%"]],
  ["what is looked for", "refund arrived<enter>/day 20", ["On day 20 ", "1 found"]],
  ["nothing found", "refund arrived<enter>/xyz", ["nothing"]],
  ["found words after Enter", "refund arrived<enter>/bank<enter>n", ["/bank", "match 2 of"]],
  ["the query's matches again", "refund arrived<enter>/bank<enter><esc>", ["!/bank"]],
  ["a related article by its number", "refund arrived<enter>2", ["My card was declined"]],
  ["the article before it", "refund arrived<enter>2<esc>", ["Why hasn't my refund arrived?"]],
  ["a link that was focused", "refund arrived<enter><tab><enter>", ["How do I ask for a refund?"]],
  ["the next result", "refund arrived<enter>]", ["result 2 of 3"]],
  ["that there is no further one", "refund arrived<enter>]]]", ["That was the last one of the list"]],
  ["the same row of the list again", "refund arrived<enter>]<esc>", ["❯ refund arrived", "2 of 3"]],
  ["the keys", "refund arrived<enter>?", ["Keys while reading", "Line down"]],
  ["that the session is private", "refund arrived<enter><ctrl+r>", [" private session"]],
  ["that it is in a narrow terminal", "refund<enter><ctrl+r>", [" private"], { columns: 40, rows: 12 }],
  ["the key for the browser", "refund arrived<enter>", ["o browser"]],
  ["no key for the browser where there is no link", "declined<enter>", ["!o browser", "Esc back"]],
  ["that Enter follows a focused link", "refund arrived<enter><tab>", ["Enter follow"]],
  ["that Enter chooses", "refund<ctrl+v>", ["Enter choose"], { settings: { pick: true } }],
  ["nothing of Enter where it only scrolls", "refund<enter>", ["!Enter"]],
  [
    "the keys below the prompt of a window of fifteen rows",
    "refund<enter>",
    ["? keys"],
    { rows: 15, settings: { inline: true } },
  ],
  ["the menu where a key isn't of its actions", "refund arrived<enter><ctrl+o>Drsd", ["Copy the answer", "!Forget"]],
  ["all actions", "refund arrived<enter><ctrl+o>", ["Copy the answer as Markdown", "Open in the browser"]],
];

describe.each<[string, readonly Case[]]>([
  ["the search screen", SEARCH],
  ["the article screen", ARTICLE],
])("%s shows", (_, cases) => {
  it.each<Case>(cases)("%s", (_name, keys, shows, options) => {
    const ui = drive(options);
    ui.keys(keys);
    const screen = ui.screen();
    for (const part of shows) {
      if (part.startsWith("!")) expect(screen).not.toContain(part.slice(1));
      else expect(screen).toContain(part);
    }
  });
});

describe("keys that arrive together", () => {
  it.each([
    ["are one query", ["withdraw", "als"], "❯ withdrawals"],
    ["open an input for those behind", ["refund arrived", "\r", "/day 20"], "/day 20"],
    ["scroll as often as they were pressed", ["refund arrived", "\r", "jjj"], "result 1 of 3"],
  ] as const)("%s", (_, chunks, shown) => {
    const ui = drive();
    for (const chunk of chunks) {
      ui.runtime.press(chunk === "\r" ? { key: "enter" } : { text: chunk });
      ui.runtime.settle();
    }
    expect(ui.screen()).toContain(shown);
  });

  it.each([
    ["the pager", "v"],
    ["the shell", "<ctrl+z>"],
  ])("are those of %s behind the one that hands it the terminal", async (_, key) => {
    let takeBack = (): void => undefined;
    const ui = drive({
      ports: {
        terminal: {
          handOver: (task) => task().then(() => new Promise((resolve) => (takeBack = resolve))),
          suspend: () => new Promise((resolve) => (takeBack = resolve)),
          redraw: async () => undefined,
        },
      },
    });
    ui.keys(`refund<enter>${key}${key}q`);
    await ui.idle();
    expect(ui.state().outcome).toBeNull();
    takeBack();
    await ui.idle();
    ui.keys("q");
    expect(ui.state().outcome).toEqual({ kind: "left" });
  });

  it("forget the question whether to leave once something else is done", () => {
    const ui = drive();
    ui.keys("<esc>r");
    expect(ui.screen()).not.toContain("Esc again leaves.");
  });
});

describe("a message", () => {
  it("isn't taken away at the time of one that was answered before", () => {
    const ui = drive();
    ui.keys("<esc>r<backspace><esc>");
    ui.fade(1);
    expect(ui.screen()).toContain("Esc again leaves.");
    ui.keys("<esc>");
    expect(ui.state().outcome).toEqual({ kind: "left" });
  });
});

describe("a long message", () => {
  const hint = `Copy the link: https://help.test/${"a".repeat(60)}`;
  const ports = {
    browse: async () => {
      throw new FaqError("io", "There is no browser on this machine.", { hint });
    },
  };

  it.each([
    ["is shown in whole", 80, 24, ["no browser on this machine. Copy the", "https://help.test/", "aaa"]],
    ["takes three rows at most", 40, 24, ["There is no browser", "aaaa…"]],
    ["leaves room for the screen", 30, 6, ["❯ refund", "There is no browser on this", "…"]],
  ] as const)("%s", async (_, columns, rows, shown) => {
    const ui = drive({ columns, rows, ports });
    ui.keys("refund arrived<alt+o>");
    await ui.idle();
    for (const part of shown) expect(ui.screen()).toContain(part);
    expect(ui.lines()).toHaveLength(rows);
    ui.fade();
    expect(ui.screen()).not.toContain("There is no");
  });
});

describe("acting on an article", () => {
  it.each([
    ["y copies the answer", "refund arrived<enter>y", "Copied the answer"],
    ["m copies Markdown", "refund arrived<enter>m", "Copied the answer as Markdown"],
    ["l copies the link", "refund arrived<enter>l", "Copied the link"],
    ["i copies the id", "refund arrived<enter>i", "Copied the id"],
    ["p copies the snippet", "refund arrived<enter>p", "Copied the snippet"],
    ["Ctrl-Y copies from the list", "refund arrived<ctrl+y>", "Copied the answer"],
    ["Alt-I copies the id from the list", "refund arrived<alt+i>", "Copied the id"],
    ["the menu copies too", "refund arrived<ctrl+o>i", "Copied the id"],
    ["o opens the browser", "refund arrived<enter>o", "Opened https://help.test/refund-delay"],
    ["l says that there is no link", "declined<enter>l", "This article has no link"],
    ["t pins", "refund arrived<enter>t", "Pinned"],
    ["t unpins", "refund arrived<enter>tt", "Unpinned"],
  ] as const)("%s", async (_, keys, message) => {
    const ui = drive();
    ui.keys(keys);
    await ui.idle();
    expect(ui.lines().at(-1)).toContain(message);
    ui.fade();
    expect(ui.lines().at(-1)).not.toContain(message);
  });

  it.each([80, 34])("leaves an article where it is while it is pinned and unpinned, at %d columns", async (columns) => {
    const body = Array.from({ length: 40 }, (_, at) => `Paragraph ${at} of many words.`).join("\n\n");
    const long = article({ id: "long", title: "Refund", body, published: "2024-08-08", views: 12 });
    const ui = drive({ columns, rows: 12, searcher: searcherOf(corpus([long])) });
    ui.keys("refund<enter>jjjjjjj");
    await ui.idle();
    const rows = ui.lines().slice(2, -1);
    for (let turn = 0; turn < 6; turn++) {
      ui.keys("t");
      await ui.idle();
      expect(ui.lines().slice(2, -1)).toEqual(rows);
    }
  });

  it("doesn't claim to have copied what the terminal was asked to copy", async () => {
    const ui = drive({ ports: { copy: async () => "sent" } });
    ui.keys("refund arrived<enter>m");
    await ui.idle();
    expect(ui.lines().at(-1)).toContain("Sent the answer as Markdown to the terminal's clipboard");
  });

  it("leaves once what was copied is handed over, or at once at Ctrl+C", async () => {
    const copies: ((how: "copied") => void)[] = [];
    const copy = () => new Promise<"copied">((resolve) => copies.push(resolve));
    const ui = drive({ ports: { copy } });
    ui.keys("refund arrived<enter>yq");
    await ui.idle();
    expect(ui.outcomes).toEqual([]);
    ui.keys("q");
    copies[0]!("copied");
    await ui.idle();
    expect(ui.outcomes).toEqual([{ kind: "left" }]);
    const hurried = drive({ ports: { copy } });
    hurried.keys("refund arrived<enter>yq<ctrl+c>");
    expect(hurried.outcomes).toEqual([{ kind: "left" }]);
    copies[1]!("copied");
    await hurried.idle();
    expect(hurried.outcomes).toHaveLength(1);
  });

  it.each([
    ["y", "copy Open the order and choose Refund. We answer within a day."],
    ["m", "copy Open the order and choose **Refund**. We answer within a day."],
    ["i", "copy refund-request"],
    ["v", "page \u001b[1mHow do I ask for a refund?\u001b[0m"],
  ])("%s hands over %j", async (key, expected) => {
    const ui = drive();
    ui.keys(`ask for a refund<enter>${key}`);
    await ui.idle();
    expect(ui.done).toEqual([expected]);
  });
});

describe("a reader who follows links all day", () => {
  it("finds the way back for the last hundred of them", () => {
    const ui = drive();
    ui.keys(`refund arrived<enter>${"1".repeat(250)}`);
    expect(ui.state().trail).toHaveLength(100);
    ui.keys("h".repeat(100));
    expect(ui.state().reading?.article.id).toBe("refund-delay");
    ui.keys("h");
    expect(ui.screen()).toContain("❯ refund arrived");
  });
});

describe("leaving", () => {
  it.each([
    ["Ctrl-C", "refund<ctrl+c>", { kind: "interrupted" }],
    ["Ctrl-C while the keys are shown", "?<ctrl+c>", { kind: "interrupted" }],
    ["q while reading", "refund arrived<enter>q", { kind: "left" }],
    ["Esc twice on the empty search screen", "<esc><esc>", { kind: "left" }],
    ["printing", "refund arrived<enter>x", { kind: "print", id: "refund-delay" }],
    [
      "choosing from the list",
      "refund arrived<enter>",
      { kind: "chosen", id: "refund-delay" },
      { settings: { pick: true } },
    ],
    [
      "choosing while reading",
      "refund arrived<ctrl+v><enter>",
      { kind: "chosen", id: "refund-delay" },
      { settings: { pick: true } },
    ],
    ["choosing nothing", "refund arrived<ctrl+v>q", { kind: "interrupted" }, { settings: { pick: true } }],
  ] as const)("%s", (_, keys, outcome, options?: DriverOptions) => {
    const ui = drive(options);
    ui.keys(keys);
    expect(ui.state().outcome).toEqual(outcome);
  });
});
