import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { flagsOf, NAMED_COMMANDS } from "../scripts/reference/commands.ts";
import { manPage } from "../scripts/reference/man.ts";
import { referencePage } from "../scripts/reference/markdown.ts";
import { notedCommands } from "../scripts/reference/sections.ts";
import { runCli } from "./cli/run-cli.ts";
import { ROOT, sectionOf } from "./support/markdown.ts";

const MAN_PAGE = join(ROOT, "man/faq.1");
const man = readFileSync(MAN_PAGE, "utf8");
const reference = readFileSync(join(ROOT, "docs/reference.md"), "utf8");
const has = (program: string) => spawnSync(program, ["--version"]).error === undefined;

/** A command's part of the man page, as a reader sees its letters. */
function manSectionOf(name: string): string {
  const start = man.indexOf(`\n.SS faq ${name}\n`);
  expect(start, `the man page has no section on ${name}`).toBeGreaterThan(0);
  return man
    .slice(start, man.indexOf("\n.S", start + 1))
    .replaceAll("\\-", "-")
    .replace(/\\f[BIR]/g, "");
}

const mentions = (text: string, word: string) => new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text);

describe("the man page and the reference", () => {
  it("are what the definitions make; npm run reference writes them", () => {
    expect(man).toBe(manPage());
    expect(reference).toBe(referencePage());
  });

  it.runIf(has("groff"))("are read by groff without a warning", () => {
    const { stderr, status } = spawnSync("groff", ["-man", "-ww", "-z", MAN_PAGE], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
  });

  it.runIf(has("mandoc"))("are read by mandoc without a warning but, before a release, that there is no date", () => {
    const { stdout } = spawnSync("mandoc", ["-Tlint", "-W", "warning", MAN_PAGE], { encoding: "utf8" });
    expect(stdout.split("\n").filter((line) => line !== "" && !line.includes("missing date"))).toEqual([]);
  });
});

describe("the notes", () => {
  it("are on commands that there are", () => {
    const names = NAMED_COMMANDS.map(({ name }) => name);
    expect(notedCommands().length).toBeGreaterThan(0);
    expect(notedCommands().filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe.each(NAMED_COMMANDS)("$name", ({ name, command }) => {
  const flags = command.options.flatMap(flagsOf);
  const words = name.split(" ");

  it("is in the man page and the reference, with every option and argument", () => {
    const sections = [manSectionOf(name), sectionOf(reference, `faq ${name}`)];
    for (const section of sections) {
      expect(
        [...flags, ...command.arguments.map((one) => one.name)].filter((word) => !mentions(section, word)),
      ).toEqual([]);
    }
  });

  it("is told of in its help text", async () => {
    const { stdout } = await runCli([...words, "--help"]);
    const help = stdout.replaceAll("--[no-]", "--no-");
    const asHelp = command.options.flatMap((option) => (option.negatable ? [`--no-${option.long}`] : flagsOf(option)));
    expect(asHelp.filter((flag) => !mentions(help, flag))).toEqual([]);
    expect(stdout.replace(/\s+/g, " ")).toContain(command.summary);
  });

  it("is completed, and all its long options", async () => {
    const names = await completions([...words.slice(0, -1), words.at(-1)!]);
    expect(names).toContain(words.at(-1));
    if (command.commands !== undefined) return;
    expect(await completions([...words, "--"])).toEqual([...flags.filter((flag) => flag.startsWith("--")), "--help"]);
  });
});

async function completions(words: readonly string[]): Promise<string[]> {
  const { stdout } = await runCli(["__complete", ...words]);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t")[0]!);
}
