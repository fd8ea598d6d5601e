import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ImportOptions, importCorpus } from "../../../src/corpus/import/import-corpus.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

/** Imports answers of an interface, each saved as a file. */
async function imported(...answers: unknown[]) {
  return importedAs({}, ...answers);
}

async function importedAs(options: Partial<ImportOptions>, ...answers: unknown[]) {
  const folder = temporaryFolder();
  const files = answers.map((answer, at) => {
    const file = join(folder, `${at + 1}.json`);
    writeFileSync(file, JSON.stringify(answer));
    return file;
  });
  const { corpus, report } = await importCorpus(files, { name: "test", ...options });
  return { corpus, report, messages: report.warnings.map(({ file, message }) => `${file.slice(-6)}: ${message}`) };
}

const zendesk = (id: number) => ({ id, section_id: 1, title: `T${id}`, body: `<p>B${id}</p>`, locale: "en" });
const sections = { sections: [{ id: 1, name: "Fees", category_id: null }] };
const intercom = (id: number) => ({ id: `${id}`, type: "article", title: `T${id}`, body: `<p>B${id}</p>` });

describe("an export page by page", () => {
  const next = "https://acorn.example/api/v2/help_center/articles.json?page=2";
  it.each([
    [
      "with one page of several",
      [sections, { count: 3, next_page: next, articles: [zendesk(1), zendesk(2)] }],
      ["2.json: 2 of 3, more pages of articles follow: add a file with each of them"],
    ],
    [
      "with all pages",
      [
        sections,
        { count: 2, next_page: next, articles: [zendesk(1)] },
        { count: 2, next_page: null, articles: [zendesk(2)] },
      ],
      [],
    ],
    [
      "that doesn't say how many there are",
      [sections, { meta: { has_more: true }, links: { next }, articles: [zendesk(1)] }],
      ["2.json: more pages of articles follow: add a file with each of them"],
    ],
    [
      "with other lists beside each page",
      [{ count: 2, next_page: null, articles: [zendesk(1), zendesk(2)], ...sections, categories: [] }],
      [],
    ],
    [
      "that says none follows though it has a link",
      [sections, { meta: { has_more: false }, links: { next }, articles: [zendesk(1)] }],
      [],
    ],
    ["of one page", [sections, { count: 30, next_page: null, articles: [zendesk(1)] }], []],
    [
      "from Intercom with one page of several",
      [{ type: "list", pages: { next: { page: 2 } }, total_count: 2, data: [intercom(1)] }],
      ["1.json: 1 of 2, more pages of articles follow: add a file with each of them"],
    ],
    [
      "from Intercom with all pages",
      [
        { type: "list", pages: { next }, total_count: 2, data: [intercom(1)] },
        { type: "list", pages: { next: null }, total_count: 2, data: [intercom(2)] },
      ],
      [],
    ],
  ])("%s", async (_, answers, messages) => {
    expect((await imported(...answers)).messages).toEqual(messages);
  });
});

describe("Intercom's collections", () => {
  it("needn't say that they are some", async () => {
    const { corpus } = await imported(
      { type: "list", data: [{ ...intercom(1), parent_ids: [900] }] },
      { type: "list", data: [{ id: "900", workspace_id: "w", name: "People", help_center_id: 81 }] },
    );
    expect(corpus.categories).toEqual([{ id: "people", title: "People" }]);
  });
});

describe("Intercom's translations", () => {
  const link = '<a href="https://x.example/en/articles/2-t2">t</a>';
  const articles = [
    {
      ...intercom(1),
      default_locale: "en",
      parent_ids: [900],
      translated_content: {
        type: "article_translated_content",
        en: { type: "article_content", title: "T1", body: "<p>B1</p>", state: "published" },
        de: {
          type: "article_content",
          title: "Titel",
          description: "Kurz",
          body: `<p>Siehe ${link}</p>`,
          state: "published",
          updated_at: 1767225600,
          url: "https://x.example/de/articles/1-titel",
        },
        fr: { type: "article_content", title: "Titre", body: "<p>…</p>", state: "draft" },
        es: { type: "article_content", title: null, body: null, state: "draft" },
        it: null,
      },
    },
    {
      ...intercom(2),
      default_locale: "en",
      url: "https://x.example/en/articles/2-t2",
      translated_content: { de: { title: "Zwei", body: "<p>Text</p>", state: "published" } },
    },
    { ...intercom(3), translated_content: { en: { title: "T3", body: "<p>B3</p>", state: "published" } } },
    { ...intercom(4), state: "draft", translated_content: { de: { title: "Vier", body: "Da", state: "published" } } },
  ];
  const collections = { type: "list", data: [{ id: "900", type: "collection", name: "People" }] };

  it("are articles of their languages, drafts left out, each with an id that stays", async () => {
    const { corpus, report } = await imported({ type: "list", data: articles }, collections);
    expect(corpus.articles.map(({ id, title }) => [id, title])).toEqual([
      ["1", "T1"],
      ["1-de", "Titel"],
      ["2", "T2"],
      ["2-de", "Zwei"],
      ["3", "T3"],
      ["4-de", "Vier"],
    ]);
    expect(report.skipped).toEqual({ draft: 2 });
  });

  it("can be chosen", async () => {
    const { corpus } = await importedAs({ language: "de" }, { type: "list", data: articles }, collections);
    expect(corpus.articles[0]).toEqual({
      id: "1-de",
      title: "Titel",
      body: "Kurz\n\nSiehe [t](2-de)",
      category: "people",
      tags: [],
      published: null,
      updated: "2026-01-01T00:00:00Z",
      views: null,
      url: "https://x.example/de/articles/1-titel",
      related: ["2-de"],
    });
  });
});

describe("Help Scout's articles", () => {
  const article = (id: string, status: string) => ({
    id: `5215163545667acd2539${id}`,
    number: 12,
    status,
    hasDraft: true,
    name: `N${id}`,
    text: `<p>T${id}</p>`,
    categories: ["5215163545667acd25394b5c"],
    publicUrl: `https://pine.example/article/12-${id}`,
    lastPublishedAt: "2026-01-02T03:04:05Z",
  });
  const found = {
    id: "5215163545667acd2539000a",
    title: "N000a",
    body: "T000a",
    category: null,
    url: "https://pine.example/article/12-000a",
    published: "2026-01-02T03:04:05Z",
  };
  const items = [article("000a", "published"), article("000b", "notpublished")];

  it.each([
    [
      "a page of several",
      { page: 1, pages: 2, count: 3, items },
      ["1.json: 2 of 3, more pages of articles follow: add a file with each of them"],
    ],
    ["the only page", { page: 1, pages: 1, count: 2, items }, []],
    ["a list", { items }, []],
  ])("are read from %s, without those that aren't published", async (_, articles, messages) => {
    const read = await imported({ articles });
    expect(read.corpus.articles).toMatchObject([found]);
    expect(read.report.skipped).toEqual({ draft: 1 });
    expect(read.messages).toEqual(messages);
  });

  it("are read one by one", async () => {
    expect((await imported({ article: items[0] })).corpus.articles).toMatchObject([found]);
  });
});

describe("Freshdesk's articles", () => {
  const article = (id: number, status: number) => ({
    id,
    type: 1,
    category_id: 3,
    folder_id: 4,
    title: `T${id}`,
    description: `<p>B${id}</p>`,
    description_text: `B${id}`,
    status,
    hierarchy: [
      { level: 0, type: "category", data: { id: 3, name: "Money" } },
      { level: 1, type: "folder", data: { id: 4, name: "Refunds" } },
    ],
  });

  it("are read as articles, without those that aren't published", async () => {
    const { corpus, report } = await imported([article(4, 2), article(5, 1)]);
    expect(corpus.articles).toMatchObject([{ id: "4", title: "T4", body: "B4", category: "money", tags: ["Refunds"] }]);
    expect(report.skipped).toEqual({ draft: 1 });
  });
});
