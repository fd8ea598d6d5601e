import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, rowsOf, sectionOf } from "./support/markdown.ts";

const SRC = join(ROOT, "src/");

/** What the files of a folder of `src` import. */
interface Imports {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
  /** Modules of the runtime, without `node:`. */
  readonly node: readonly string[];
}

/** What each folder of `src` imports beside itself, and may. */
const RULES: Record<string, Imports> = {
  model: { folders: [], packages: [], node: [] },
  text: { folders: [], packages: ["@orama/stemmers", "@orama/stopwords", "entities", "marked"], node: ["module"] },
  index: { folders: ["model", "text"], packages: [], node: ["module", "zlib"] },
  search: { folders: ["index", "model", "text"], packages: ["fuse.js"], node: ["module"] },
  corpus: {
    folders: ["index", "model", "storage", "text", "threads"],
    packages: ["csv-parse", "domhandler", "entities", "htmlparser2", "picomatch", "smol-toml", "yaml"],
    node: ["crypto", "fs", "module", "path"],
  },
  // Work that several threads share.
  threads: { folders: ["storage"], packages: [], node: ["fs", "os", "worker_threads"] },
  // The user's own files: where they are, and how they are replaced and locked. Corpora are such files too.
  storage: { folders: ["model"], packages: [], node: ["fs", "module", "os", "path"] },
  // Gaps are grouped by what their words mean.
  history: { folders: ["model", "storage", "text"], packages: ["conf"], node: ["fs", "path"] },
  present: {
    folders: ["model", "text"],
    packages: ["chalk", "entities", "get-east-asian-width", "marked"],
    node: ["module"],
  },
  system: { folders: ["model"], packages: [], node: ["child_process", "fs"] },
  tui: { folders: ["model", "present", "text"], packages: ["ink", "react"], node: [] },
  cli: {
    folders: [
      "corpus",
      "history",
      "index",
      "model",
      "present",
      "search",
      "storage",
      "system",
      "text",
      "threads",
      "tui",
    ],
    packages: ["commander"],
    node: ["fs", "module", "path", "tty"],
  },
  // The library entry.
  ".": { folders: ["corpus", "index", "model", "search", "text"], packages: [], node: ["path"] },
};

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));

/** Module specifiers of static, type-only, re-exporting and dynamic imports, and of what is required later. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(SRC, file), "utf8");
  const imports =
    /^(?:import|export)\s+(?:[\w*\s{},$]+\sfrom\s+)?["']([^"']+)["']|\b(?:import|require|getBuiltinModule)\(\s*["']([^"']+)["']\s*\)/gm;
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

/** What a file imports: of `src` the folders other than its own. */
function kindsOf(file: string): Imports {
  const specifiers = importsOf(file);
  const folders = specifiers.filter((one) => one.startsWith(".")).map((one) => folderOf(resolveIn(file, one)));
  return {
    folders: folders.filter((folder) => folder !== folderOf(file)),
    packages: specifiers.filter((one) => !one.startsWith(".") && !one.startsWith("node:")).map(packageOf),
    node: specifiers.filter((one) => one.startsWith("node:")).map((one) => one.slice("node:".length)),
  };
}

/** What the package's users and the launcher call. */
const CALLED_FROM_OUTSIDE = ["api.ts", "cli/entry.ts", "cli/shell-entry.ts"];

function exportsOf(file: string): string[] {
  const source = readFileSync(join(SRC, file), "utf8");
  const declared = source.matchAll(/^export (?:async |abstract )*(?:const|class|function\*?|interface|type) (\w+)/gm);
  return Array.from(declared, ([, name]) => name!);
}

/** The names that a file takes out of others; of one that it takes as a whole, any that it mentions. */
function namesWanted(file: string): [from: string, name: string][] {
  const source = readFileSync(join(SRC, file), "utf8");
  const named = source.matchAll(/^(?:import|export) (?:type )?\{([^}]*)\} from "(\.[^"]+)"/gm);
  const whole = source.matchAll(/^import \* as \w+ from "(\.[^"]+)"|\b(?:import|require)\("(\.[^"]+)"\)/gm);
  return [
    ...Array.from(named, ([, names, from]) => ({ names: names!.replace(/ as \w+/g, ""), from: from! })),
    ...Array.from(whole, ([, all, later]) => ({ names: source, from: (all ?? later)! })),
  ].flatMap(({ names, from }) =>
    (names.match(/\w+/g) ?? []).map((name): [string, string] => [resolveIn(file, from), name]),
  );
}

const KINDS = ["folders", "packages", "node"] as const;

describe("architecture", () => {
  it.each(files)("%s imports only what its folder may", (file) => {
    const rule = RULES[folderOf(file)];
    expect(rule, `no rule for src/${folderOf(file)}`).toBeDefined();
    const imports = kindsOf(file);
    for (const kind of KINDS) {
      expect(
        imports[kind].filter((one) => !rule![kind].includes(one)),
        kind,
      ).toEqual([]);
    }
  });

  it.each(Object.entries(RULES))("src/%s may import no more than it does", (folder, rule) => {
    const imports = files.filter((file) => folderOf(file) === folder).map(kindsOf);
    for (const kind of KINDS) {
      expect([...new Set(imports.flatMap((one) => one[kind]))].sort(), kind).toEqual(rule[kind]);
    }
  });

  it("is what ARCHITECTURE.md's table says", () => {
    const page = readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8");
    const folders = Object.keys(RULES).filter((folder) => folder !== ".");
    const listOf = (cell: string) => (cell === "–" ? [] : cell.split(", ").sort());
    const rows = rowsOf(sectionOf(page, "One direction of flow")).map(([name = "", , imports = "", packages = ""]) => {
      const own = name.replaceAll("`", "");
      const all = folders.filter((folder) => folder !== own).sort();
      return [own, imports === "all of them" ? all : listOf(imports), listOf(packages)];
    });
    expect(rows.map(([name]) => name).sort()).toEqual([...folders, "api.ts"].sort());
    for (const [name, imports, packages] of rows) {
      const rule = RULES[name === "api.ts" ? "." : (name as string)]!;
      expect({ name, imports, packages }).toEqual({ name, imports: rule.folders, packages: rule.packages });
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

  it("exports nothing that nobody imports, types included", () => {
    const others = ["bench", "scripts", "test"].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => /(?<!\.d)\.tsx?$/.test(file) && !file.includes("node_modules"))
        .map((file) => join("..", folder, file)),
    );
    const wanted = new Set(
      [...files, ...others].flatMap((file) => namesWanted(file).map(([from, name]) => `${from}: ${name}`)),
    );
    const unused = files
      .filter((file) => !CALLED_FROM_OUTSIDE.includes(file))
      .flatMap((file) => exportsOf(file).map((name) => `${file}: ${name}`))
      .filter((one) => !wanted.has(one));
    expect(unused).toEqual([]);
  });

  it("keeps files to one idea: at most 250 lines", () => {
    const long = files.filter((file) => readFileSync(join(SRC, file), "utf8").split("\n").length > 251);
    expect(long).toEqual([]);
  });
});
