import { describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";

describe("faq search", () => {
  it("prints number, title, category, snippet, dates and id", async () => {
    const { stdout, stderr, exitCode } = await runCli(["search", "widthdrawal"], { columns: 60 });
    expect(stdout).toBe(`Showing results for withdrawal (instead of widthdrawal)

1. Why hasn't my withdrawal arrived?  [FAQ]
   A *withdrawal* arrives when the network has confirmed it.
   Published 8 Aug 2024 · Updated 29 May 2026 · 58 views
   withdrawal-late

2. New withdrawal fees ␛]0;owned␇  [Announcements]
   Fees change.
   Published 27 Mar 2025
   fees-2025
`);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  });

  it.each<[string[], object]>([
    [["how", "do", "i"], { text: "how do i" }],
    [["search", "show"], { text: "show" }],
    [
      ["a", "-n", "3", "--offset=2", "--sort", "views", "--exact"],
      { text: "a", limit: 3, offset: 2, sort: "views", exact: true },
    ],
    [["a", "-n3"], { text: "a", limit: 3 }],
    [["a", "-c", "faq", "-c", "Announcements"], { text: "a", categories: ["faq", "announcements"] }],
    [
      ["a", "-t", "Wallet", "--updated-since", "2024-02-29"],
      { text: "a", tags: ["wallet"], updatedSince: "2024-02-29" },
    ],
    [["search", "--", "-x", "show"], { text: "-x show" }],
    [["search"], { text: "" }],
    [[], { text: "" }],
    [["list", "--tag", "security"], { text: "", tags: ["security"], snippets: false }],
  ])("%j asks %j", async (argv, request) => {
    expect((await runCli(argv)).requests).toEqual([request]);
  });

  it("says that nothing was found, with words that are near, and exits 1", async () => {
    expect(await runCli(["search", "zebra\u001b[2J"])).toMatchObject({
      exitCode: 1,
      stdout: "",
      stderr: "Nothing found for zebra␛[2J.\nWords that are near: withdrawal.\n",
    });
  });

  it("prints a valid document without results, and exits 1", async () => {
    const { exitCode, stdout } = await runCli(["search", "zebra", "--json"]);
    expect({ exitCode, results: JSON.parse(stdout).results }).toEqual({ exitCode: 1, results: [] });
  });

  it.each([
    [["withdrawal", "--offset", "9"], "There are 2 results; --offset 9 is past the last one.\n"],
    [["passkey", "--offset", "9"], "There is 1 result; --offset 9 is past the last one.\n"],
    [["list", "--offset", "9"], "There are 3 results; --offset 9 is past the last one.\n"],
  ])("says how many there are where the page is past the last one: faq %j", async (argv, stderr) => {
    expect(await runCli(argv)).toMatchObject({ exitCode: 0, stdout: "", stderr });
  });

  it.each([
    [["withdrawal", "-n", "0"], "2 results\n"],
    [["passkey", "-n", "0"], "1 result\n"],
    [["list", "-n", "0"], "3 results\n"],
  ])("answers how many there are where no more is asked for: faq %j", async (argv, stdout) => {
    expect(await runCli(argv)).toMatchObject({ exitCode: 0, stdout, stderr: "" });
  });

  it("searches the beginning of a query that is too long, and says so", async () => {
    const { requests, stderr } = await runCli(["search", "x".repeat(100_000), "--json"]);
    expect(requests[0]!.text).toHaveLength(10_000);
    expect(stderr).toBe("faq: warning: the query is 100000 characters long; its first 10000 were searched.\n");
  });

  it("is the same bytes for the same question", async () => {
    const ask = async () => (await runCli(["withdrawal", "--json"])).stdout;
    expect(await ask()).toBe(await ask());
  });
});

describe("the corpus", () => {
  it.each([
    [["a", "--json"], {}, undefined],
    [["a", "--json", "--corpus", "x.json"], { FAQ_CORPUS: "y.json" }, "x.json"],
    [["list"], { FAQ_CORPUS: "y.json" }, "y.json"],
    [["show", "passkeys"], { FAQ_CORPUS: "" }, undefined],
  ])("of faq %j with %j is %s", async (argv, env, corpus) => {
    expect((await runCli(argv, { env })).corpora).toEqual([corpus]);
  });
});

describe("colour", () => {
  const ESC = "\u001b[";
  it.each<[string[], Record<string, string>, boolean, boolean]>([
    [[], {}, true, true],
    [[], {}, false, false],
    [[], { NO_COLOR: "1" }, true, false],
    [[], { NO_COLOR: "" }, true, true],
    [[], { FORCE_COLOR: "1" }, false, true],
    [[], { FORCE_COLOR: "0" }, true, false],
    [[], { FORCE_COLOR: "false" }, true, false],
    [[], { FORCE_COLOR: "1", NO_COLOR: "1" }, false, true],
    [[], { TERM: "dumb" }, true, false],
    [["--no-color"], { FORCE_COLOR: "1" }, true, false],
    [["--color"], { NO_COLOR: "1" }, false, true],
  ])("with %j, %j and a terminal %s is %s", async (options, env, tty, colored) => {
    const { stdout } = await runCli(["list", ...options], { env, tty });
    expect(stdout.includes(ESC)).toBe(colored);
  });
});

describe("faq show", () => {
  it("prints the article and where to read on", async () => {
    expect((await runCli(["show", "withdrawal-late"], { columns: 30 })).stdout).toBe(`Why hasn't my withdrawal
arrived?
FAQ · Published 8 Aug 2024 · Updated 29 May 2026 · 58 views
Tags: withdrawals, wallet
https://help.example/withdrawal-late

# Late withdrawals

A withdrawal arrives when the
network has confirmed it.

Related
- How do passkeys work? (passkeys)
`);
  });

  it("prints the Markdown as it is", async () => {
    expect((await runCli(["show", "passkeys", "--markdown"])).stdout).toBe("A passkey replaces the password.\n");
  });

  it("suggests ids that are near", async () => {
    expect(await runCli(["show", "passkey"])).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: 'faq: There is no article "passkey" in test.\nDid you mean passkeys?\n',
    });
  });
});

describe("faq categories and faq tags", () => {
  it.each([
    ["categories", "2  faq            FAQ\n1  announcements  Announcements\n"],
    ["tags", "1  security\n1  wallet\n1  withdrawals\n"],
  ])("%s", async (command, stdout) => {
    expect((await runCli([command])).stdout).toBe(stdout);
  });
});

const DASH_HINT = "A word that begins with a dash goes in quotes with the others: faq search 'fees -futures'.\n";

describe("wrong usage exits 2 with one message", () => {
  it.each<[string[], string]>([
    [["a", "-c", "faqs"], 'faq: There is no category "faqs".\nDid you mean faq?\nKnown: faq, announcements.\n'],
    [
      ["a", "-t", "walet"],
      'faq: There is no tag "walet".\nDid you mean wallet?\nKnown: security, wallet, withdrawals.\n',
    ],
    [
      ["a", "--sort", "newest"],
      'faq: There is no sort order "newest".\nKnown: relevance, updated, published, views.\n',
    ],
    [["a", "-n", "many"], 'faq: --limit is "many", which isn\'t a whole number of 0 or more.\n'],
    [["--stdin", "--history"], "faq: --stdin records no queries, so it can't be combined with --history.\n"],
    [["a", "--offset", "-1"], 'faq: --offset is "-1", which isn\'t a whole number of 0 or more.\n'],
    [
      ["a", "--updated-since", "2024-02-30"],
      'faq: --updated-since is "2024-02-30", which isn\'t a date.\nWrite a day as YYYY-MM-DD, such as 2024-08-08.\n',
    ],
    [
      ["a", "--json", "--fields", "titel"],
      'faq: There is no field "titel".\nDid you mean title?\nKnown: id, title, category, tags, published, updated, views, url, score, snippet, highlights.\n',
    ],
    ...["", ","].map((fields): [string[], string] => [
      ["a", "--jsonl", "--fields", fields],
      "faq: --fields names no field.\nKnown: id, title, category, tags, published, updated, views, url, score, snippet, highlights.\n",
    ]),
    ...["search a", "pins", "import ours.md", "corpus remove ours", "corpus list"].map(
      (command): [string[], string] => [
        [...command.split(" "), "--data-dir", ""],
        "faq: --data-dir names no folder.\n",
      ],
    ),
    [
      ["import", "ours.md", "--name", ""],
      'faq: "" can\'t be the name of a corpus.\nA name has up to 64 lower-case letters, digits, dashes, dots and underscores, such as help-centre.\n',
    ],
    [["a", "--null"], "faq: --null needs --stdin.\n"],
    [["a", "--plain", "--json"], "faq: --plain can't be combined with --json.\n"],
    [["a", "--jsn"], "faq: unknown option '--jsn'\nDid you mean --json?\nfaq search --help lists what it takes.\n"],
    [
      ["fees", "-futures"],
      "faq: unknown option '-futures'\nA word that begins with a dash goes in quotes with the others: faq search 'fees -futures'.\nfaq search --help lists what it takes.\n",
    ],
    [["fees", "-card"], `faq: There is no category "ard".\nKnown: faq, announcements.\n${DASH_HINT}`],
    [["fees", "-names"], `faq: --limit is "ames", which isn't a whole number of 0 or more.\n${DASH_HINT}`],
    [["fees", "-n", "ames"], 'faq: --limit is "ames", which isn\'t a whole number of 0 or more.\n'],
    [
      ["show", "me", "the", "fees"],
      "faq: too many arguments for 'show'. Expected 1 argument but got 3: me, the, fees.\nTo search for these words, begin with search: faq search show …\nfaq show --help lists what it takes.\n",
    ],
    [["config"], "faq: config needs one of: get, set, unset, list, path.\nfaq config --help says what they do.\n"],
    [["show"], "faq: missing required argument 'id'\nfaq show --help lists what it takes.\n"],
    [["a", "-n"], "faq: option '-n, --limit <N>' argument missing\nfaq search --help lists what it takes.\n"],
    [
      ["search", "a", "--stdin"],
      "faq: --stdin reads the queries from standard input, so it takes no words beside it.\n",
    ],
  ])("%j", async (argv, stderr) => {
    expect(await runCli(argv)).toMatchObject({ exitCode: 2, stdout: "", stderr });
  });
});

describe("help and version", () => {
  it.each([
    [["--version"], /^\d+\.\d+\.\d+\n$/],
    [["-V"], /^\d+\.\d+\.\d+\n$/],
    [["--help"], /^Usage: faq [\s\S]*Examples:/],
    [["help"], /^Usage: faq [\s\S]*Examples:/],
    [["help", "show"], /^Usage: faq show [\s\S]*Examples:/],
    [["help", "search"], /^Usage: faq search [\s\S]*Examples:/],
    [["help", "corpus"], /^Usage: faq corpus [\s\S]*Commands:[\s\S]*Examples:/],
    [["help", "corpus", "list"], /^Usage: faq corpus list [\s\S]*Examples:/],
    [["show", "-h"], /^Usage: faq show [\s\S]*Examples:/],
    [["withdrawal", "--help"], /^Usage: faq search [\s\S]*--\[no-\]color[\s\S]*Examples:/],
    [["config", "set", "--help"], /^Usage: faq config set [\s\S]*Examples:/],
    [["config", "get", "--help"], /history, history-size, color, limit, sort, corpus, inline, ascii,\s+screen-reader/],
  ])("%j", async (argv, text) => {
    const { stdout, stderr, exitCode } = await runCli(argv);
    expect(stdout).toMatch(text);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  });
});
