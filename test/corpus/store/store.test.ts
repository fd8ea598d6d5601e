import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { CorpusStore } from "../../../src/corpus/store/corpus-store.ts";
import { diffLines } from "../../../src/corpus/store/diff.ts";
import { absoluteRecipe, importInto } from "../../../src/corpus/store/import-into.ts";
import { isCorpusName, nameOfSource } from "../../../src/corpus/store/names.ts";
import { openStored } from "../../../src/corpus/store/open-stored.ts";
import { updateCorpus } from "../../../src/corpus/store/update.ts";
import type { Progress } from "../../../src/model/progress.ts";
import { createSearcher } from "../../../src/search/searcher.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

let home: string;
let source: string;
let store: CorpusStore;
const warnings: string[] = [];
const LONG_AGO = new Date("2020-01-01T00:00:00Z");
const environment = { now: () => new Date(), warn: (message: string) => warnings.push(message) };
const recipe = (...sources: string[]) => absoluteRecipe(sources, { cwd: source });

function write(name: string, text: string): void {
  mkdirSync(join(source, name, ".."), { recursive: true });
  writeFileSync(join(source, name), text);
  utimesSync(join(source, name), LONG_AGO, LONG_AGO);
}

beforeEach(() => {
  home = temporaryFolder();
  source = join(home, "articles");
  store = new CorpusStore(join(home, "data", "corpora"));
  warnings.length = 0;
  write("billing/refund.md", "# Ask for a refund\n\nWrite to us within thirty days.");
  write("billing/invoice.md", "# Get an invoice\n\nIt is on the billing page.");
});

describe("names", () => {
  it.each([
    ["help", true],
    ["help-centre.v2", true],
    ["помощь", true],
    ["ヘルプ", true],
    ["", false],
    [".hidden", false],
    ["..", false],
    ["a..b", false],
    ["a/b", false],
    ["a\\b", false],
    ["Help", false],
    ["nul", false],
    ["com1.x", false],
    ["a b", false],
    ["a\u0000", false],
    ["a.", false],
    ["x".repeat(65), false],
  ])("%j: %s", (name, valid) => {
    expect(isCorpusName(name)).toBe(valid);
  });

  it.each([
    ["-", "stdin"],
    ["/srv/Help Centre/", "help-centre"],
    ["export/articles.json", "articles"],
    ["docs/**/*.md", "docs"],
    ["https://user:secret@www.acorn.example/faq.html?x=1", "acorn-example"],
    ["..", "corpus"],
  ])("of the source %s: %s", (from, name) => {
    expect(nameOfSource(from)).toBe(name);
  });
});

describe("a pattern", () => {
  const titles = async (pattern: string, folder: string, replace = true) => {
    const cwd = join(source, folder);
    const request = { name: "help", recipe: absoluteRecipe([pattern], { cwd }), replace };
    const { corpus } = await importInto(store, request, environment);
    return corpus.articles.map(({ title }) => title);
  };

  it.each([
    ["*.md", "docs [v2]", ["Ours"]],
    ["./*.md", "docs [v2]", ["Ours"]],
    ["{a,b}.md", "docs (1)", ["A", "B"]],
    ["{c,d}/*.md", "docs (1)", ["C"]],
    ["*.md", "g {a,b}", ["G"]],
    ["../docs [v2]/*.md", "g {a,b}", ["Ours"]],
    ["docs*/*.md", "", ["A", "B", "Ours", "Not ours"]],
    ["**/", "docs (1)", ["A", "B", "C"]],
  ])("%s in the folder %j is none but what was given", async (pattern, folder, found) => {
    write("docs [v2]/ours.md", "# Ours\n\nText.");
    write("docs v/secret.md", "# Not ours\n\nText.");
    write("docs (1)/a.md", "# A\n\nText.");
    write("docs (1)/b.md", "# B\n\nText.");
    write("docs (1)/c/c.md", "# C\n\nText.");
    write("g {a,b}/g.md", "# G\n\nText.");
    expect(await titles(pattern, folder)).toEqual(found);
    expect(await titles(join(source, folder, pattern), "")).toEqual(found);
  });

  it.each(["docs [v2]", "docs [v2]/ours.md", "docs [v2]/*.md"])("isn't made of %s by an update", async (given) => {
    write("docs [v2]/ours.md", "# Ours\n\nText.");
    await titles(given, "");
    rmSync(join(source, "docs [v2]"), { recursive: true });
    write("docs v/ours.md", "# Not ours\n\nText.");
    await expect(updateCorpus(store, "help", environment)).rejects.toThrow(
      `${join(source, given)}: ${given.includes("*") ? "no file matches" : "there is no such file or folder"}.`,
    );
  });

  it("is the same one from another folder, and shown as it was given", async () => {
    await titles("billing/*.md", "");
    expect(await titles("*.md", "billing", false)).toHaveLength(2);
    expect((await updateCorpus(store, "help", environment)).changed).toBe(false);
    await expect(titles("*.md", "", false)).rejects.toThrow(`already, from ${join(source, "billing/*.md")}.`);
  });
});

describe("a stored corpus", () => {
  it("is found, listed and searched", async () => {
    const { report } = await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    expect(report.articles).toBe(2);
    expect(store.list()).toMatchObject([
      { name: "help", problem: null, manifest: { articles: 2, title: "help", language: "en" } },
    ]);
    const searcher = createSearcher(await openStored(store, "help"));
    expect(searcher.search({ text: "refund" }).results[0]).toMatchObject({ id: "billing/refund" });
    expect(searcher.info.name).toBe("help");
  });

  it("is its owner's alone", async () => {
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    const modes = [store.path("help"), store.files("help").corpus, store.files("help").index].map(
      (path) => statSync(path).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o600, 0o600]);
  });

  it("is exported as a corpus that reads back the same", async () => {
    const { corpus } = await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    expect(store.read("help")).toEqual(corpus);
  });

  it("isn't stored by a dry run, nor with warnings where none are taken", async () => {
    await importInto(store, { name: "help", recipe: recipe(source), dryRun: true }, environment);
    write("broken.md", "---\ntitle: [\n---\n\nText");
    await expect(
      importInto(store, { name: "help", recipe: recipe(source), strict: true }, environment),
    ).rejects.toThrow(/--strict takes none.*broken\.md:3/);
    expect(store.list()).toEqual([]);
  });

  it("isn't replaced by one from elsewhere unless that is wanted", async () => {
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    const other = recipe(join(source, "billing/refund.md"));
    await expect(importInto(store, { name: "help", recipe: other }, environment)).rejects.toThrow(
      /already, from .*articles/,
    );
    await importInto(store, { name: "help", recipe: other, replace: true }, environment);
    expect(store.read("help").articles).toHaveLength(1);
    expect(readdirSync(store.path("help"))).toHaveLength(2);
  });

  it.each([
    ["damaged", (text: string) => text.slice(0, -10)],
    ["of a later version", (text: string) => text.replace('"schemaVersion": 1', '"schemaVersion": 2')],
  ])("isn't replaced where its manifest is %s, unless that is wanted", async (_, change) => {
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    const manifest = join(store.path("help"), "manifest.json");
    const text = change(readFileSync(manifest, "utf8"));
    writeFileSync(manifest, text);
    const again = (replace: boolean) =>
      importInto(store, { name: "help", recipe: recipe(source), replace }, environment);
    await expect(again(false)).rejects.toMatchObject({
      code: "corpus-unreadable",
      hint: expect.stringContaining("--replace"),
    });
    expect(readFileSync(manifest, "utf8")).toBe(text);
    await again(true);
    expect(store.read("help").articles).toHaveLength(2);
  });

  it("is renamed and removed", async () => {
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    store.rename("help", "support");
    expect(store.list().map(({ name }) => name)).toEqual(["support"]);
    expect(store.read("support").name).toBe("support");
    expect(() => store.rename("support", "../up")).toThrow(/can't be the name/);
    store.remove("support");
    expect(store.list()).toEqual([]);
    expect(() => store.manifest("support")).toThrow(/no corpus named "support"/);
  });

  it("keeps what is known of its sources when it is renamed", async () => {
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    store.rename("help", "support");
    expect(await updateCorpus(store, "support", environment)).toMatchObject({ changed: false, report: null });
  });

  it("is renamed by one process only", async () => {
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    class RenamingMap extends Map {
      override values(): MapIterator<never> {
        if (store.has("help")) new CorpusStore(join(home, "data", "corpora")).rename("help", "first");
        return [].values();
      }
    }
    store.evidence = () => ({ files: new Map(), downloads: new RenamingMap() });
    expect(() => store.rename("help", "second")).toThrow(/no corpus named "help"/);
    expect(store.list().map(({ name }) => name)).toEqual(["first"]);
  });

  it.each(["entries", "values"] as const)("is written again where an import finds it removed: %s", async (moment) => {
    const { corpus } = await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    let removed = 0;
    // Asked for before a file of the version is written, and behind the last of them.
    const downloads = new Map();
    downloads[moment === "entries" ? Symbol.iterator : moment] = () => {
      if (removed++ === 0) store.remove("help");
      return new Map()[moment]();
    };
    const evidence = { files: new Map(), downloads };
    store.put({ corpus, recipe: recipe(source), evidence, imported: "2026-05-01T10:00:00Z", again: true });
    expect(store.read("help")).toEqual(corpus);
    expect(readdirSync(join(home, "data/corpora"))).toEqual(["help"]);
    expect(readdirSync(store.path("help"))).toHaveLength(2);
    expect(removed).toBe(2);
  });

  it("isn't said to be stored where it was removed meanwhile", async () => {
    const { corpus } = await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    class RemovingMap extends Map {
      override values(): MapIterator<never> {
        store.remove("help");
        return [].values();
      }
    }
    const evidence = { files: new Map(), downloads: new RemovingMap() };
    expect(() => store.put({ corpus, recipe: recipe(source), evidence, imported: "2026-05-01T10:00:00Z" })).toThrow(
      "removed while it was being written",
    );
    expect(store.list()).toEqual([]);
  });

  it("is kept whole when a new version can't be written", async () => {
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    const before = store.manifest("help");
    write("billing/more.md", "# More\n\nText");
    const full = new (class extends CorpusStore {
      protected override manifestPath(name: string): string {
        return join(home, "articles", "billing", "refund.md", name);
      }
    })(join(home, "data", "corpora"));
    await expect(importInto(full, { name: "help", recipe: recipe(source) }, environment)).rejects.toMatchObject({
      code: "io",
      message: expect.stringMatching(/can't be stored/),
    });
    expect(store.manifest("help")).toEqual(before);
    expect(store.read("help").articles).toHaveLength(2);
    expect(readdirSync(store.path("help")).sort()).toEqual(["manifest.json", before.version]);
  });

  it("is freed of what killed imports and removals left, which never counts", async () => {
    const { corpus } = await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    const leave = (path: string, at: Date): void => {
      mkdirSync(join(home, "data/corpora", path, ".."), { recursive: true });
      writeFileSync(join(home, "data/corpora", path), "half of it");
      for (const changed of [path, join(path, "..")]) utimesSync(join(home, "data/corpora", changed), at, at);
    };
    leave(".removed-0123/v-a/corpus.json", new Date());
    leave("half/v-a/corpus.json", LONG_AGO);
    leave("help/v-running/corpus.json", new Date());
    leave("help/v-killed/corpus.json", LONG_AGO);
    const gone = spawnSync(process.execPath, ["--version"]).pid;
    for (const [version, pid, host] of [
      ["v-gone", gone, hostname()],
      ["v-here", process.pid, hostname()],
      ["v-elsewhere", gone, "another"],
    ] as const) {
      leave(`help/${version}/corpus.json`, new Date());
      writeFileSync(join(home, "data/corpora/help", version, "writer"), JSON.stringify({ pid, host }));
    }
    leave("help/.manifest.json.4711.0123456789ab.tmp", LONG_AGO);
    expect(store.list().map(({ name }) => name)).toEqual(["help"]);
    expect(store.read("help")).toEqual(corpus);
    write("billing/more.md", "# More\n\nText");
    const { manifest } = await updateCorpus(store, "help", environment);
    expect(readdirSync(store.path("help")).sort()).toEqual(
      ["manifest.json", manifest.version, "v-running", "v-here", "v-elsewhere"].sort(),
    );
    await importInto(store, { name: "half", recipe: recipe(source) }, environment);
    expect(readdirSync(store.path("half"))).toHaveLength(2);
    expect(readdirSync(join(home, "data/corpora")).sort()).toEqual(["half", "help"]);
  });

  it("leaves nothing behind of a first import that was killed", async () => {
    const left = (name: string, age: number) => {
      const version = join(home, "data", "corpora", name, "v-0");
      mkdirSync(version, { recursive: true });
      writeFileSync(join(version, "corpus.json"), "{");
      const then = new Date(Date.now() - age);
      utimesSync(version, then, then);
    };
    left("killed", 3_600_000);
    left("running", 1000);
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    expect(readdirSync(join(home, "data", "corpora")).sort()).toEqual(["help", "running"]);
  });

  it("is whole after two imports at once", async () => {
    write("billing/more.md", "# More\n\nText");
    await Promise.all([1, 2, 3].map(() => importInto(store, { name: "help", recipe: recipe(source) }, environment)));
    expect(store.read("help").articles).toHaveLength(3);
    expect(readdirSync(store.path("help"))).toHaveLength(2);
  });

  it("goes to one of two that import different sources at once, and the other is told", async () => {
    write("more/vat.md", "# VAT\n\nIt is in the price.");
    const outcomes = await Promise.allSettled(
      ["billing", "more"].map((folder) =>
        importInto(store, { name: "help", recipe: recipe(join(source, folder)) }, environment),
      ),
    );
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason).toMatchObject({ code: "usage", message: expect.stringMatching(/named help already/) });
    expect(store.read("help").articles).toHaveLength(store.manifest("help").articles);
    expect(readdirSync(store.path("help"))).toHaveLength(2);
  });

  it("finds articles by ids that are paths, have controls in them or are endless", async () => {
    const ids = [
      "../../etc/passwd",
      "a/b",
      "a\u0000b\u001b[2J",
      "x".repeat(10_000),
      `${"x".repeat(9_999)}y`,
      "con",
      " ",
    ];
    write("articles.json", JSON.stringify(ids.map((id, at) => ({ id, title: `Title ${at}`, body: `Body ${at}` }))));
    await importInto(store, { name: "help", recipe: recipe(join(source, "articles.json")) }, environment);
    const searcher = createSearcher(await openStored(store, "help"));
    const stored = store.read("help").articles;
    expect(stored.map(({ title }) => title)).toEqual(ids.map((_, at) => `Title ${at}`));
    for (const { id, title } of stored) expect(searcher.article(id)!.title).toBe(title);
    expect(stored[0]!.id).toBe("../../etc/passwd");
    expect(readdirSync(home).sort()).toEqual(["articles", "data"]);
  });

  it.each<[string, (path: string) => void, boolean?]>([
    ["missing", (path) => rmSync(path)],
    ["cut short", (path) => writeFileSync(path, readFileSync(path).subarray(0, 100))],
    ["of something else", (path) => writeFileSync(path, "hello")],
    [
      "damaged all over",
      (path) =>
        writeFileSync(
          path,
          readFileSync(path).map((byte, at) => (at < 1024 ? byte : ~byte)),
        ),
      true,
    ],
    ["stale", (path) => writeFileSync(path, readFileSync(path).fill(7, 24, 56))],
  ])("builds its index anew where it is %s", async (_, damage, isNoticedLate = false) => {
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    const { index } = store.files("help");
    const whole = createHash("sha256").update(readFileSync(index)).digest("hex");
    damage(index);
    const shown: string[] = [];
    const display = () => ({ show: ({ phase }: Progress) => shown.push(phase), end: () => shown.push("end") });
    const searcher = createSearcher(openStored(store, "help", display));
    expect(searcher.search({ text: "invoice" }).results[0]).toMatchObject({ id: "billing/invoice" });
    // What is noticed in the middle of a search is mended without a word: a screen may be there by then.
    expect([...new Set(shown)]).toEqual(isNoticedLate ? [] : ["compiling", "end"]);
    expect(createHash("sha256").update(readFileSync(index)).digest("hex")).toBe(whole);
  });

  it("with a damaged manifest is listed with what is wrong, and can be imported again or removed", async () => {
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    const manifest = join(store.path("help"), "manifest.json");
    for (const text of [
      "",
      "{}",
      '{"schemaVersion":1,"version":"../../x"}',
      readFileSync(manifest, "utf8").slice(0, -20),
    ]) {
      writeFileSync(manifest, text);
      expect(store.list()).toMatchObject([{ name: "help", manifest: null, problem: expect.stringMatching(/damaged/) }]);
      expect(() => store.manifest("help")).toThrow(/damaged/);
    }
    await importInto(store, { name: "help", recipe: recipe(source), replace: true }, environment);
    expect(store.list()[0]!.problem).toBeNull();
  });
});

describe("an update", () => {
  it("reads nothing where nothing has changed", async () => {
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    const outcome = await updateCorpus(store, "help", environment);
    expect(outcome).toMatchObject({ changed: false, report: null, diff: null });
  });

  it("reads nothing where nothing has changed in sources that overlap", async () => {
    const overlapping = recipe(source, join(source, "billing/refund.md"));
    await importInto(store, { name: "help", recipe: overlapping }, environment);
    expect(await updateCorpus(store, "help", environment)).toMatchObject({ changed: false, report: null });
  });

  it("isn't misled by a new time of the same content, nor by the old time of a new one", async () => {
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    const later = new Date();
    utimesSync(join(source, "billing/refund.md"), later, later);
    expect((await updateCorpus(store, "help", environment)).report).toBeNull();
    write("billing/refund.md", "# Ask for a refund\n\nWrite to us within twenty days!");
    expect((await updateCorpus(store, "help", environment)).changed).toBe(true);
  });

  it("says what was added, changed and removed", async () => {
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    write("billing/refund.md", "# Ask for a refund\n\nWrite to us within sixty days.");
    write("billing/vat.md", "# VAT\n\nIt is in the price.");
    rmSync(join(source, "billing/invoice.md"));
    const { diff } = await updateCorpus(store, "help", environment);
    expect(diff!.added.map(({ id }) => id)).toEqual(["billing/vat"]);
    expect(diff!.changed.map(({ after, fields }) => [after.id, fields])).toEqual([["billing/refund", ["body"]]]);
    expect(diff!.removed.map(({ id }) => id)).toEqual(["billing/invoice"]);
  });

  it.each([
    ["emptied", () => ""],
    ["changed", (text: string) => text.replace("thirty", "ninety")],
  ])("notices that the corpus was %s, and makes it anew", async (_, change) => {
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    const { corpus, index } = store.files("help");
    writeFileSync(corpus, change(readFileSync(corpus, "utf8")));
    expect(() => store.read("help")).toThrow(/isn't what was imported/);
    expect(createSearcher(openStored(store, "help")).article("billing/refund")!.body).toContain("thirty");
    rmSync(index);
    expect(() => openStored(store, "help")).toThrow(/isn't what was imported/);
    expect((await updateCorpus(store, "help", environment)).diff!.added).toHaveLength(2);
    expect(store.read("help").articles[1]!.body).toContain("thirty");
  });

  it("makes a corpus anew whose file is gone, and one whose file is damaged once a source has changed", async () => {
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    rmSync(store.files("help").corpus);
    expect((await updateCorpus(store, "help", environment)).diff!.added).toHaveLength(2);
    expect((await updateCorpus(store, "help", environment)).changed).toBe(false);
    writeFileSync(store.files("help").corpus, "{");
    write("billing/vat.md", "# VAT\n\nIt is in the price.");
    expect((await updateCorpus(store, "help", environment)).diff!.added).toHaveLength(3);
    expect(store.read("help").articles).toHaveLength(3);
  });

  it("keeps the old version where a strict one finds warnings", async () => {
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    const before = store.manifest("help");
    write("billing/vat.md", "---\ntitle: [\n---\n\nIt is in the price.");
    await expect(updateCorpus(store, "help", environment, { strict: true })).rejects.toThrow(
      /1 warning.*--strict takes none: nothing was stored.*vat\.md:3/,
    );
    expect(store.manifest("help")).toEqual(before);
    expect(store.read("help").articles).toHaveLength(2);
    expect((await updateCorpus(store, "help", environment)).diff!.added).toHaveLength(1);
    await expect(updateCorpus(store, "help", environment, { strict: true })).rejects.toThrow(/--strict takes none/);
  });

  it("changes nothing in a dry run", async () => {
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    write("billing/vat.md", "# VAT\n\nIt is in the price.");
    expect((await updateCorpus(store, "help", environment, { dryRun: true })).changed).toBe(true);
    expect(store.read("help").articles).toHaveLength(2);
  });

  it("keeps the corpus when the source is gone, and says so", async () => {
    await importInto(store, { name: "help", recipe: recipe(source) }, environment);
    rmSync(source, { recursive: true });
    await expect(updateCorpus(store, "help", environment)).rejects.toThrow(/there is no such file or folder/);
    expect(store.read("help").articles).toHaveLength(2);
  });

  it("can't be had of standard input", async () => {
    const readStdin = async () => new TextEncoder().encode("# Title\n\nText");
    await importInto(store, { name: "piped", recipe: recipe("-") }, { ...environment, readStdin });
    await expect(updateCorpus(store, "piped", environment)).rejects.toThrow(/came from standard input/);
  });
});

describe("a difference of lines", () => {
  it.each([
    ["a\nb\nc", "a\nc", [" a", "-b", " c"]],
    ["a", "b", ["-a", "+b"]],
    ["a\nb", "b\na", ["-a", " b", "+a"]],
    ["", "x", ["-", "+x"]],
    ["same", "same", [" same"]],
  ])("%j to %j", (before, after, lines) => {
    expect(diffLines(before, after).map(([mark, line]) => mark + line)).toEqual(lines);
  });
});
