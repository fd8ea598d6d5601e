import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sectionOf } from "../support/markdown.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { ROOT, run, TYPED } from "./faq.ts";

const folder = temporaryFolder();

const pageOf = (name: string) => readFileSync(join(ROOT, name), "utf8");

/** A `$ faq …` line, what the page shows below it, and the document in a block of its own behind. */
interface Session {
  readonly command: string;
  readonly shown: string;
  readonly document: string | undefined;
}

function sessionsIn(text: string): Session[] {
  const blocks = /^```console\n\$ (faq .*)\n([\s\S]*?)^```$(?:\n\n^```json\n([\s\S]*?)^```$)?/gm;
  return [...text.matchAll(blocks)].map(([, command, shown, document]) => ({
    command: command!,
    shown: shown!,
    document,
  }));
}

/** Types a command into a shell. */
const type = (command: string) => run(["-c", `faq() { ${TYPED} "$@"; }\n${command}`], { program: "sh", cwd: folder });

describe.each([
  ["README.md", 2],
  ["docs/searching.md", 1],
  ["docs/scripting.md", 1],
] as const)("%s", (name, count) => {
  const sessions = sessionsIn(pageOf(name));

  it("has examples", () => expect(sessions).toHaveLength(count));

  it.each(sessions)("shows what $command prints", async ({ command, shown, document }) => {
    const { stdout } = await type(command);
    if (document === undefined) expect(stdout).toBe(shown);
    else expect(JSON.parse(stdout)).toEqual(JSON.parse(document));
  });
});

describe("the corpus format", () => {
  it("shows a corpus that is one, and what is said of one that isn't", async () => {
    const section = sectionOf(pageOf("docs/your-own-help-centre.md"), "The corpus format");
    const corpus = JSON.parse(/^```json\n([\s\S]*?)^```$/m.exec(section)![1]!) as { articles: { views: unknown }[] };
    const path = join(folder, "acorn.json");
    writeFileSync(path, JSON.stringify(corpus));
    const [{ command, shown } = { command: "", shown: "" }] = sessionsIn(section);
    expect(await type(command)).toMatchObject({ code: 0 });
    corpus.articles[0]!.views = String(corpus.articles[0]!.views);
    writeFileSync(path, JSON.stringify(corpus));
    expect(await type(command)).toMatchObject({ code: 2, stderr: shown });
  });
});
