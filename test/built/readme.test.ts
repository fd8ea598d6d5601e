import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sectionOf } from "../support/markdown.ts";
import { faq, ROOT } from "./faq.ts";

const readme = readFileSync(`${ROOT}README.md`, "utf8");
const folder = mkdtempSync(join(tmpdir(), "faq-readme-"));

afterAll(() => rmSync(folder, { recursive: true }));

/** The words of a `$ faq …` line and what the page shows below it. */
function sessionIn(text: string): { argv: string[]; shown: string } {
  const [, command = "", shown = ""] = /^```console\n\$ faq (.*)\n([\s\S]*?)^```$/m.exec(text)!;
  return { argv: (command.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', "")), shown };
}

const jsonIn = (text: string): unknown => JSON.parse(/^```json\n([\s\S]*?)^```$/m.exec(text)![1]!);

describe("the README", () => {
  it("shows what a search prints", async () => {
    const { argv, shown } = sessionIn(readme);
    const { stdout } = await faq(argv);
    expect(stdout).toBe(shown);
  });

  it("shows the document that a search prints", async () => {
    const section = sectionOf(readme, "JSON");
    const { stdout } = await faq(sessionIn(section).argv);
    expect(JSON.parse(stdout)).toEqual(jsonIn(section));
  });

  it("shows a corpus that is one, and what is said of one that isn't", async () => {
    const section = sectionOf(readme, "The corpus format");
    const corpus = jsonIn(section) as { articles: { views: unknown }[] };
    const path = join(folder, "acorn.json");
    writeFileSync(path, JSON.stringify(corpus));
    const { argv, shown } = sessionIn(section);
    expect(await faq(argv, { cwd: folder })).toMatchObject({ code: 0 });
    corpus.articles[0]!.views = String(corpus.articles[0]!.views);
    writeFileSync(path, JSON.stringify(corpus));
    expect(await faq(argv, { cwd: folder })).toMatchObject({ code: 2, stderr: shown });
  });
});
