import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { withDataFolder } from "../../src/cli/corpora.ts";
import { openOwnCorpus } from "../../src/cli/open-own-corpus.ts";
import { FilePins } from "../../src/history/file-pins.ts";
import { createSearcher } from "../../src/search/searcher.ts";
import { fixture } from "../corpus/import/read.ts";
import { alone } from "../support/corpus.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { runCli } from "./run-cli.ts";

let home: string;
const env = () => ({ FAQ_DATA_DIR: join(home, "data"), FAQ_CONFIG_DIR: join(home, "config") });
const faq = (...argv: string[]) => runCli(argv, { env: env() });

beforeEach(() => {
  home = temporaryFolder();
});

describe("faq import", () => {
  it("says what was read, what was left out and where to mend", async () => {
    expect(await faq("import", fixture("markdown"), "--name", "lantern")).toMatchObject({
      exitCode: 0,
      stdout: `5 articles read from 9 markdown files
  1  Getting started
  2  Billing and payments
  1  Drafts
  1  (in no category)
Left out: 1 empty, 1 draft, 1 duplicate
Stored as lantern: faq search --corpus lantern …
`,
      stderr: expect.stringMatching(/drafts\/broken\.md:4: the front matter isn't valid YAML/),
    });
  });

  it("prints the whole report as JSON", async () => {
    const { stdout } = await faq("import", fixture("zendesk"), "--language", "en", "--title", "Acorn help", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      name: "zendesk",
      title: "Acorn help",
      language: "en",
      stored: true,
      articles: 2,
      categories: [{ id: "your-account", title: "Your account", count: 2 }],
      formats: { zendesk: 3 },
      skipped: { draft: 1, language: 1 },
      warningCount: 0,
    });
  });

  it("reads standard input, and stores nothing in a dry run", async () => {
    const { stdout, exitCode } = await runCli(["import", "-", "--dry-run"], {
      env: env(),
      stdin: ["# Hello\n\nTe", "xt"],
    });
    expect({ stdout, exitCode }).toEqual({
      stdout: "1 article read from 1 markdown file\nNothing was stored (--dry-run)\n",
      exitCode: 0,
    });
    expect((await faq("corpus", "list")).exitCode).toBe(1);
  });

  it("takes headers from --map", async () => {
    const { exitCode } = await faq(
      "import",
      fixture("tables/mapped.csv"),
      "--map",
      "title=Frage",
      "--map",
      "body=Loesung",
    );
    expect(exitCode).toBe(0);
  });

  it.each([
    [["import", "x", "--name", "../up"], /can't be the name of a corpus/],
    [["import", "x", "--name", "help-center"], /is the name of the bundled help centre/],
    [["import", "x", "--format", "pdf"], /There is no format "pdf"/],
    [["import", "x", "--map", "title"], /expected FIELD=NAME/],
    [["import", "x", "--map", "colour=Blue"], /There is no field "colour"/],
    [["import", "x", "--language", "?"], /isn't a language tag/],
    [["import", "/nowhere/at/all"], /there is no such file or folder/],
    [["import", "/nowhere/*.md"], /no file matches/],
    [["import"], /source/],
    [["corpus", "show", "nope"], /There is no corpus named "nope"\.\nfaq import adds one\./],
    [["corpus", "remove", "nope"], /There is no corpus named "nope"\.\nfaq import adds one\./],
    [["corpus", "remove", "../x"], /There is no corpus named/],
    [["corpus", "update", "nope"], /There is no corpus named/],
    [["corpus", "validate", "/nowhere"], /there is no such file/],
  ])("%j is refused", async (argv, message) => {
    const { exitCode, stdout, stderr } = await faq(...argv);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/internal error/);
  });

  it("stores nothing with warnings and --strict", async () => {
    const { exitCode, stderr } = await faq("import", fixture("markdown"), "--strict");
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^faq: 1 warning, and --strict takes none/);
  });
});

describe("faq corpus", () => {
  it("lists, shows, chooses, renames and removes", async () => {
    await faq("import", fixture("html"), "--name", "heron", "--title", "Heron");
    expect((await faq("corpus", "list")).stdout).toBe("  heron  2 articles  en-GB  1 Jun 2026  Heron\n");
    expect((await faq("corpus", "use", "heron")).exitCode).toBe(0);
    expect((await faq("corpus", "list")).stdout).toBe("* heron  2 articles  en-GB  1 Jun 2026  Heron\n");
    await faq("config", "set", "corpus", "help-center,heron");
    expect((await faq("corpus", "list")).stdout).toMatch(/^\* heron/);
    expect(JSON.parse((await faq("corpus", "list", "--json")).stdout).corpora[0].default).toBe(true);
    await faq("config", "set", "corpus", "heron");
    await faq("corpus", "rename", "heron", "bird");
    expect((await faq("config", "get", "corpus")).stdout).toBe("bird\n");
    const { stdout } = await faq("corpus", "show", "bird", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ name: "bird", title: "Heron", articles: 2, sources: [fixture("html")] });
    expect((await faq("corpus", "show", "bird")).stdout).toMatch(/^Read {6}1 Jun 2026, 12:00 UTC$/m);
    expect((await faq("corpus", "path", "bird")).stdout).toBe(`${join(home, "data/corpora/bird")}\n`);
    await faq("corpus", "remove", "bird");
    expect((await faq("config", "get", "corpus")).stdout).toBe("\n");
    expect(await faq("corpus", "list")).toMatchObject({
      exitCode: 1,
      stdout: "",
      stderr: "No corpora yet. faq import adds one.\n",
    });
  });

  it("is named in the settings only where there is one", async () => {
    await faq("import", fixture("html"), "--name", "heron");
    expect((await faq("config", "set", "corpus", "heron")).exitCode).toBe(0);
    expect(await faq("config", "set", "corpus", "hero")).toMatchObject({
      exitCode: 2,
      stderr: 'faq: There is no corpus named "hero".\nThere are: heron.\n',
    });
    expect((await faq("config", "get", "corpus")).stdout).toBe("heron\n");
  });

  it("exports what validate and import take", async () => {
    await faq("import", fixture("html"), "--name", "heron");
    const { stdout } = await faq("corpus", "export", "heron");
    const file = join(home, "heron.json");
    writeFileSync(file, stdout);
    expect((await faq("corpus", "validate", file)).stdout).toBe(`${file} is a corpus: heron, 2 articles, en-GB\n`);
    expect((await faq("import", file, "--name", "copy")).exitCode).toBe(0);
    expect((await faq("corpus", "export", "copy")).stdout).toBe(stdout.replace('"name":"heron"', '"name":"copy"'));
  });

  it("updates, and says what changed in which article", async () => {
    const folder = join(home, "help");
    mkdirSync(folder);
    writeFileSync(join(folder, "a.md"), "# First\n\nOne.\n\nTwo.");
    await faq("import", folder);
    expect((await faq("corpus", "update")).stdout).toBe("help: nothing has changed\n");
    writeFileSync(join(folder, "a.md"), "# First of all\n\nOne.\n\nThree.");
    writeFileSync(join(folder, "b.md"), "# Second\n\nText");
    expect((await faq("corpus", "update", "--diff")).stdout).toBe(`help: 1 added, 1 changed, 0 removed
+ b  Second
~ a  First of all  (title, body)
    title: "First" → "First of all"
    - Two.
    + Three.
`);
    expect(JSON.parse((await faq("corpus", "update", "help", "--json")).stdout)).toEqual({
      schemaVersion: 1,
      corpora: [
        { name: "help", changed: false, added: [], updated: [], removed: [], moved: [], warnings: [], problem: null },
      ],
    });
  });

  it("lets a pin follow its article where that is moved, and says which article is no more", async () => {
    const folder = join(home, "help");
    mkdirSync(join(folder, "old"), { recursive: true });
    writeFileSync(join(folder, "old/a.md"), "# First\n\nSee [it](b.md).");
    writeFileSync(join(folder, "old/b.md"), "# Second\n\nText");
    writeFileSync(join(folder, "c.md"), "# Third\n\nText");
    await faq("import", folder);
    const own = new FilePins({ path: join(env().FAQ_DATA_DIR, "pins.json"), now: () => new Date(), warn: expect.fail });
    for (const id of ["old/a", "c"]) own.pin(alone("help"), id);
    rmSync(join(folder, "c.md"));
    renameSync(join(folder, "old"), join(folder, "new"));
    expect((await faq("corpus", "update", "--diff")).stdout).toBe(`help: 0 added, 0 changed, 1 removed, 2 moved
- c  Third
> old/a → new/a  First
> old/b → new/b  Second
`);
    expect(own.list(alone("help"))).toEqual(["new/a", "c"]);
  });

  it("keeps corpora where it is told to", async () => {
    const { stdout } = await faq("import", fixture("html"), "--name", "heron", "--data-dir", join(home, "elsewhere"));
    expect(stdout).toContain(`faq search --corpus heron --data-dir ${join(home, "elsewhere")} …\n`);
    expect((await faq("corpus", "list")).exitCode).toBe(1);
    expect((await faq("corpus", "path", "heron", "--data-dir", join(home, "elsewhere"))).stdout).toBe(
      `${join(home, "elsewhere/corpora/heron")}\n`,
    );
  });

  it.each([
    ["search", ["first"]],
    ["show", ["passkeys"]],
    ["list", []],
    ["categories", []],
    ["tags", []],
    ["pins", []],
  ])("faq %s looks for corpora where it is told to", async (command, words) => {
    const elsewhere = join(home, "elsewhere");
    await faq("import", fixture("html"), "--name", "heron", "--data-dir", elsewhere);
    const options = ["--corpus", "heron", "--data-dir", elsewhere];
    expect((await faq(command, ...words, ...options)).corpora).toEqual([`${elsewhere}: heron`]);
    const inside = { cwd: home, env: { FAQ_CACHE_DIR: join(home, "cache") } };
    const index = await openOwnCorpus("heron", withDataFolder(inside, "elsewhere"));
    expect(createSearcher(index).info.name).toBe("heron");
  });

  it("finds all corpora where it is told to", async () => {
    const elsewhere = join(home, "elsewhere");
    await faq("import", fixture("html"), "--name", "heron", "--data-dir", elsewhere);
    expect((await faq("list", "--all", "--data-dir", elsewhere)).corpora).toEqual([`${elsewhere}: heron`]);
    expect((await faq("list", "--all")).exitCode).toBe(2);
  });

  it("leaves out of all corpora what is damaged, and says so", async () => {
    for (const name of ["heron", "stork"]) await faq("import", fixture("html"), "--name", name);
    writeFileSync(join(home, "data/corpora/heron/manifest.json"), "{");
    const { exitCode, stderr, corpora } = await faq("list", "--all");
    expect({ exitCode, corpora }).toEqual({ exitCode: 0, corpora: ["stork"] });
    expect(stderr).toMatch(/^faq: warning: left out: .*heron.manifest\.json: the corpus's manifest is damaged/);
    const updated = await faq("corpus", "update");
    expect(updated).toMatchObject({ exitCode: 2, stdout: "stork: nothing has changed\n" });
    expect(updated.stderr).toMatch(/^faq: heron: .*manifest is damaged/);
  });

  it("may be the bundled one again, the name of which no other has", async () => {
    await faq("import", fixture("html"), "--name", "heron");
    await faq("corpus", "use", "heron");
    await faq("corpus", "use", "help-center");
    expect((await faq("config", "get", "corpus")).stdout).toBe("help-center\n");
    expect(await faq("corpus", "rename", "heron", "help-center")).toMatchObject({
      exitCode: 2,
      stderr: "faq: help-center is the name of the bundled help centre.\nChoose another one.\n",
    });
  });

  it("shows the bundled one too, which is a part of the program", async () => {
    expect((await faq("corpus", "show", "help-center")).stdout).toMatch(
      /^Name {6}help-center\n[\s\S]*\nKept in {3}the program\n$/,
    );
    for (const argv of [["path"], ["remove"], ["rename", "x"]]) {
      const [command = "", ...words] = argv;
      expect(await faq("corpus", command, "help-center", ...words)).toMatchObject({
        exitCode: 2,
        stdout: "",
        stderr: expect.stringMatching(/^faq: help-center is the name of the bundled .*\nIt is a part of the program/),
      });
    }
  });

  it("uses by name only what searching finds", async () => {
    await faq("import", fixture("html"), "--name", "heron", "--data-dir", join(home, "elsewhere"));
    expect(await faq("corpus", "use", "heron", "--data-dir", join(home, "elsewhere"))).toMatchObject({ exitCode: 2 });
    expect((await faq("config", "get", "corpus")).stdout).toBe("\n");
  });

  it("takes pins and the settings along when it renames, of the user's own corpora only", async () => {
    const elsewhere = join(home, "elsewhere");
    const pins = () => JSON.parse(readFileSync(join(home, "data/pins.json"), "utf8"));
    await faq("import", fixture("html"), "--name", "heron");
    await faq("import", fixture("html"), "--name", "heron", "--data-dir", elsewhere);
    await faq("config", "set", "corpus", "help-center,heron");
    writeFileSync(join(home, "data/pins.json"), '{"heron":["a","b"],"bird":["b","c"],"other":["x"]}');
    await faq("corpus", "rename", "heron", "bird", "--data-dir", elsewhere);
    await faq("corpus", "remove", "bird", "--data-dir", elsewhere);
    expect((await faq("config", "get", "corpus")).stdout).toBe("help-center,heron\n");
    expect(pins()).toHaveProperty("heron");
    await faq("corpus", "rename", "heron", "bird");
    expect((await faq("config", "get", "corpus")).stdout).toBe("help-center,bird\n");
    expect(pins()).toEqual({ bird: ["a", "b", "c"], other: ["x"] });
    await faq("corpus", "remove", "bird");
    expect((await faq("config", "get", "corpus")).stdout).toBe("help-center\n");
  });

  it("says what an editor would mend", async () => {
    const file = join(home, "team.json");
    const articles = [
      {
        id: "a",
        title: "Reset a password",
        body: "See [b](b) and [gone](gone).",
        related: ["c", "missing"],
        updated: "2020-01-01",
      },
      { id: "b", title: "Reset a password", body: "Text." },
      { id: "c", title: "A password: reset", body: "Text.", updated: "2026-05-01" },
      { id: "d", title: "Reset a password", body: "Text." },
      { id: "e", title: "Reset a password", body: "Text." },
    ];
    writeFileSync(file, JSON.stringify({ name: "team", categories: [{ id: "x", title: "Unused" }], articles }));
    await faq("import", file);
    const { stdout, exitCode } = await faq("corpus", "lint", "team", "--months", "12");
    expect(exitCode).toBe(1);
    expect(stdout.split("\n").slice(0, 8)).toEqual([
      "same-title: b has the same title as a: Reset a password",
      "similar-title: c has nearly the title of a: A password: reset / Reset a password",
      "same-title: d has the same title as a: Reset a password",
      "same-title: e has the same title as a: Reset a password",
      "broken-related: a names missing as related, which isn't there",
      "broken-link: a links to gone, which is no article here",
      "empty-category: x (Unused) has no article",
      "old: a was last updated on 2020-01-01",
    ]);
    expect(stdout).toMatch(/^not-found: [a-e] isn't among the first three results for its own title/m);
  });

  it("is content with a corpus that has nothing to mend", async () => {
    const file = join(home, "fine.json");
    writeFileSync(file, JSON.stringify({ name: "fine", articles: [{ id: "a", title: "Fees", body: "None." }] }));
    await faq("import", file);
    expect(await faq("corpus", "lint", "fine")).toMatchObject({
      exitCode: 0,
      stdout: "",
      stderr: "fine: nothing to mend\n",
    });
  });
});

describe("faq corpus cache", () => {
  const cached = () => ({ ...env(), FAQ_CACHE_DIR: join(home, "cache") });
  const cache = (...argv: string[]) => runCli(["corpus", "cache", ...argv], { env: cached() });

  it("shows which indexes are kept, and removes them", async () => {
    expect(await cache()).toMatchObject({ exitCode: 1, stdout: "", stderr: expect.stringMatching(/^No indexes/) });
    writeFileSync(join(home, "ours.json"), '{"name":"ours","articles":[{"id":"1","title":"Hours","body":"Nine."}]}');
    writeFileSync(join(home, "b.json"), '{"name":"b","articles":[]}');
    for (const corpus of ["ours.json", "ours.json,b.json"]) openOwnCorpus(corpus, { cwd: home, env: cached() });
    const { exitCode, stdout } = await cache();
    const [together, alone, sum, ...more] = stdout
      .split("\n")
      .map((line) => line.replace(/^ ?\d+ \w{3} \d{4}, \d\d:\d\d UTC {2,}/, ""));
    expect({ exitCode, more }).toEqual({ exitCode: 0, more: [""] });
    expect(together).toMatch(/^\d+ KB {2}\S+\/ours\.json \+ \S+\/b\.json$/);
    expect(alone).toMatch(/^\d+ KB {2}\S+\/ours\.json$/);
    expect(sum).toMatch(/^2 indexes, \d+ KB, in \S+\/cache\/indexes; at most 64 and 1 GB are kept$/);
    expect(await cache("--clear")).toMatchObject({ exitCode: 0, stdout: "", stderr: "" });
    expect((await cache("--json")).exitCode).toBe(1);
  });

  it.each([
    ["removed", ["corpus", "remove", "heron"]],
    ["renamed", ["corpus", "rename", "heron", "bird"]],
  ])("forgets what it has of a corpus that is %s", async (_, argv) => {
    for (const name of ["heron", "heron-2"]) await faq("import", fixture("html"), "--name", name);
    writeFileSync(join(home, "b.json"), '{"name":"b","articles":[]}');
    for (const corpus of ["heron,b.json", "heron-2,b.json"]) openOwnCorpus(corpus, { cwd: home, env: cached() });
    const kept = async () =>
      JSON.parse((await cache("--json")).stdout).indexes.map(({ files }: never) => String(files));
    expect(await kept()).toHaveLength(2);
    await runCli(argv, { env: cached() });
    expect(await kept()).toEqual([expect.stringContaining("/heron-2/")]);
  });

  it.each([
    ["a file", "/dev/null/cache"],
    ["nothing", ""],
  ])("is empty where its place is %s", async (_, place) => {
    const { exitCode, stdout } = await runCli(["corpus", "cache", "--json"], {
      env: { ...env(), FAQ_CACHE_DIR: place, XDG_CACHE_HOME: home },
    });
    expect({ exitCode, ...JSON.parse(stdout) }).toMatchObject({ exitCode: 1, indexes: [], bytes: 0 });
  });
});

describe("what --corpus takes", () => {
  it.each([
    [["list", "--corpus", ","], {}, "--corpus"],
    [["list"], { FAQ_CORPUS: "," }, "FAQ_CORPUS"],
  ])("is not nothing: %j", async (argv, more, where) => {
    expect(await runCli(argv, { env: { ...env(), ...more } })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(`${where} names no corpus.`),
    });
  });

  it("is also several files, the names of which may have commas", () => {
    for (const name of ["a,b", "c"])
      writeFileSync(
        join(home, `${name}.json`),
        JSON.stringify({ name, articles: [{ id: "1", title: name, body: name }] }),
      );
    const { meta } = openOwnCorpus("a,b.json,c.json,", { cwd: home, env: env() });
    expect(meta.categories.map(({ id }) => id)).toEqual(["a,b", "c"]);
    expect(openOwnCorpus("a,b.json", { cwd: home, env: env() }).meta.name).toBe("a,b");
  });

  it("is read again where an import has just replaced it", async () => {
    for (const name of ["heron", "heron-2"]) await faq("import", fixture("html"), "--name", name);
    const folder = join(home, "data/corpora/heron");
    const manifest = readFileSync(join(folder, "manifest.json"), "utf8");
    const { version } = JSON.parse(manifest);
    const whileLooking = {
      ...env(),
      // Asked for when the manifests have been read.
      get FAQ_CACHE_DIR() {
        if (existsSync(join(folder, version))) {
          renameSync(join(folder, version), join(folder, "v-next"));
          writeFileSync(join(folder, "manifest.json"), manifest.replace(version, "v-next"));
        }
        return join(home, "cache");
      },
    };
    const { meta } = openOwnCorpus("heron,heron-2", { cwd: home, env: whileLooking });
    expect(meta.categories.map(({ id }) => id)).toEqual(["heron", "heron-2"]);
    expect(existsSync(join(folder, version))).toBe(false);
  });

  it.each([
    ["-", "corpus-unknown", /^-: only a file/, /faq import - --name/],
    ["https://acorn.example/faq", "corpus-unknown", /only a file/, /faq import https:\/\/acorn\.example\/faq --name/],
    [".", "corpus-unreadable", /it is a folder/, /faq import makes/],
    ["./nothing.json", "corpus-unreadable", /^\.\/nothing\.json: .*there is no such file/, /Check the path/],
    ["nothing", "corpus-unknown", /no corpus named "nothing"/, /faq import/],
  ])("is not %s", (corpus, code, message, hint) => {
    const open = () => openOwnCorpus(corpus, { cwd: home, env: env() });
    expect(open).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message), hint: expect.stringMatching(hint) }),
    );
  });
});

describe("faq gaps", () => {
  it("groups what found nothing and what led to nothing, most asked first", async () => {
    const event = (query: string, total: number, opened?: string) =>
      `${JSON.stringify({ query, at: "2026-05-01T00:00:00Z", corpus: "acorn", total, count: 1, ...(opened ? { opened } : {}) })}\n`;
    mkdirSync(join(home, "data"));
    const log = [
      event("fax number", 0),
      event("Fax  number", 0),
      event("teleport", 0),
      event("refund", 3),
      event("login", 2),
      event("login", 2, "sign-in"),
    ];
    writeFileSync(join(home, "data/history.jsonl"), log.join(""));
    expect((await faq("gaps")).stdout).toBe(
      `Found nothing
  2  Fax  number  [acorn], last on 1 May 2026
  1  teleport  [acorn], last on 1 May 2026
Led to no article
  1  refund  [acorn], last on 1 May 2026
`,
    );
    expect(JSON.parse((await faq("gaps", "--json")).stdout).gaps[0]).toEqual({
      query: "Fax  number",
      corpus: "acorn",
      kind: "nothing",
      count: 2,
      at: "2026-05-01T00:00:00Z",
      variants: [{ query: "Fax  number", count: 2, at: "2026-05-01T00:00:00Z" }],
    });
    expect(readFileSync(join(home, "data/history.jsonl"), "utf8")).toBe(log.join(""));
  });

  it("names what was asked in several ways after the most frequent, and lists a few of the others", async () => {
    const asked = [
      "reset password",
      "reset password",
      "pasword reset",
      "resetting my password",
      "Reset passwords",
      "how to reset a password",
    ];
    const log = asked.map((query, at) => ({
      query,
      at: `2026-05-0${at + 1}T00:00:00Z`,
      corpus: "help-center",
      total: 0,
      count: 1,
    }));
    mkdirSync(join(home, "data"));
    writeFileSync(join(home, "data/history.jsonl"), log.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
    expect((await faq("gaps")).stdout).toBe(
      "Found nothing\n  6  reset password (also: how to reset a password, Reset passwords, resetting my password, 1 more)  [help-center], last on 6 May 2026\n",
    );
  });

  it("exits 1 where there are none", async () => {
    expect(await faq("gaps", "--json")).toMatchObject({ exitCode: 1, stdout: '{"schemaVersion":1,"gaps":[]}\n' });
  });

  it("says why what was recorded can't be read", async () => {
    mkdirSync(join(home, "data/history.jsonl"), { recursive: true });
    expect(await faq("gaps")).toMatchObject({
      exitCode: 2,
      stderr: `faq: ${join(home, "data/history.jsonl")}: the recorded queries can't be read: it is a folder.\n`,
    });
  });
});
