import { describe, expect, it } from "vitest";
import { lineText } from "../../src/present/styled.ts";
import { finder } from "../../src/tui/find.ts";
import { frameOf } from "../../src/tui/view/frame.ts";
import { article, corpus } from "../support/corpus.ts";
import { searcherOf } from "../support/searcher.ts";
import { drive } from "./driver.ts";

const LONG = "Everything that you may want to know about parcels";
const SEARCHER = searcherOf(
  corpus([
    article({
      id: "delivery",
      title: "Delivery",
      tags: ["carriers"],
      url: "https://help.test/delivery",
      related: ["parcels"],
      body: [
        `We send parcels. Each of them ${"goes ".repeat(11)} to the bank first, and the bank keeps it.`,
        "",
        "| Where | When |",
        "| --- | --- |",
        `| ${"near ".repeat(8)} the bank | ${"soon ".repeat(8)} the bank |`,
        "",
        `${"Once more ".repeat(4)} [${LONG} and of whoever carries them to your door](parcels).`,
        ...Array.from({ length: 40 }, (_, at) => `\nParagraph ${at} hasn't a link.`),
      ].join("\n"),
    }),
    article({ id: "parcels", title: LONG, body: "Nothing yet." }),
  ]),
);

/** What is shown in a way that stands out, row by row. */
function standingOut(ui: ReturnType<typeof drive>, look: "inverse" | "current"): string[] {
  return frameOf(ui.state())
    .lines.slice(2, -1)
    .map((row) => lineText(row.filter((run) => (look === "inverse" ? run.inverse === true : run.tone === "current"))))
    .filter((text) => text !== "");
}

describe("matches of the query", () => {
  const body = "設定を変更します。アカウントの設定画面で設定を変更してください。".repeat(12);
  const searcher = searcherOf(
    corpus(
      [
        article({ id: "ja", title: "設定", body }),
        article({ id: "ko", title: "설정", body: "설정 변경 설정 변경 ".repeat(40) }),
      ],
      { language: "ja" },
    ),
  );
  const matchesOf = (query: string, columns: number) => {
    const ui = drive({ searcher, columns });
    ui.keys(`${query}<enter>`);
    return ui.state().reading!.document.matches;
  };

  it.each([30, 41, 52, 80])("are counted once where a row ends in them, at %d columns", (columns) => {
    const isWide = matchesOf("設定を変更", 200).length;
    expect(isWide).toBeGreaterThan(20);
    expect(matchesOf("設定を変更", columns)).toHaveLength(isWide);
  });

  it("are two where a row ends between two words", () => {
    for (const match of matchesOf("설정 변경", 30)) expect(match.rest).toEqual([]);
  });
});

describe("words that are looked for", () => {
  it.each([
    [80, "4 found"],
    [50, "4 found"],
    [36, "4 found"],
  ])("are counted once where they were wrapped, at %d columns", (columns, found) => {
    const ui = drive({ searcher: SEARCHER, columns });
    ui.keys("delivery<enter>g/the bank");
    expect(ui.lines().at(-1)).toContain(found);
  });

  it.each(["related", "may want to know", "carriers", "help.test/delivery"])(
    "are found beside the body too: %s",
    (words) => {
      const ui = drive({ searcher: SEARCHER, columns: 80 });
      ui.keys(`delivery<enter>g/${words}`);
      expect(ui.lines().at(-1)).toMatch(/ [1-9] found/);
    },
  );

  it("stand out on both rows", () => {
    const ui = drive({ searcher: SEARCHER, columns: 40 });
    ui.keys("delivery<enter>g/to the bank first");
    for (let columns = 30; standingOut(ui, "current").length < 2; columns++) {
      ui.runtime.dispatch({ type: "resized", columns, rows: 24 });
      ui.runtime.settle();
      expect(columns).toBeLessThan(60);
    }
    expect(standingOut(ui, "current").join(" ")).toBe("to the bank first");
  });

  it.each([
    ["hasn’t", "It hasn't come", [[3, 9]]],
    ["hasn't", "It hasn’t come", [[3, 9]]],
    ["hasn`t", "It HASN'T come", [[3, 9]]],
    ["uber", "Die Über\u00adweisung", [[4, 9]]],
    ["überw", "Die Über\u00adweisung", [[4, 10]]],
    ["co\u00adme", "come", [[0, 4]]],
    ["’", "it's", [[2, 3]]],
  ])("%j are found in %j", (words, text, spans) => {
    expect(finder(words)(text)).toEqual(spans);
  });
});

describe("a focused link", () => {
  it("stands out on all rows that it takes, as one link", () => {
    const ui = drive({ searcher: SEARCHER, columns: 50 });
    ui.keys("delivery<enter>g<tab>");
    expect(standingOut(ui, "inverse").join(" ")).toBe(`${LONG} and of whoever carries them to your door`);
    ui.keys("<tab>");
    expect(standingOut(ui, "inverse").join(" ")).toBe(LONG);
  });

  it.each([
    ["two entries of a list", "- [one](parcels)\n- [two](parcels)", 80, ["one", "two"]],
    ["one of a list in a list", `- a\n  - b\n    - [${LONG}](parcels)`, 40, [LONG]],
    ["one in a quotation", `> [${LONG}](parcels)`, 40, [LONG]],
  ])("is each of %s", (_, body, columns, links) => {
    const articles = [
      article({ id: "delivery", title: "Delivery", body }),
      article({ id: "parcels", title: "Parcels" }),
    ];
    const ui = drive({ searcher: searcherOf(corpus(articles)), columns });
    ui.keys("delivery<enter>");
    for (const link of links) {
      ui.keys("<tab>");
      expect(standingOut(ui, "inverse").join(" ")).toBe(link);
    }
    expect(ui.state().reading!.document.links).toHaveLength(links.length);
  });

  it.each(["<pagedown>", "G", "n", "/paragraph 30<enter>"])(
    "is followed no more once %s took it out of sight",
    (keys) => {
      const ui = drive({ searcher: SEARCHER, columns: 50 });
      ui.keys("paragraph delivery<enter>g<tab>");
      ui.keys(keys === "n" ? "n".repeat(20) : keys);
      ui.keys("<enter>");
      expect(ui.state().reading?.article.id).toBe("delivery");
    },
  );
});
