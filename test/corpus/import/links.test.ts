import { describe, expect, it } from "vitest";
import { LinkResolver } from "../../../src/corpus/import/links.ts";
import { readTree } from "./read.ts";

const page = (title: string, text = `About ${title}.`) => `# ${title}\n\n${text}\n`;

describe("links as sites write them", () => {
  const links = new LinkResolver();
  const add = (path: string, sourceId: string | null = null) =>
    links.add({ id: `<${path}>`, sourceId, path, url: null, aliases: [] });
  for (const path of [
    "docs/admin/config.md",
    "docs/admin/scaling.md",
    "docs/admin/optional/sso.md",
    "docs/admin/optional/index.md",
    "docs/cli/references/index.md",
    "docs/cli/references/login.md",
    "docs/send/create-send.md",
    "docs/one/same.md",
    "docs/two/same.md",
    "docs/pricing.md",
  ])
    add(path);
  add("docs/notifications/commands.md", "notification-commands");
  add("docs/notifications/7.md", "123");

  it.each([
    ["../scaling/", "docs/admin/config.md", "<docs/admin/scaling.md>"],
    ["../scaling", "docs/admin/config.md", "<docs/admin/scaling.md>"],
    ["./optional/sso/", "docs/admin/config.md", "<docs/admin/optional/sso.md>"],
    ["sso", "docs/admin/optional.md", "<docs/admin/optional/sso.md>"],
    ["references/login", "docs/cli/references/index.md", "<docs/cli/references/login.md>"],
    ["/docs/notifications/notification-commands#x", "docs/admin/config.md", "<docs/notifications/commands.md>"],
    ["notification-commands", "docs/notifications/x.md", "<docs/notifications/commands.md>"],
    ["/article/create-send/", "docs/admin/config.md", "<docs/send/create-send.md>"],
    ["../missing/create-send.md", "docs/admin/config.md", "<docs/send/create-send.md>"],
    ["create-send.md", "docs/admin/config.md", "<docs/send/create-send.md>"],
    ["/articles/same", "docs/admin/config.md", null],
    ["/pricing", "docs/admin/config.md", "<docs/pricing.md>"],
    ["/login", "docs/admin/config.md", null],
    ["//site.example/a/create-send", "docs/admin/config.md", null],
    ["www.site.example/a/create-send", "docs/admin/config.md", null],
    ["https://site.example/a/create-send", "docs/admin/config.md", null],
    ["/files/123", "docs/admin/config.md", null],
  ])("%s in %s is %s", (target, from, id) => {
    expect(links.resolve(target, from)).toBe(id);
  });

  it("to a file that is left out as a copy lead to the one that is kept", async () => {
    const { corpus, report } = await readTree({
      "admin/a.md": page("Same"),
      "send/b.md": page("Same"),
      "send/c.md": page("Linker", "See [it](b.md)."),
    });
    expect(report.skipped).toEqual({ duplicate: 1 });
    expect(corpus.articles.at(-1)).toMatchObject({ body: "See [it](admin/a).", related: ["admin/a"] });
  });
});

describe("links to addresses that are made of a file's path", () => {
  const links = new LinkResolver();
  for (const [path, sourceId] of [
    ["help/en/articles/4670262-move-your-data.md"],
    ["help/en/articles/4670263-one.md"],
    ["help/en/articles/4670263-two.md"],
    ["help/en/articles/4670264-share.md"],
    ["help/fr/articles/4670264-partager.md"],
    ["content/assets/what-is-a-family.md"],
    ["content/attributes/attributes.md", "manage-your-attributes"],
    ["content/one/same.md"],
    ["content/two/same.md"],
    ["blog/_posts/2020-08-18-new-prices.md"],
    ["docs/02-billing/01-refund.md"],
    ["docs/02-billing/02-twice.md"],
    ["docs/02-billing/03-twice.md"],
    ["content/_en/help/start/auth.md"],
    ["content/_es/help/start/auth.md"],
    ["content/_es/help/start/only.md"],
    ["docs/deploy/kubernetes.md"],
    ["docs/deploy/kubernetes/index.md"],
  ] as const)
    links.add({ id: `<${path}>`, sourceId: sourceId ?? null, path, url: null, aliases: [] });

  it.each([
    [
      "https://support.example.com/en/articles/4670262-some-title",
      "x.md",
      "help/en/articles/4670262-move-your-data.md",
    ],
    ["/hc/en-us/articles/4670262", "x.md", "help/en/articles/4670262-move-your-data.md"],
    ["https://support.example.com/en/articles/4670263-one-renamed", "x.md", null],
    ["https://support.example.com/fr/articles/4670264", "x.md", "help/fr/articles/4670264-partager.md"],
    ["/articles/4670264-share", "help/en/articles/4670262-move-your-data.md", "help/en/articles/4670264-share.md"],
    ["https://support.example.com/de/articles/4670264-share", "x.md", null],
    ["https://support.example.com/en/collections/4670262", "x.md", null],
    ["what-is-a-family.html#x", "content/one/same.md", "content/assets/what-is-a-family.md"],
    ["manage-your-attributes.html#x", "content/one/same.md", "content/attributes/attributes.md"],
    ["same.html", "content/assets/what-is-a-family.md", null],
    ["/2020/08/18/new-prices.html", "x.md", "blog/_posts/2020-08-18-new-prices.md"],
    ["/news/2020/08/18/new-prices/", "x.md", "blog/_posts/2020-08-18-new-prices.md"],
    ["/2020/08/19/new-prices.html", "x.md", null],
    ["/docs/billing/refund", "x.md", "docs/02-billing/01-refund.md"],
    ["/billing/refund", "x.md", "docs/02-billing/01-refund.md"],
    ["./refund", "docs/02-billing/02-twice.md", "docs/02-billing/01-refund.md"],
    ["../billing/refund", "docs/01-start/a.md", "docs/02-billing/01-refund.md"],
    ["/docs/billing/twice", "x.md", null],
    ["/docs/02-billing/02-twice", "x.md", "docs/02-billing/02-twice.md"],
    ["/help/start/auth/", "content/_en/help/start/x.md", "content/_en/help/start/auth.md"],
    ["/help/start/auth/", "content/_es/help/start/x.md", "content/_es/help/start/auth.md"],
    ["/es/help/start/auth/", "content/_en/help/start/x.md", "content/_es/help/start/auth.md"],
    ["/help/start/only/", "content/_en/help/start/x.md", "content/_es/help/start/only.md"],
    ["/help/start/auth/", "x.md", null],
    ["/deploy/kubernetes/", "x.md", "docs/deploy/kubernetes.md"],
  ])("%s in %s", (target, from, path) => {
    expect(links.resolve(target, from)).toBe(path === null ? null : `<${path}>`);
  });
});

describe("a wiki's links", () => {
  const pages = { "Guide/Getting started.md": page("Getting started"), "Guide/Sync.md": page("Sync") };
  it.each([
    ["[[Sync]]", "[Sync](guide/sync)"],
    ["[[sync#Set it up|Start]]", "[Start](guide/sync)"],
    ["[[Sync#Set it up]]", "[Sync > Set it up](guide/sync)"],
    ["[[Guide/Getting started]]", "[Getting started](guide/getting-started)"],
    ["[[Getting-started|here]]", "[here](guide/getting-started)"],
    ["[[here|Sync]]", "[here](guide/sync)"],
    ["| [[Sync\\|a cell]] |", "| [a cell](guide/sync) |"],
    ["[[Nowhere]] and [[#Below]] and [[No|text]]", "Nowhere and Below and text"],
    ["`[[Sync]]`\n\n```\n[[Sync]]\n```", "`[[Sync]]`\n\n```\n[[Sync]]\n```"],
    ["[[1]](https://x.example) \\[[Sync]] [[ -f x ]]", "[[1]](https://x.example) \\[[Sync]] [[ -f x ]]"],
    ["![[image.png|300]]![[a b.svg#part]]x![[menu.png|The menu]]", "xThe menu"],
    ["![[Sync]]", "[Sync](guide/sync)"],
  ])("%j become Markdown's", async (text, markdown) => {
    const { corpus } = await readTree({ ...pages, "a.md": page("A", `[[Sync]] ${text}`) });
    expect(corpus.articles.find(({ id }) => id === "a")?.body).toBe(`[Sync](guide/sync) ${markdown}`);
  });

  it.each(["[[Nowhere]] and [[No|text]]", "[[sync]]\nname = 1\n\n[[sync]]\n[sync.x]\na = 1"])(
    "are text where none leads to an article: %j",
    async (text) => {
      const { corpus } = await readTree({ ...pages, "a.md": page("A", text) });
      expect(corpus.articles.find(({ id }) => id === "a")?.body).toBe(text);
    },
  );
});
