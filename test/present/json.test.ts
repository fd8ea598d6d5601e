import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { jsonLine } from "../../src/present/json.ts";
import { runCli } from "../cli/run-cli.ts";
import { ROOT } from "../support/markdown.ts";
import { expectDocument, schemaText } from "../support/schema.ts";

describe("the JSON documents", () => {
  it.each<[string, string[]]>([
    ["search", ["search", "widthdrawal", "--json"]],
    ["search", ["search", "--json"]],
    ["search", ["search", "nothing like it", "--json"]],
    ["search", ["search", "withdrawal", "--json", "--fields", "id,score"]],
    ["search", ["search", "withdrawal", "--json", "--limit", "0"]],
    ["list", ["list", "--json"]],
    ["list", ["list", "--json", "-c", "announcements"]],
    ["show", ["show", "withdrawal-late", "--json"]],
    ["show", ["show", "passkeys", "--json"]],
    ["categories", ["categories", "--json"]],
    ["tags", ["tags", "--json"]],
    ["recent", ["recent", "--json"]],
    ["settings", ["config", "list", "--json"]],
    ["doctor", ["doctor", "--json"]],
  ])("%s.schema.json describes what faq %j prints", async (name, argv) => {
    const { stdout } = await runCli(argv);
    expectDocument(name, JSON.parse(stdout));
  });

  it.each(readdirSync(`${ROOT}data/schema`).map((file) => file.split(".")[0]!))(
    "may get more members than %s.schema.json has",
    (name) => {
      expect(schemaText(name)).not.toMatch(/"additionalProperties": false/);
    },
  );

  it("have no members that their schemas don't have", () => {
    const document = { schemaVersion: 1, categories: [{ id: "faq", title: "FAQ", count: 1, colour: "blue" }] };
    expect(() => expectDocument("categories", document)).toThrow("must NOT have additional properties");
  });

  it("have their keys in the published order", async () => {
    const { stdout } = await runCli(["search", "widthdrawal", "--json", "-n", "1"]);
    expect(stdout).toBe(
      '{"schemaVersion":1,"query":"widthdrawal","interpreted":{"terms":["withdrawal"],"corrections":[{"from":"widthdrawal","to":"withdrawal"}],"unmatchedPhrases":[]},' +
        '"total":2,"offset":0,"limit":1,"sort":"relevance","facets":{"category":{"faq":1,"announcements":1}},' +
        '"results":[{"id":"withdrawal-late","title":"Why hasn\'t my withdrawal arrived?","category":"faq","tags":["withdrawals","wallet"],' +
        '"published":"2024-08-08","updated":"2026-05-29","views":58,"url":"https://help.example/withdrawal-late","score":1,' +
        '"snippet":"A withdrawal arrives when the network has confirmed it.","highlights":{"title":[[14,24]],"snippet":[[2,12]]}}]}\n',
    );
  });

  it("show an article with the titles of its related articles, those that exist", async () => {
    const { stdout } = await runCli(["show", "withdrawal-late", "--json"]);
    const article = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(article).join()).toBe(
      "schemaVersion,id,title,category,tags,published,updated,views,url,body,related",
    );
    expect(article["related"]).toEqual([{ id: "passkeys", title: "How do passkeys work?" }]);
  });

  it("keep the fields that were asked for, in the published order", async () => {
    const { stdout } = await runCli(["list", "--fields", "title,ID", "-n", "1"]);
    expect(JSON.parse(stdout).results).toEqual([{ id: "withdrawal-late", title: "Why hasn't my withdrawal arrived?" }]);
  });

  it("come one a line with --jsonl", async () => {
    const { stdout } = await runCli(["list", "--jsonl", "--fields", "id"]);
    expect(stdout).toBe('{"id":"withdrawal-late"}\n{"id":"passkeys"}\n{"id":"fees-2025"}\n');
  });
});

describe("jsonLine", () => {
  it.each([
    ["an escape sequence", "\u001b]0;x\u0007"],
    ["eight-bit controls and DEL", "\u009b31m\u007f"],
    ["bidi controls", "\u202egpj\u2066\u200f"],
    ["line separators", "a\u2028b\u2029c\u0085d"],
    ["a lone surrogate", "\ud800"],
    ["emoji and CJK", "👩‍💻 提币"],
  ])("keeps %s exactly, with nothing that a terminal obeys", (_, text) => {
    const line = jsonLine({ text });
    expect(JSON.parse(line)).toEqual({ text });
    expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
  });
});
