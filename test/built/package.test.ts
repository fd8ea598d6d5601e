import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundledPackages } from "../../scripts/licences/packages.ts";
import { sectionOf } from "../support/markdown.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { faq, ROOT, run } from "./faq.ts";

const npm = (args: string[], cwd: string) =>
  execFileSync("npm", [...args, "--no-audit", "--no-fund"], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });

const readme = readFileSync(join(ROOT, "README.md"), "utf8");

/** What somebody who installed the package may write, behind either kind of import. */
const USE = `
const corpus: Searcher = openCorpus({ name: "mine", articles: [{ id: "reset", title: "Reset a password", body: "" }] });
const answer: SearchAnswer = corpus.search({ text: "pasword" });
const again: readonly SearchResult[] = search("pasword", { corpus, limit: 1 }).results;
try {
  openCorpus({});
} catch (error) {
  if (error instanceof FaqError) console.log(answer.results[0]?.id, again[0]?.id, error.code);
}
console.log(JSON.stringify(search("widthdrawal not arrived", { categories: ["faq"], limit: 2 })));
`;
const NAMES = "FaqError, openCorpus, search, type SearchAnswer, type Searcher, type SearchResult";
const CONSUMERS = {
  "consumer.mts": `import { ${NAMES} } from "faq";\n${USE}`,
  "consumer.cts": `import { type SearchAnswer, type Searcher, type SearchResult } from "faq";
    import faq = require("faq");\nconst { FaqError, openCorpus, search } = faq;\n${USE}`,
};

/** The files that a page links to. */
function linksOf(page: string): string[] {
  const text = readFileSync(page, "utf8").replace(/^```[\s\S]*?^```/gm, "");
  const links = text.matchAll(/(?<!`)\]\((?!#|[a-z]+:)([^()\s#]+)/g);
  return [...links].map(([, path]) => join(dirname(page), path!));
}

describe("the library", () => {
  it.each([
    [{ limit: -1 }, "limit is -1"],
    [{ offset: Number.NaN }, "offset is NaN"],
    [{ sort: "bogus" }, 'There is no sort order "bogus"'],
    [{ updatedSince: "soon" }, "isn't a date"],
    [{ updatedSince: "2026-02-30" }, "isn't a date"],
  ])("refuses %j", async (options, message) => {
    const api = (await import(join(ROOT, "dist/api.cjs"))) as typeof import("../../src/api.ts");
    const ask = () => api.search("withdrawal", options as never);
    expect(ask).toThrow(api.FaqError);
    expect(ask).toThrow(message);
  });
});

describe("the packed package", () => {
  it("installs without a network and runs in an empty folder", async () => {
    const folder = temporaryFolder();
    const [packed] = JSON.parse(npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], ROOT));
    const [tarball] = readdirSync(folder);
    expect(statSync(join(folder, tarball!)).size).toBeLessThan(2_000_000);
    expect(packed.unpackedSize).toBeLessThan(7_000_000);
    const paths: string[] = packed.files.map(({ path }: { path: string }) => path);
    expect(paths.filter((path) => /\.(?:node|gyp|map)$|^(?:test|scripts|bench)\//.test(path))).toEqual([]);

    writeFileSync(join(folder, "package.json"), "{}");
    // Whatever scripts an installation would run do run; those for building would fail, as their files aren't packed.
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
    const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    npm(["install", "--offline", "--global", "--prefix", join(folder, "global"), `./${tarball}`], folder);
    expect(existsSync(join(folder, "global/share/man/man1/faq.1"))).toBe(true);
    expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([]);
    expect(Object.keys(manifest.dependencies ?? {})).toEqual([]);

    const meta = JSON.parse(readFileSync(join(ROOT, "dist/meta.json"), "utf8"));
    const notices = readFileSync(join(installed, "THIRD-PARTY-NOTICES"), "utf8");
    const bundled = bundledPackages(meta, ROOT);
    expect(bundled.length).toBeGreaterThan(0);
    expect(
      bundled.filter(({ name, version, text }) => !notices.includes(`${name} ${version} `) || !notices.includes(text)),
    ).toEqual([]);

    const asked = ["widthdrawal not arrived", "-c", "faq", "--json", "-n", "2"];
    const { schemaVersion: _, ...document } = JSON.parse((await faq(asked)).stdout);
    for (const [file, text] of Object.entries(CONSUMERS)) {
      writeFileSync(join(folder, file), text);
      const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
      const strict = ["--strict", "--module", "nodenext", "--outDir", "out", "--types", ""];
      const built = await run([compiler, ...strict, file], { program: process.execPath, cwd: folder });
      expect(built).toMatchObject({ code: 0, stdout: "" });
      const program = join(folder, "out", file.replace("ts", "js"));
      const used = await run([program], { program: process.execPath, cwd: folder });
      expect(used).toMatchObject({ code: 0, stderr: "" });
      const [first, answer] = used.stdout.split("\n");
      expect(first).toBe("reset reset corpus-invalid");
      expect(JSON.parse(answer!)).toMatchObject(document);
    }

    const [, example = ""] = /^```js\n([\s\S]*?)^```$/m.exec(sectionOf(readme, "The library"))!;
    writeFileSync(
      join(folder, "readme.mjs"),
      `${example}\nconsole.log(results.length, article.id === answer.results[0].id);`,
    );
    copyFileSync(join(installed, "data/help-center.json"), join(folder, "help-centre.json"));
    const followed = await run(["readme.mjs"], { program: process.execPath, cwd: folder });
    expect(followed).toMatchObject({ code: 0, stdout: "3 true\n", stderr: "" });
  });
});
