import { describe, expect, it } from "vitest";
import { languageOfPath, titleFromFolder, titleFromName } from "../../../src/corpus/import/paths.ts";
import { readTree } from "./read.ts";

const page = (title: string) => `# ${title}\n\nAbout ${title}.\n`;

describe("names", () => {
  it.each([
    ["01-getting-started.md", "Getting started"],
    ["a/Node.js.md", "Node.js"],
    ["2024.md", "2024"],
    ["_.md", null],
  ])("of the file %s as title: %s", (path, title) => {
    expect(titleFromName(path)).toBe(title);
  });

  it.each([
    ["v2.0", "V2.0"],
    ["a/Node.js", "Node.js"],
    ["use-acorn.chat", "Use acorn.chat"],
    ["01.basics", "Basics"],
    ["02", "02"],
    ["1.5", "1.5"],
  ])("of the folder %s as title: %s", (path, title) => {
    expect(titleFromFolder(path)).toBe(title);
  });

  it.each([
    ["Node.js.md", null],
    ["guide/app.vue.md", null],
    ["refunds.pt-br.md", "pt-br"],
    ["refunds.km.md", "km"],
    ["km/refunds.md", "km"],
    ["docs/zh-hans/refunds.md", "zh-hans"],
    ["content/_es/refunds.md", "es"],
    ["_pt-br/refunds.md", "pt-br"],
    ["_posts/refunds.md", null],
    ["faq/refunds.md", null],
    ["js/refunds.md", null],
  ])("%s are of the language %s", (path, language) => {
    expect(languageOfPath(path)).toBe(language);
  });
});

describe("folders", () => {
  const categories = async (...paths: string[]) => {
    const { corpus } = await readTree(Object.fromEntries(paths.map((path) => [path, page(path)])));
    return corpus.articles.map(({ category }) => category);
  };

  it.each([
    ["of translations", ["content/de/fees/a.md", "content/en/fees/b.md", "content/en/c.md"], ["fees", null, "fees"]],
    [
      "of one beside a file",
      ["content/LICENCE.md", "content/en/fees/b.md", "content/en/use/c.md"],
      ["content", "fees", "use"],
    ],
    ["of nothing but translations", ["de/fees/a.md", "fr/fees/b.md"], ["fees", "fees"]],
    ["of Jekyll's collections", ["content/_en/fees/a.md", "content/_es/fees/b.md"], ["fees", "fees"]],
    ["of a translation into one language", ["_es/fees/a.md", "pages/b.md"], ["fees", "pages"]],
    ["of regions", ["en-US/fees/a.md", "pt-BR/fees/b.md", "zh-CN/fees/c.md"], ["fees", "fees", "fees"]],
    ["that are departments", ["finance/a.md", "hr/b.md", "it/c.md"], ["finance", "hr", "it"]],
    ["that are departments in capitals", ["HR/b.md", "IT/c.md"], ["hr", "it"]],
  ])("%s", async (_, paths, found) => {
    expect((await categories(...paths)).sort()).toEqual([...found].sort());
  });

  it.each<[string, string]>([
    ["Elixir on Acorn", "Elixir on Acorn"],
    ["Acorn Elixir (beta)", "Acorn Elixir (beta)"],
    ["Get going", "Elixir"],
    ["About Elixir", "Elixir"],
    ["Elixir overview", "Elixir"],
    ["What is Elixir?", "Elixir"],
    ["Run your Elixir app in four regions", "Elixir"],
  ])("are named by the title of their page where it is a name: %s", async (title, category) => {
    const { corpus } = await readTree({
      "elixir/index.md": page(title),
      "elixir/b.md": page("B"),
      "other/c.md": page("C"),
    });
    expect(corpus.categories[0]).toEqual({ id: "elixir", title: category });
  });

  it.each<[string, Record<string, string>, string[]]>([
    ["as a folder's name", { "a.md": "get-started", "b.md": "two-step-login" }, ["Get started", "Two step login"]],
    ["but what is written for readers", { "a.md": "Get-started", "b.md": "macOS" }, ["Get-started", "macOS"]],
    ["and of both, what is", { "a.md": "get-started", "b.md": "Get Started" }, ["Get Started"]],
  ])("stand in front matter %s", async (_, files, titles) => {
    const tree = Object.entries(files).map(([path, name]) => [path, `---\ncategory: ${name}\n---\n${page(path)}`]);
    const { corpus } = await readTree(Object.fromEntries(tree));
    expect(corpus.categories.map(({ title }) => title)).toEqual(titles);
  });

  it("may hold templates of feeds beside pages", async () => {
    const feed = '---\nlayout: null\n---\n{ "title": "{{ site.title }}", "items": [] }\n';
    const { corpus, report } = await readTree({
      "a.md": page("A"),
      "feed.json": feed,
      "b.html": "---\ntitle: B\n---\n<p>Text</p>",
      "c.txt": "---\ntitle: C\n---\nText",
    });
    expect(corpus.articles.map(({ title }) => title)).toEqual(["A", "B", "C"]);
    expect(report.skipped).toEqual({ "not an article": 1 });
  });

  it("say which documents aren't read", async () => {
    const { report } = await readTree({
      "a.md": page("A"),
      "b.rst": "B\n=\n",
      "c/d.RST": "D",
      "e.pdf": "x",
      "f.png": "x",
    });
    expect(report).toMatchObject({ articles: 1, skipped: {}, unread: { ".rst": 2, ".pdf": 1 } });
    await expect(readTree({ "b.adoc": "= B" })).rejects.toThrow(/no article found \(left out: 1 \.adoc\)/);
  });
});
