import { describe, expect, it } from "vitest";
import { readLines } from "../../src/cli/lines.ts";
import { runCli } from "./run-cli.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("readLines", () => {
  it.each<[string, Uint8Array[], string[]]>([
    ["nothing", [], []],
    ["an empty line", [bytes("\n")], [""]],
    ["lines", [bytes("a\nb\n")], ["a", "b"]],
    ["a last line without its end", [bytes("a\nb")], ["a", "b"]],
    ["Windows line ends", [bytes("a\r\nb\r\n")], ["a", "b"]],
    ["a line end in two chunks", [bytes("a\r"), bytes("\nb")], ["a", "b"]],
    ["a character in two chunks", [bytes("é").slice(0, 1), bytes("é\n").slice(1)], ["é"]],
    ["a byte order mark", [bytes("\ufeffa\n")], ["a"]],
    ["bytes that aren't UTF-8", [new Uint8Array([0x61, 0xff, 0x0a])], ["a\ufffd"]],
    ["a character cut short", [new Uint8Array([0x61, 0xc3])], ["a\ufffd"]],
  ])("reads %s", async (_, chunks, lines) => {
    const read: string[] = [];
    for await (const batch of readLines(ReadableStream.from(chunks), 100)) read.push(...batch);
    expect(read).toEqual(lines);
  });

  it.each<[string, Uint8Array[], string[]]>([
    ["texts with lines", [bytes("a\nb\r\n\0c\n")], ["a\nb\r\n", "c\n"]],
    ["an empty text", [bytes("\0a\0")], ["", "a"]],
  ])("reads %s between NULs", async (_, chunks, lines) => {
    const read: string[] = [];
    for await (const batch of readLines(ReadableStream.from(chunks), 100, "\0")) read.push(...batch);
    expect(read).toEqual(lines);
  });

  it("keeps only the beginning of a line without end", async () => {
    const chunk = bytes("x".repeat(10_000));
    async function* endless() {
      for (let i = 0; i < 1000; i++) yield chunk;
      yield bytes("\nnext\n");
    }
    const read: number[] = [];
    for await (const batch of readLines(endless(), 50)) read.push(...batch.map(({ length }) => length));
    expect(read[0]).toBeGreaterThan(50);
    expect(read[0]).toBeLessThanOrEqual(10_052);
    expect(read[1]).toBe(4);
  });
});

describe("faq search --stdin", () => {
  it("answers each line with the document that --json gives, in order", async () => {
    const queries = ["withdrawal", "", "zebra", "passkey"];
    const { stdout, exitCode } = await runCli(["search", "--stdin", "--jsonl", "-n", "2"], {
      stdin: [`${queries.join("\n")}\n`],
    });
    const alone = await Promise.all(queries.map((query) => runCli(["search", query, "--json", "-n", "2"])));
    expect(stdout).toBe(alone.map((one) => one.stdout).join(""));
    expect(exitCode).toBe(0);
  });

  it.each(["--null", "-0"])("answers queries of several lines with %s", async (option) => {
    const { stdout } = await runCli(["search", "--stdin", option], { stdin: ["passkey\nlost\0fees\0"] });
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).query),
    ).toEqual(["passkey\nlost", "fees"]);
  });

  it("exits 1 where no line found anything", async () => {
    expect((await runCli(["search", "--stdin", "--jsonl"], { stdin: ["zebra\n"] })).exitCode).toBe(1);
  });

  it("answers before more is asked", async () => {
    const written: number[] = [];
    const outcome = runCli(["search", "--stdin", "--jsonl"], {
      stdin: ["passkey\n", "fees\n"],
      onWrite: (text) => written.push(text.split("\n").length - 1),
    });
    await outcome;
    expect(written).toEqual([1, 1]);
  });

  it("searches the beginning of a line that is too long, and says which", async () => {
    const { requests, stderr } = await runCli(["search", "--stdin", "--jsonl"], {
      stdin: ["a\n", "x".repeat(60_000), "x\n"],
    });
    expect(requests.map(({ text }) => text.length)).toEqual([1, 10_000]);
    expect(stderr).toBe("faq: warning: line 2 is too long; its first 10000 characters were searched.\n");
  });
});
