import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = new URL("../src/", import.meta.url).pathname;

/** What each folder of `src` may import: other folders, and packages. `node:` modules are listed where they are allowed. */
const RULES: Record<string, { folders: string[]; packages: string[]; node: RegExp }> = {
  model: { folders: [], packages: [], node: /^$/ },
  text: {
    folders: ["model"],
    packages: ["@orama/stemmers", "@orama/stopwords", "entities", "marked"],
    node: /^node:module$/,
  },
  index: { folders: ["text", "model"], packages: [], node: /^node:(module|zlib)$/ },
  search: { folders: ["index", "text", "model"], packages: ["fuse.js"], node: /^node:module$/ },
  corpus: {
    folders: ["index", "text", "storage", "model"],
    packages: ["@orama/stemmers", "marked", "yaml", "csv-parse", "htmlparser2", "domhandler", "picomatch", "smol-toml"],
    node: /^node:(fs|module|path|os|crypto|url|zlib|timers)(\/promises)?$/,
  },
  // The user's own files: where they are, and how they are replaced and locked. Corpora are such files too.
  storage: { folders: ["model"], packages: [], node: /^node:(fs|path|os|crypto|module)$/ },
  // Gaps are grouped by what their words mean.
  history: { folders: ["text", "storage", "model"], packages: ["conf"], node: /^node:(fs|path)$/ },
  present: {
    folders: ["text", "model"],
    packages: ["chalk", "entities", "marked", "get-east-asian-width"],
    node: /^node:module$/,
  },
  system: { folders: ["model"], packages: [], node: /^node:(child_process|fs|os|path|process)(\/promises)?$/ },
  tui: { folders: ["present", "text", "model"], packages: ["ink", "react"], node: /^node:module$/ },
  cli: {
    folders: ["model", "text", "index", "search", "corpus", "storage", "history", "present", "system", "tui", "cli"],
    packages: ["commander"],
    node: /^node:/,
  },
  ".": { folders: ["model", "text", "index", "search", "corpus", "cli"], packages: [], node: /^node:/ },
};

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));

/** Module specifiers of static, type-only, re-exporting and dynamic imports. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(SRC, file), "utf8");
  const imports =
    /^(?:import|export)\s+(?:[\w*\s{},$]+\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;
  const specifiers = [...source.matchAll(imports)].map((match) => (match[1] ?? match[2])!);
  // The manifest is data that anybody may read.
  return specifiers.filter((specifier) => !specifier.endsWith("/package.json"));
}

const folderOf = (file: string) => (file.includes("/") ? file.slice(0, file.indexOf("/")) : ".");
const resolveIn = (file: string, specifier: string) => relative(SRC, join(SRC, dirname(file), specifier));
const packageOf = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

describe("architecture", () => {
  it.each(files)("%s imports only what its folder may", (file) => {
    const folder = folderOf(file);
    const rule = RULES[folder];
    expect(rule, `no rule for src/${folder}`).toBeDefined();
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith(".")) {
        const target = folderOf(resolveIn(file, specifier));
        expect([folder, ...rule!.folders], `${file} imports ${specifier}`).toContain(target);
      } else if (specifier.startsWith("node:")) {
        expect(specifier, `${file} imports ${specifier}`).toMatch(rule!.node);
      } else {
        expect(rule!.packages, `${file} imports ${specifier}`).toContain(packageOf(specifier));
      }
    }
  });

  it("has no import cycle, type imports included", () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((s) => s.startsWith("."))
          .map((s) => resolveIn(file, s)),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      expect(path, [...path, file].join(" → ")).not.toContain(file);
      if (done.has(file)) return;
      for (const target of graph.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(done.size).toBe(files.length);
  });

  it("knows its errors by isFaqError: bundles have each their own class", () => {
    const others = files.filter((file) => readFileSync(join(SRC, file), "utf8").includes("instanceof FaqError"));
    expect(others).toEqual([]);
  });

  it("has no barrel: no file that only re-exports", () => {
    const barrels = files.filter((file) => {
      const code = readFileSync(join(SRC, file), "utf8")
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")
        .trim();
      return (
        file !== "api.ts" &&
        code !== "" &&
        code
          .split(/;\s*/)
          .filter(Boolean)
          .every((s) => /^export\b[\s\S]*\bfrom\b/.test(s))
      );
    });
    expect(barrels).toEqual([]);
  });

  it("exports no value that nobody imports", () => {
    const others = ["bench", "scripts", "test"].flatMap((folder) =>
      readdirSync(join(SRC, "..", folder), { recursive: true, encoding: "utf8" }).map((file) =>
        join("..", folder, file),
      ),
    );
    const sources = [
      ...files,
      ...others.filter((file) => /(?<!\.d)\.tsx?$/.test(file) && !file.includes("node_modules")),
    ].map((file) => ({ file, words: new Set(readFileSync(join(SRC, file), "utf8").match(/\w+/g)) }));
    const unused = files.flatMap((file) => {
      const exported = readFileSync(join(SRC, file), "utf8").matchAll(
        /^export (?:async )?(?:const|class|function\*?) (\w+)/gm,
      );
      return Array.from(exported, ([, name]) => name!)
        .filter((name) => !sources.some((source) => source.file !== file && source.words.has(name)))
        .map((name) => `${file}: ${name}`);
    });
    expect(unused).toEqual([]);
  });

  it("keeps files to one idea: at most 250 lines", () => {
    const long = files.filter((file) => readFileSync(join(SRC, file), "utf8").split("\n").length > 251);
    expect(long).toEqual([]);
  });
});
