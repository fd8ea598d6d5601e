import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { FIRST_WORDS, PROGRAM, ROOT, TYPED } from "./faq.ts";

const PAGE = readFileSync(join(ROOT, "docs/your-own-help-centre.md"), "utf8");

let home: string;
const env = () => ({
  ...process.env,
  FAQ_DATA_DIR: join(home, "data"),
  FAQ_CONFIG_DIR: join(home, "config"),
  FAQ_CACHE_DIR: join(home, "cache"),
  FAQ_CORPUS: "",
});

beforeEach(() => {
  home = temporaryFolder();
});

describe("the page on one's own help centre", () => {
  it("holds when it is followed to the letter", () => {
    const blocks = [...PAGE.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
    const commands = blocks.filter(([, kind]) => kind === "sh").map(([, , text]) => text);
    const answers = blocks.filter(([, kind]) => kind === "").map(([, , text]) => text!);
    const script = `faq() { ${TYPED} "$@"; }\n${commands.join("\n")}\ntrue`;
    const output = execFileSync("sh", ["-c", script], {
      cwd: home,
      env: env(),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    expect(answers).toHaveLength(2);
    for (const answer of answers) expect(output).toContain(answer);
    expect(output).toMatch(/^1\. How do I get my money back\? {2}\[Billing\]$/m);
    expect(output).toMatch(/^1\. Export your notes {2}\[Account\]$/m);
  });
});

describe("several corpora", () => {
  it("are searched with one ranking, each result naming its corpus", () => {
    const faq = (...argv: string[]) =>
      execFileSync(PROGRAM, [...FIRST_WORDS, ...argv], { env: env(), encoding: "utf8" });
    for (const [name, text] of [
      ["acorn", "# Reset a password\n\nAsk [support](support.md) for it."],
      ["heron", "# Change the address\n\nReset nothing."],
    ] as const) {
      mkdirSync(join(home, name));
      writeFileSync(join(home, name, "one.md"), text);
      writeFileSync(join(home, name, "support.md"), `# Support of ${name}\n\nCall.`);
      faq("import", join(home, name), "--title", name.toUpperCase());
    }
    const several = JSON.parse(faq("search", "reset", "--corpus", "acorn", "--corpus", "heron", "--json"));
    expect(several.results.map(({ id, category }: { id: string; category: string }) => [id, category])).toEqual([
      ["acorn/one", "acorn"],
      ["heron/one", "heron"],
    ]);
    expect(several.facets.category).toEqual({ acorn: 1, heron: 1 });
    expect(JSON.parse(faq("search", "reset", "--all", "--json"))).toEqual(several);
    expect(faq("search", "reset", "--all", "-c", "heron")).toMatch(/^1\. Change the address {2}\[HERON\]/);
    expect(JSON.parse(faq("show", "acorn/one", "--all", "--json"))).toMatchObject({
      related: [{ id: "acorn/support" }],
    });
    expect(faq("categories", "--corpus", "acorn,help-center")).toMatch(/ACORN[\s\S]*Help centre/);
  });
});
