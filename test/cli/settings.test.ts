import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { runCli, type Situation } from "./run-cli.ts";

/** A user with folders of their own. */
function user() {
  const folder = temporaryFolder();
  const env = { FAQ_CONFIG_DIR: join(folder, "config"), FAQ_DATA_DIR: join(folder, "data") };
  const file = join(folder, "config", "settings.json");
  return {
    file,
    folder,
    faq: (argv: readonly string[], situation: Situation = {}) =>
      runCli(argv, { ...situation, env: { ...env, ...situation.env } }),
    write: (content: string) => {
      mkdirSync(env.FAQ_CONFIG_DIR, { recursive: true });
      writeFileSync(file, content);
    },
  };
}

describe("faq config", () => {
  it.each([
    ["history", "off", "false"],
    ["history-size", "50", "50"],
    ["color", "NEVER", "never"],
    ["limit", "5", "5"],
    ["sort", "views", "views"],
    ["corpus", "help-center", "help-center"],
    ["corpus", "./ours.json", "/desk/ours.json"],
    ["corpus", "help-center,ours.json", "help-center,/desk/ours.json"],
  ])("keeps %s %s, and forgets it", async (key, text, value) => {
    const { faq, file } = user();
    const before = (await faq(["config", "get", key])).stdout;
    expect((await faq(["config", "set", key, text])).exitCode).toBe(0);
    expect((await faq(["config", "get", key])).stdout).toBe(`${value}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await faq(["config", "unset", key]);
    expect((await faq(["config", "get", key])).stdout).toBe(before);
  });

  it.each<[string[], string]>([
    [["set", "limit", "many"], 'faq: limit can\'t be "many": expected a whole number from 1 to 1000.\n'],
    [["set", "limit", "0"], 'faq: limit can\'t be "0": expected a whole number from 1 to 1000.\n'],
    [["set", "corpus", "nope"], 'faq: There is no corpus named "nope".\nfaq import adds one.\n'],
    [["set", "corpus", "help-center,nope"], 'faq: There is no corpus named "nope".\nfaq import adds one.\n'],
    [["set", "corpus", ","], 'faq: corpus can\'t be ",": expected the name of a corpus, or a file.\n'],
    [["set", "history", "__proto__"], 'faq: history can\'t be "__proto__": expected true or false.\n'],
    [["set", "sort", "best"], 'faq: sort can\'t be "best": expected relevance, updated, published, views.\n'],
    [
      ["get", "colour"],
      'faq: There is no setting "colour".\nDid you mean color?\nKnown: history, history-size, color, limit, sort, corpus, inline, ascii, screen-reader.\n',
    ],
  ])("refuses %j", async (words, stderr) => {
    const { faq, file } = user();
    expect(await faq(["config", ...words])).toMatchObject({ exitCode: 2, stdout: "", stderr });
    expect(existsSync(file)).toBe(false);
  });

  it("lists every setting and says where they are", async () => {
    const { faq, file } = user();
    await faq(["config", "set", "limit", "5"]);
    expect((await faq(["config", "path"])).stdout).toBe(`${file}\n`);
    expect((await faq(["config", "list"])).stdout).toMatch(/^history +true +record[^\n]+\n[\s\S]*\nlimit +5 +results/);
  });

  it("leaves what it doesn't know as it is", async () => {
    const { faq, file, write } = user();
    write('{"theme":"dark","limit":5}');
    await faq(["config", "set", "sort", "views"]);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ theme: "dark", limit: 5, sort: "views" });
  });
});

describe("the settings", () => {
  it("decide in a terminal, and not in a script", async () => {
    const { faq } = user();
    for (const setting of [
      ["limit", "1"],
      ["sort", "views"],
      ["color", "never"],
    ])
      await faq(["config", "set", ...setting]);
    const terminal = await faq(["a"], { tty: true });
    expect(terminal.requests).toEqual([{ text: "a", limit: 1, sort: "views" }]);
    expect(terminal.stdout).not.toContain("\u001b");
    expect((await faq(["a", "-n", "2"], { tty: true })).requests).toEqual([{ text: "a", limit: 2, sort: "views" }]);
    expect((await faq(["a"])).requests).toEqual([{ text: "a" }]);
    expect((await faq(["a", "--json"])).requests).toEqual([{ text: "a" }]);
  });

  it("name the corpus everywhere, after --corpus and FAQ_CORPUS", async () => {
    const { faq } = user();
    await faq(["config", "set", "corpus", "ours.json"]);
    expect((await faq(["a", "--json"])).corpora).toEqual(["/desk/ours.json"]);
    expect((await faq(["a", "--json"], { env: { FAQ_CORPUS: "theirs" } })).corpora).toEqual(["theirs"]);
  });

  it.each(["", "{", "[]", "null", '"x"'])(
    "that are %j stay, with one warning: the answer is given, and nothing recorded",
    async (content) => {
      const { faq, file, folder, write } = user();
      write(content);
      const { exitCode, stdout, stderr } = await faq(["passkey"], { tty: true });
      expect({ exitCode, found: stdout.includes("passkeys") }).toEqual({ exitCode: 0, found: true });
      expect(stderr).toBe(
        `faq: warning: the settings in ${file} aren't a JSON object: the defaults are used, and no query is recorded\n`,
      );
      expect(await faq(["config", "set", "limit", "5"])).toMatchObject({
        exitCode: 2,
        stderr: `faq: The settings in ${file} aren't a JSON object.\nMend that file, or delete it.\n`,
      });
      expect(readFileSync(file, "utf8")).toBe(content);
      expect(existsSync(join(folder, "data"))).toBe(false);
    },
  );

  it("with a value that isn't allowed are used without it, with a warning", async () => {
    const { faq, write } = user();
    write('{"limit":"five","sort":"views"}');
    const { requests, stderr } = await faq(["a"], { tty: true });
    expect(requests).toEqual([{ text: "a", sort: "views" }]);
    expect(stderr).toContain("the setting limit in ");
  });

  it.each(['{"history":"false"}', '{"history":0,"limit":3}'])("record nothing where they are %s", async (content) => {
    const { faq, folder, write } = user();
    write(content);
    const { stderr } = await faq(["passkey"], { tty: true });
    expect(stderr).toMatch(/^faq: warning: the setting history in .* not true or false; no query is recorded\n$/);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  it("that can't be reached record nothing, and say so", async () => {
    const { faq, folder } = user();
    writeFileSync(join(folder, "loop"), "");
    const env = { FAQ_CONFIG_DIR: join(folder, "x".repeat(300)) };
    const { exitCode, stderr } = await faq(["passkey"], { tty: true, env });
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: expect.stringMatching(/^faq: warning: the settings can't be read, so no query is recorded: /),
    });
    expect(existsSync(join(folder, "data"))).toBe(false);
  });
});

describe("a corpus file with a comma in its name", () => {
  it("is set beside others as --corpus takes it", async () => {
    const { faq, folder } = user();
    writeFileSync(join(folder, "a,b.json"), "{}");
    const path = join(folder, "a,b.json");
    await faq(["config", "set", "corpus", `help-center,${path}`]);
    expect((await faq(["config", "get", "corpus"])).stdout).toBe(`help-center,${path}\n`);
  });
});

describe("--history where the settings forbid it", () => {
  it.each([[["passkey", "--history"]], [["passkey", "--history", "--json"]]])("warns once: faq %j", async (argv) => {
    const { faq } = user();
    await faq(["config", "set", "history", "false"]);
    expect(await faq(argv)).toMatchObject({
      exitCode: 0,
      stderr: "faq: warning: no query is recorded: history is switched off\n",
    });
    expect((await faq(["passkey"], { tty: true })).stderr).toBe("");
  });
});

describe("recent queries", () => {
  const recorded = async ({ faq }: ReturnType<typeof user>) =>
    (JSON.parse((await faq(["recent", "--json"])).stdout) as { recent: { query: string }[] }).recent.map(
      ({ query }) => query,
    );

  it.each<[string[], boolean, string[]]>([
    [["passkey"], true, ["passkey"]],
    [["zebra"], true, ["zebra"]],
    [["passkey"], false, []],
    [["passkey", "--json"], true, []],
    [["passkey", "--jsonl"], true, []],
    [["passkey", "--no-history"], true, []],
    [["passkey", "--json", "--history"], false, ["passkey"]],
    [["passkey", "--history"], false, ["passkey"]],
    [["search"], true, []],
    [["list"], true, []],
  ])("after faq %j in a terminal (%s) are %j", async (argv, tty, queries) => {
    const someone = user();
    await someone.faq(argv, { tty });
    expect(await recorded(someone)).toEqual(queries);
  });

  it("are listed, forgotten one by one and all together", async () => {
    const someone = user();
    for (const query of ["a", "b", "b", "c"]) await someone.faq([query, "--history"]);
    expect((await someone.faq(["recent", "-n", "2"])).stdout).toBe("1 Jun 2026  c\n1 Jun 2026  b  (2 times)\n");
    expect((await someone.faq(["recent", "--remove", "B"])).exitCode).toBe(0);
    expect(await someone.faq(["recent", "--remove", "b"])).toMatchObject({
      exitCode: 1,
      stderr: '"b" isn\'t among the recent queries.\n',
    });
    expect(await recorded(someone)).toEqual(["c", "a"]);
    await someone.faq(["recent", "--clear"]);
    expect(await someone.faq(["recent"])).toMatchObject({ exitCode: 1, stdout: "", stderr: "No queries yet.\n" });
  });

  it("aren't recorded while that is switched off", async () => {
    const someone = user();
    await someone.faq(["config", "set", "history", "false"]);
    await someone.faq(["passkey"], { tty: true });
    expect(await recorded(someone)).toEqual([]);
  });

  it.each([[["recent"]], [["recent", "--json"]], [["recent", "-n", "0"]]])(
    "that can't be read: faq %j",
    async (argv) => {
      const { faq, folder } = user();
      const path = join(folder, "data", "history.jsonl");
      mkdirSync(path, { recursive: true });
      expect(await faq(argv)).toMatchObject({
        exitCode: 2,
        stdout: "",
        stderr: `faq: ${path}: the recent queries can't be read: it is a folder.\n`,
      });
    },
  );

  it("that can't be written are one warning beside the answer", async () => {
    const { faq, folder } = user();
    writeFileSync(join(folder, "data"), "");
    const { exitCode, stdout, stderr } = await faq(["passkey"], { tty: true });
    expect({ exitCode, found: stdout.includes("passkeys") }).toEqual({ exitCode: 0, found: true });
    expect(stderr).toMatch(/^faq: warning: the query couldn't be recorded: [^\n]+\n$/);
  });
});
