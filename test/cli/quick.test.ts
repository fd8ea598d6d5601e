import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import type { Context } from "../../src/cli/context.ts";
import { COMMAND_NAMES, nameCommandFirst } from "../../src/cli/dispatch.ts";
import { parseProgram } from "../../src/cli/program.ts";
import { parseQuick, QUICK } from "../../src/cli/quick.ts";

const silent = { isTTY: false, columns: 80, write: () => {} };
const context = { stdout: silent, stderr: silent } as unknown as Context;

describe("parseQuick", () => {
  it.each<[string[], string[], object]>([
    [["reset", "2fa"], ["reset", "2fa"], {}],
    [["search", "reset", "2fa", "--json"], ["reset", "2fa"], { json: true }],
    [["search", "search"], ["search"], {}],
    [["search", "show"], ["show"], {}],
    [["how", "do", "i", "list"], ["how", "do", "i", "list"], {}],
    [["a", "-n", "3", "--offset=5"], ["a"], { limit: "3", offset: "5" }],
    [["a", "-c", "faq", "--category", "news", "-t", "x"], ["a"], { category: ["faq", "news"], tag: ["x"] }],
    [["a", "--color", "--no-color"], ["a"], { color: false }],
    [["a", "-n", "3", "-n", "4"], ["a"], { limit: "4" }],
    [[""], [""], {}],
    [[], [], {}],
  ])("%j", (argv, words, options) => {
    expect(parseQuick(argv)).toEqual({ command: "search", arguments: words, options });
  });

  it.each<[string[], string, string[], object]>([
    [["show", "kyc", "--json"], "show", ["kyc"], { json: true }],
    [["show", "--corpus", "acme", "show"], "show", ["show"], { corpus: ["acme"] }],
    [["show", ""], "show", [""], {}],
    [["list"], "list", [], {}],
    [["list", "--tag", "a", "-t", "b", "--no-color"], "list", [], { tag: ["a", "b"], color: false }],
    [["tags", "--json"], "tags", [], { json: true }],
    [["recent", "--remove", "a b", "--clear"], "recent", [], { remove: "a b", clear: true }],
  ])("%j", (argv, command, words, options) => {
    expect(parseQuick(argv)).toEqual({ command, arguments: words, options });
  });

  it.each([
    [["doctor"]],
    [["help", "me"]],
    [["show"]],
    [["show", "a", "b"]],
    [["show", "a", "--exact"]],
    [["list", "a"]],
    [["tags", "a"]],
    [["--json", "list"]],
    [["--json", "show", "x"]],
    [["a", "--help"]],
    [["a", "-h"]],
    [["a", "--jsn"]],
    [["a", "--lim", "5"]],
    [["a", "-n5"]],
    [["a", "-n"]],
    [["a", "-n", "-5"]],
    [["a", "--limit="]],
    [["a", "--json=x"]],
    [["a", "--no-json"]],
    [["a", "--", "-b"]],
    [["a", "-"]],
  ])("leaves %j to commander", (argv) => {
    expect(parseQuick(argv)).toBeUndefined();
  });

  it("agrees with commander wherever it answers", () => {
    const options = QUICK.flatMap(({ options }) => options).flatMap(({ long, short, negatable }) => [
      `--${long}`,
      ...(short === undefined ? [] : [`-${short}`]),
      ...(negatable ? [`--no-${long}`] : []),
    ]);
    const words = ["how", "withdrawal", "5", "2024-08-08", "", "é", "a=b", "__proto__", ...COMMAND_NAMES, "help"];
    const odd = ["--", "-", "-x", "--nope", "-n5", "--limit=5", "--limit=", "--json=1", "-h", "--help", "-5", "--no-x"];
    const argument = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...words) },
      { weight: 4, arbitrary: fc.constantFrom(...options) },
      { weight: 1, arbitrary: fc.constantFrom(...odd) },
      { weight: 1, arbitrary: fc.string() },
    );
    const first = fc.constantFrom([], ...QUICK.map(({ name }) => [name]));
    const answered = new Map(QUICK.map(({ name }) => [name, 0]));
    fc.assert(
      fc.property(first, fc.array(argument, { maxLength: 8 }), (command, rest) => {
        const argv = [...command, ...rest];
        const quick = parseQuick(argv);
        if (quick === undefined) return;
        answered.set(quick.command, answered.get(quick.command)! + 1);
        expect(quick).toEqual(parseProgram(argv, context));
      }),
      { numRuns: 5000 },
    );
    for (const [command, times] of answered) expect(times, command).toBeGreaterThan(command === "search" ? 300 : 20);
  });
});

describe("nameCommandFirst", () => {
  it.each<[string[], string[]]>([
    [[], ["search"]],
    [
      ["how", "do", "i"],
      ["search", "how", "do", "i"],
    ],
    [
      ["show", "x"],
      ["show", "x"],
    ],
    [
      ["--json", "show", "x"],
      ["show", "--json", "x"],
    ],
    [
      ["--corpus", "list", "tags"],
      ["tags", "--corpus", "list"],
    ],
    [
      ["--corpus=list", "tags"],
      ["tags", "--corpus=list"],
    ],
    [
      ["--", "show"],
      ["search", "--", "show"],
    ],
    [
      ["how", "show"],
      ["search", "how", "show"],
    ],
    [["help"], ["help"]],
    [
      ["help", "list"],
      ["list", "--help"],
    ],
    [
      ["help", "corpus", "list"],
      ["corpus", "list", "--help"],
    ],
    [
      ["help", "corpus", "lists"],
      ["search", "help", "corpus", "lists"],
    ],
    [
      ["help", "list", "list"],
      ["search", "help", "list", "list"],
    ],
    [
      ["--json", "corpus", "list"],
      ["corpus", "list", "--json"],
    ],
    [
      ["corpus", "--json", "list"],
      ["corpus", "list", "--json"],
    ],
    [
      ["--data-dir", "list", "corpus", "--months", "3", "lint", "list", "--json"],
      ["corpus", "lint", "--data-dir", "list", "--months", "3", "list", "--json"],
    ],
    [
      ["--months", "3", "corpus", "lint", "acorn"],
      ["corpus", "lint", "--months", "3", "acorn"],
    ],
    [
      ["corpus", "--json"],
      ["corpus", "--json"],
    ],
    [
      ["corpus", "--", "list"],
      ["corpus", "--", "list"],
    ],
    [
      ["config", "set", "get", "x"],
      ["config", "set", "get", "x"],
    ],
    [
      ["help", "me"],
      ["search", "help", "me"],
    ],
    [
      ["help", "list", "my", "coins"],
      ["search", "help", "list", "my", "coins"],
    ],
    [["--version"], ["--version"]],
  ])("%j becomes %j", (argv, named) => {
    expect(nameCommandFirst(argv, COMMANDS)).toEqual(named);
  });
});

describe("the definitions", () => {
  it("are those that dispatching knows by name", () => {
    expect(COMMANDS.map(({ name }) => name)).toEqual(COMMAND_NAMES);
  });

  it("give each option one meaning in every command, so that it may stand before the command's name", () => {
    const all = COMMANDS.flatMap((command) => [command, ...(command.commands ?? [])]).flatMap(({ options }) => options);
    for (const { long, short, value } of all) {
      for (const other of all.filter((one) => one.long === long)) {
        expect({ short: other.short, valued: other.value !== undefined }).toEqual({
          short,
          valued: value !== undefined,
        });
      }
    }
  });

  it("have examples for every command", () => {
    const all = COMMANDS.flatMap((command) => [command, ...(command.commands ?? [])]);
    expect(all.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });
});
