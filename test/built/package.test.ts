import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundledPackages } from "../../scripts/licences/packages.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { ROOT, run } from "./faq.ts";

const npm = (args: string[], cwd: string) =>
  execFileSync("npm", [...args, "--no-audit", "--no-fund", "--ignore-scripts"], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });

/** What somebody who installed the package may write. */
const CONSUMER = `
import { FaqError, openCorpus, type SearchAnswer } from "faq";
const corpus = openCorpus({ name: "mine", articles: [{ id: "reset", title: "Reset a password", body: "" }] });
const answer: SearchAnswer = corpus.search({ text: "pasword" });
try {
  openCorpus({});
} catch (error) {
  if (error instanceof FaqError) console.log(answer.results[0]?.id, error.code);
}
`;

/** The files that a page links to. */
function linksOf(page: string): string[] {
  const text = readFileSync(page, "utf8").replace(/^```[\s\S]*?^```/gm, "");
  const links = text.matchAll(/(?<!`)\]\((?!#|[a-z]+:)([^()\s#]+)/g);
  return [...links].map(([, path]) => join(dirname(page), path!));
}

describe("the packed package", () => {
  it("installs without a network and runs in an empty folder", async () => {
    const folder = temporaryFolder();
    npm(["pack", "--pack-destination", folder], ROOT);
    const [tarball] = readdirSync(folder);
    expect(statSync(join(folder, tarball!)).size).toBeLessThan(2_000_000);

    writeFileSync(join(folder, "package.json"), "{}");
    npm(["install", "--offline", `./${tarball}`], folder);
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["faq"]);

    const { code, stdout } = await run(["withdrawal", "--json", "-n", "1"], {
      program: join(folder, "node_modules/.bin/faq"),
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).results).toHaveLength(1);

    const installed = join(folder, "node_modules/faq");
    const pages = ["README.md", ...readdirSync(join(installed, "docs")).map((page) => `docs/${page}`)];
    const targets = pages.flatMap((page) => linksOf(join(installed, page)));
    expect(targets).toContain(join(installed, "CONTRIBUTING.md"));
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
    const { man } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    expect(existsSync(join(installed, man))).toBe(true);

    const meta = JSON.parse(readFileSync(join(ROOT, "dist/meta.json"), "utf8"));
    const notices = readFileSync(join(installed, "THIRD-PARTY-NOTICES"), "utf8");
    const bundled = bundledPackages(meta, ROOT);
    expect(bundled.length).toBeGreaterThan(0);
    expect(
      bundled.filter(({ name, version, text }) => !notices.includes(`${name} ${version} `) || !notices.includes(text)),
    ).toEqual([]);

    writeFileSync(join(folder, "consumer.mts"), CONSUMER);
    const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
    const strict = ["--strict", "--module", "nodenext", "--noEmit", "--types", ""];
    expect(await run([compiler, ...strict, "consumer.mts"], { program: process.execPath, cwd: folder })).toMatchObject({
      code: 0,
      stdout: "",
    });
    const used = await run([join(folder, "consumer.mts")], { program: process.execPath, cwd: folder });
    expect(used).toMatchObject({ code: 0, stderr: "" });
    expect(used.stdout).toBe("reset corpus-invalid\n");
  });
});
