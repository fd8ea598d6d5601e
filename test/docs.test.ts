import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { flagsOf } from "../scripts/reference/commands.ts";
import { COMMANDS } from "../src/cli/commands.ts";
import { DEFAULT_SETTINGS, SETTINGS } from "../src/history/setting-keys.ts";
import { EXIT } from "../src/model/exit-code.ts";
import { MARKDOWN_FILES, ROOT, rowsOf, sectionOf } from "./support/markdown.ts";

const pageOf = (name: string) => readFileSync(join(ROOT, name), "utf8");
const readme = pageOf("README.md");
const reference = pageOf("docs/reference.md");

/** Options of commander's own. */
const COMMON = ["--help", "--version", "-h", "-V"];

const all = COMMANDS.flatMap((command) => [command, ...(command.commands ?? [])]);
const known = new Set([...COMMON, ...all.flatMap(({ options }) => options).flatMap(flagsOf)]);

describe("the README", () => {
  it("names every command", () => {
    const named = rowsOf(sectionOf(readme, "Commands")).flatMap(([names = ""]) => names.match(/[a-z]+/g) ?? []);
    expect(named).toEqual(COMMANDS.map(({ name }) => name));
  });
});

describe("the pages", () => {
  const pages = MARKDOWN_FILES.filter((file) => file === "README.md" || file.startsWith("docs/"));

  it.each(pages)("%s has no option that the program doesn't", (page) => {
    const lines = readFileSync(join(ROOT, page), "utf8")
      .split("\n")
      .filter((line) => !/\b(?:npm (?:install|start|ci|version)|codesign)\b/.test(line));
    const flags = lines.flatMap((line) => line.match(/(?<![\w-])--[a-z][a-z-]+/g) ?? []);
    expect(flags.filter((flag) => !known.has(flag))).toEqual([]);
  });
});

describe("tables", () => {
  it.each([
    ["README.md", "In scripts"],
    ["docs/scripting.md", "Exit codes"],
  ])("of %s have the exit codes of the program", (page, heading) => {
    const codes = rowsOf(sectionOf(pageOf(page), heading)).flatMap(([code = ""]) =>
      /^\d+$/.test(code) ? Number(code) : [],
    );
    expect(codes).toEqual(Object.values(EXIT));
  });

  it("have the settings of the program", () => {
    const rows = rowsOf(sectionOf(reference, "Settings"));
    const expected = SETTINGS.map(({ key, expected, summary }) => {
      return [`\`${key}\``, String(DEFAULT_SETTINGS[key] ?? "–"), expected, summary];
    });
    expect(rows).toEqual(expected);
  });

  it("have the fields of the corpus format", () => {
    const schema = JSON.parse(readFileSync(join(ROOT, "data/schema/corpus.schema.json"), "utf8"));
    const expected = [schema, schema.$defs.article].flatMap(({ properties }) => Object.keys(properties));
    const described = rowsOf(sectionOf(pageOf("docs/your-own-help-centre.md"), "The corpus format")).flatMap(
      ([names = ""]) => [...names.matchAll(/`(\w+)`/g)].map((match) => match[1]!),
    );
    expect(described.toSorted()).toEqual(expected.toSorted());
  });

  it("have every environment variable of the program's own", () => {
    const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(ROOT, "src", file), "utf8"));
    const variables = new Set(sources.flatMap((source) => source.match(/\bFAQ_[A-Z_]+\b/g) ?? []));
    const described = rowsOf(sectionOf(reference, "Environment")).join();
    expect([...variables].filter((name) => !described.includes(`\`${name}\``))).toEqual([]);
  });

  it("have every schema", () => {
    const schemas = readdirSync(join(ROOT, "data/schema"));
    const pages = ["docs/scripting.md", "docs/your-own-help-centre.md"].map(pageOf).join();
    expect(schemas.filter((schema) => !pages.includes(`](../data/schema/${schema})`))).toEqual([]);
  });
});

describe("npm scripts", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const workflow = ".github/workflows/ci.yml";

  it.each([...MARKDOWN_FILES, workflow, ".ci/run"])("that %s names are there", (file) => {
    const named = readFileSync(join(ROOT, file), "utf8").matchAll(/\bnpm run ([\w:-]+)/g);
    expect([...named].map(([, name]) => name!).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it("run with no more rights than they need", () => {
    const { permissions, jobs } = parse(readFileSync(join(ROOT, workflow), "utf8"));
    expect(permissions).toEqual({ contents: "read" });
    const steps = Object.values(jobs as Record<string, { steps: Record<string, string>[] }>).flatMap(
      (job) => job.steps,
    );
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
    const others = Object.entries(jobs).filter(
      ([, job]) => (job as { permissions?: object }).permissions !== undefined,
    );
    expect(others.map(([name]) => name)).toEqual(["release"]);
  });
});

describe("links", () => {
  it.each(MARKDOWN_FILES)("of %s lead somewhere", (file) => {
    const text = readFileSync(join(ROOT, file), "utf8").replace(/^```[\s\S]*?^```/gm, "");
    const targets = [...text.matchAll(/(?<!`)\]\(([^()\s]+)\)/g)].map((match) => match[1]!);
    const broken = targets.filter((target) => {
      if (/^[a-z]+:/.test(target)) return false;
      const [path = "", anchor] = target.split("#");
      const to = path === "" ? join(ROOT, file) : join(ROOT, dirname(file), path);
      return !existsSync(to) || (anchor !== undefined && !anchorsOf(readFileSync(to, "utf8")).includes(anchor));
    });
    expect(broken).toEqual([]);
  });
});

/** The anchors that a Markdown page's headings get where the project is hosted. */
function anchorsOf(text: string): string[] {
  return [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/^#+ (.+)$/gm)].map((match) =>
    match[1]!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );
}
