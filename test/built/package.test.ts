import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
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
    [{ limit: -1 }, "limit is -1", undefined],
    [{ offset: Number.NaN }, "offset is NaN", undefined],
    [{ sort: "bogus" }, 'There is no sort order "bogus"', "relevance, updated"],
    [{ updatedSince: "soon" }, "isn't a date", "2024-08-08"],
    [{ updatedSince: "2026-02-30" }, "isn't a date", "2024-08-08"],
  ])("refuses %j and says what it takes", async (options, message, hint) => {
    const api = (await import(join(ROOT, "dist/api.cjs"))) as typeof import("../../src/api.ts");
    const ask = () => api.search("withdrawal", options as never);
    expect(ask).toThrow(api.FaqError);
    expect(ask).toThrow(message);
    expect(ask).toThrow(expect.objectContaining(hint === undefined ? {} : { hint: expect.stringContaining(hint) }));
  });
});

/** Packing and installing are several starts of npm, on a machine that may be busy. */
const PATIENCE = 120_000;

describe("the packed package", () => {
  const folder = temporaryFolder();
  const installed = join(folder, "node_modules/faq");
  let tarball = "";
  let packed: { readonly unpackedSize: number; readonly files: readonly { readonly path: string }[] };

  beforeAll(() => {
    [packed] = JSON.parse(npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], ROOT));
    tarball = readdirSync(folder)[0]!;
    writeFileSync(join(folder, "package.json"), "{}");
    // Whatever scripts an installation would run do run; those for building would fail, as their files aren't packed.
    npm(["install", "--offline", `./${tarball}`], folder);
  }, PATIENCE);

  it("is small and holds nothing that is for building or testing", () => {
    expect(statSync(join(folder, tarball)).size).toBeLessThan(2_000_000);
    expect(packed.unpackedSize).toBeLessThan(7_000_000);
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toContain("THIRD-PARTY-NOTICES");
    expect(paths.filter((path) => /\.(?:node|gyp|map)$|^(?:test|scripts|bench)\//.test(path))).toEqual([]);
  });

  it("installs without a network, a script or another package, and answers in an empty folder", async () => {
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["faq"]);
    const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    expect(Object.keys(manifest.scripts).filter((name) => /^(?:(?:pre|post)?install|prepare)$/.test(name))).toEqual([]);
    expect(Object.keys(manifest.dependencies ?? {})).toEqual([]);
    const { code, stdout } = await run(["withdrawal", "--json", "-n", "1"], {
      program: join(folder, "node_modules/.bin/faq"),
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).results).toHaveLength(1);
  });

  it("brings the man page with it where it is installed for all", { timeout: PATIENCE }, () => {
    npm(["install", "--offline", "--global", "--prefix", join(folder, "global"), `./${tarball}`], folder);
    expect(existsSync(join(folder, "global/share/man/man1/faq.1"))).toBe(true);
  });

  it("holds every file that its pages link to", () => {
    const pages = ["README.md", ...readdirSync(join(installed, "docs")).map((page) => `docs/${page}`)];
    const targets = pages.flatMap((page) => linksOf(join(installed, page)));
    expect(targets).toContain(join(installed, "CONTRIBUTING.md"));
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  it("names every package that was bundled, with its licence", () => {
    const meta = JSON.parse(readFileSync(join(ROOT, "dist/meta.json"), "utf8"));
    const notices = readFileSync(join(installed, "THIRD-PARTY-NOTICES"), "utf8");
    const bundled = bundledPackages(meta, ROOT);
    expect(bundled.length).toBeGreaterThan(0);
    expect(
      bundled.filter(({ name, version, text }) => !notices.includes(`${name} ${version} `) || !notices.includes(text)),
    ).toEqual([]);
  });

  it.each(Object.entries(CONSUMERS))(
    "has types that hold for %s, and answers as the command does",
    async (file, text) => {
      const asked = ["widthdrawal not arrived", "-c", "faq", "--json", "-n", "2"];
      const { schemaVersion: _, ...document } = JSON.parse((await faq(asked)).stdout);
      writeFileSync(join(folder, file), text);
      const compile = (...how: string[]) =>
        run([join(ROOT, "node_modules/typescript/bin/tsc"), "--strict", "--types", "", ...how, file], {
          program: process.execPath,
          cwd: folder,
        });
      expect(await compile("--module", "preserve", "--noEmit")).toMatchObject({ code: 0, stdout: "" });
      expect(await compile("--module", "nodenext", "--outDir", "out")).toMatchObject({ code: 0, stdout: "" });
      const program = join(folder, "out", file.replace("ts", "js"));
      const used = await run([program], { program: process.execPath, cwd: folder });
      expect(used).toMatchObject({ code: 0, stderr: "" });
      const [first, answer] = used.stdout.split("\n");
      expect(first).toBe("reset reset corpus-invalid");
      expect(JSON.parse(answer!)).toMatchObject(document);
    },
  );

  it("does what the README's example says", async () => {
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
