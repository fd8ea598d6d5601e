import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runInNewContext } from "node:vm";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { isForShell, SHELLS } from "../../src/cli/shells.ts";
import { EXIT } from "../../src/model/exit-code.ts";
import { folders } from "../../src/storage/folders.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { faq, LAUNCHER, ROOT, run } from "./faq.ts";

/** A path that leads nowhere: looking at it fails, as it does where one may not. */
function circle(): string {
  const path = join(temporaryFolder(), "circle");
  symlinkSync(path, path);
  return path;
}

describe("the built program", () => {
  it("answers from the bundled help centre", async () => {
    const { code, stdout, stderr } = await faq(["withdrawal", "not", "arrived", "--json", "-n", "1"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout).results).toHaveLength(1);
  });

  it.each<[string[], number]>([
    [["withdrawal"], 0],
    [["xqzzvbw"], 1],
    [["--version"], 0],
    [["--nope"], 2],
    [["show", "no-such-article"], 2],
    [["list", "--corpus", "/no/such/file.json"], 2],
    [["search", "a", "--corpus", ROOT], 2],
  ])("faq %j exits %d", async (argv, code) => {
    const { stderr, ...ended } = await faq(argv);
    expect(ended.code).toBe(code);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("reads a corpus file, relative to where it is started", async () => {
    const folder = temporaryFolder();
    const corpus = { name: "ours", articles: [{ id: "1", title: "Opening hours", body: "Nine to five." }] };
    writeFileSync(join(folder, "ours.json"), JSON.stringify(corpus));
    const { stdout } = await faq(["opening", "hours", "--corpus", "ours.json", "--json", "--fields", "id"], {
      cwd: folder,
    });
    expect(JSON.parse(stdout).results).toEqual([{ id: "1" }]);
  });

  it.each([
    ["straße ändern", ["strasse", "andern"]],
    ["Øre æon œuvre", ["ore", "aeon", "oeuvre"]],
    ["ФАЙЛ 提币", ["файл", "提币"]],
  ])("folds the letters of %j as the index does", async (query, terms) => {
    const folder = temporaryFolder();
    const corpus = { name: "ours", articles: [{ id: "1", title: query, body: "More." }] };
    writeFileSync(join(folder, "ours.json"), JSON.stringify(corpus));
    const { stdout } = await faq([query, "--corpus", "ours.json", "--json"], { cwd: folder });
    expect(JSON.parse(stdout).interpreted).toEqual({ terms, corrections: [], unmatchedPhrases: [] });
  });

  it("answers a stream of queries as it answers them one by one", async () => {
    const queries = ["reset 2fa", "widthdrawal", "", "xqzzvbw", "提币"];
    const { stdout, code } = await faq(["search", "--stdin", "--jsonl"], { stdin: queries.join("\n") });
    const alone = await Promise.all(queries.map((query) => faq(["search", query, "--json"])));
    expect(stdout).toBe(alone.map((one) => one.stdout).join(""));
    expect(code).toBe(0);
  });

  it("answers many lines at once as one by one, in order", async () => {
    const words = ["withdrawal", "verfy", "card", "fees", "log in", "xqzzvbw", "limit"];
    const queries = Array.from({ length: 700 }, (_, at) => `${words[at % 7]} ${words[(at * 3 + 1) % 5]} ${at}`);
    const args = ["search", "--stdin", "--jsonl", "-n", "2", "--fields", "id,title"];
    const { stdout, code } = await faq(args, { stdin: queries.join("\n") });
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).query)).toEqual(queries);
    // What a dialogue gets comes from one thread.
    for (const at of [0, 350, 699]) {
      const { stdout: alone } = await faq(args, { stdin: `${queries[at]}\n` });
      expect(`${lines[at]}\n`).toBe(alone);
    }
    expect(code).toBe(0);
  });

  it("exports the bundled help centre as a corpus", async () => {
    const { stdout } = await faq(["corpus", "export", "help-center"]);
    const bundled = JSON.parse(readFileSync(join(ROOT, "data/help-center.json"), "utf8"));
    const { name, articles } = JSON.parse(stdout);
    const idsOf = (given: readonly { id: string }[]) => given.map(({ id }) => id);
    expect({ name, ids: idsOf(articles) }).toEqual({ name: "help-center", ids: idsOf(bundled.articles) });
  });

  it("reads a corpus that a pipe gives once", async () => {
    const cache = temporaryFolder();
    const script = `printf '{"name":"ours","articles":[{"id":"1","title":"Opening hours","body":"Nine."}]}' | '${process.execPath}' '${LAUNCHER}' opening --corpus /dev/stdin --json --fields id`;
    const { stdout } = await run(["-c", script], { program: "/bin/sh", env: { FAQ_CACHE_DIR: cache } });
    expect(JSON.parse(stdout).results).toEqual([{ id: "1" }]);
    expect(existsSync(join(cache, "indexes"))).toBe(false);
  });

  it("compiles a corpus file for several processes at once", async () => {
    const cache = join(temporaryFolder(), "cache");
    const ask = () =>
      faq(["withdrawal", "--json", "--corpus", join(ROOT, "data/help-center.json")], { env: { FAQ_CACHE_DIR: cache } });
    const answers = await Promise.all([1, 2, 3, 4].map(ask));
    expect(answers).toEqual(Array(4).fill(await faq(["withdrawal", "--json"])));
    expect(readdirSync(join(cache, "indexes"))).toHaveLength(3);
  });

  const CONVENTIONAL = {
    FAQ_CONFIG_DIR: "",
    FAQ_DATA_DIR: "",
    FAQ_CACHE_DIR: "",
    XDG_CONFIG_HOME: "",
    XDG_DATA_HOME: "",
  };
  it.each([
    ["a home that can't be made", { HOME: "/dev/null/home", XDG_CACHE_HOME: "" }],
    ["no home", { HOME: "", XDG_CACHE_HOME: "" }],
    ["a file as home", { HOME: LAUNCHER, XDG_CACHE_HOME: "" }],
    ["a file as cache folder", { HOME: LAUNCHER, XDG_CACHE_HOME: LAUNCHER }],
  ])("answers with %s", async (_, env) => {
    const { code, stdout } = await faq(["withdrawal", "--json"], { env: { ...CONVENTIONAL, ...env } });
    expect({ code, total: JSON.parse(stdout).total > 0 }).toEqual({ code: 0, total: true });
  });

  it("answers from a corpus file where the bundled help centre is damaged", async () => {
    const copy = temporaryFolder();
    for (const part of ["bin", "dist", "package.json"]) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    writeFileSync(join(copy, "dist/help-center.idx"), "damaged");
    const argv = ["withdrawal", "--json", "--corpus", join(ROOT, "data/help-center.json")];
    const ended = await run([join(copy, "bin/faq.js"), ...argv], { env: { FAQ_CACHE_DIR: join(copy, "cache") } });
    expect(ended).toMatchObject({ code: 0, stderr: "" });
  });

  it("answers with a cache folder that can't be looked at", async () => {
    const { code, stderr } = await faq(["withdrawal", "--json"], { env: { FAQ_CACHE_DIR: circle() } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("says why a corpus file can't be looked at", async () => {
    const path = circle();
    for (const argv of [
      ["withdrawal", "--corpus", path],
      ["import", path, "--name", "ours"],
    ]) {
      const { code, stderr } = await faq(argv);
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("go round in a circle") });
    }
  });

  it("answers where the folder that it was started in is gone", async () => {
    const folder = join(temporaryFolder(), "gone");
    const script = `mkdir '${folder}' && cd '${folder}' && rmdir '${folder}' && '${process.execPath}' '${LAUNCHER}'`;
    const there = await run(["-c", `${script} withdrawal --json -n1`], { program: "/bin/sh" });
    expect(there).toMatchObject({ code: 0, stderr: "" });
    const missing = await run(["-c", `${script} withdrawal --corpus ours.json`], { program: "/bin/sh" });
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining("there is no such file") });
    const env = { FAQ_DATA_DIR: "data", FAQ_CACHE_DIR: "cache" };
    const unrecorded = await run(["-c", `${script} withdrawal --json --history`], { program: "/bin/sh", env });
    expect(unrecorded).toMatchObject({ code: 0, stderr: expect.stringMatching(/^faq: warning: [^\n]+\n$/) });
  });

  it("answers with one quiet warning where it can't record", async () => {
    const { code, stdout, stderr } = await faq(["withdrawal", "--json", "--history"], {
      env: { FAQ_DATA_DIR: "/dev/null/data" },
    });
    expect({ code, lines: stdout.split("\n").length }).toEqual({ code: 0, lines: 2 });
    expect(stderr).toMatch(/^faq: warning: the query couldn't be recorded: [^\n]+\n$/);
  });

  it("records for several processes at once", async () => {
    const env = { FAQ_DATA_DIR: join(temporaryFolder(), "data") };
    await Promise.all(Array.from({ length: 10 }, (_, i) => faq([`withdrawal ${i}`, "--json", "--history"], { env })));
    const { stdout } = await faq(["recent", "--json"], { env });
    expect(JSON.parse(stdout).recent).toHaveLength(10);
  });
});

describe("its streams and signals", () => {
  const shell = (script: string) =>
    run(["-c", script], { program: "/bin/sh", env: { FAQ: LAUNCHER, NODE: process.execPath } });

  it("ends quietly where its reader has gone", async () => {
    const { stdout, stderr } = await shell(
      'yes withdrawal | head -5000 | "$NODE" "$FAQ" search --stdin --jsonl | head -1',
    );
    expect(stdout.split("\n")).toHaveLength(2);
    expect(stderr).toBe("");
  });

  it("ends quietly where nobody ever read", async () => {
    const { stderr } = await shell('"$NODE" "$FAQ" list --limit 1000 | true');
    expect(stderr).toBe("");
  });

  it.runIf(existsSync("/dev/full"))("says that the disk is full", async () => {
    const { code, stderr } = await shell('"$NODE" "$FAQ" list > /dev/full');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^faq: The output can't be written: the disk is full/),
    });
  });

  it.runIf(existsSync("/dev/full"))("says so of help, too", async () => {
    const { code, stderr } = await shell('"$NODE" "$FAQ" --help > /dev/full');
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^faq: The output can't be written/) });
  });

  it("says why it can't read standard input", async () => {
    const file = join(temporaryFolder(), "out");
    const { code, stderr } = await shell(`"$NODE" "$FAQ" search --stdin 0>'${file}'`);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^faq: Standard input can't be read: EBADF/),
    });
  });

  it("answers many lines from a corpus that a pipe gives once", async () => {
    const lines = Array.from({ length: 400 }, (_, at) => `withdrawal ${at}`).join("\n");
    const pipe = join(temporaryFolder(), "pipe");
    const script = `mkfifo '${pipe}' && (cat '${ROOT}data/help-center.json' >'${pipe}' &) && "$NODE" "$FAQ" search --stdin --corpus '${pipe}' -n1 --fields id`;
    const { code, stdout } = await run(["-c", script], {
      program: "/bin/sh",
      env: { FAQ: LAUNCHER, NODE: process.execPath },
      stdin: lines,
    });
    expect({ code, lines: stdout.trimEnd().split("\n").length }).toEqual({ code: 0, lines: 400 });
  });

  it("reads no folder as standard input", async () => {
    const { code, stderr } = await shell('"$NODE" "$FAQ" search --stdin < /');
    expect({ code, stderr }).toEqual({ code: 2, stderr: "faq: Standard input is a folder, not a file.\n" });
  });

  it.each(["-5", "0", "x", ""])("has the usual width where COLUMNS is %j", async (columns) => {
    const { stdout } = await faq(["search", "withdrawal"], { env: { COLUMNS: columns } });
    expect(stdout).toBe((await faq(["search", "withdrawal"], { env: { COLUMNS: "80" } })).stdout);
  });

  it("answers though standard error is closed", async () => {
    expect(await shell('"$NODE" "$FAQ" xqzzvbw 2>&-')).toMatchObject({ code: 1, stdout: "" });
  });

  it("ends by the signal when it is interrupted while it waits for queries", async () => {
    const child = spawn(process.execPath, [LAUNCHER, "search", "--stdin", "--jsonl"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    child.stdin.write("withdrawal\n");
    await once(child.stdout, "data");
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([null, "SIGINT"]);
  });
});

describe("the launcher", () => {
  const oldNode = (version: string) => [
    "-e",
    `Object.defineProperty(process.versions, "node", { value: "${version}" }); process.argv.splice(1, 0, "faq"); require(process.env.FAQ);`,
    "--",
  ];

  it.each(["0.10.48", "18.20.0", "22.11.0"])(
    "hands over to the runtime beside it when started by %s",
    async (version) => {
      const ended = await run([...oldNode(version), "--version"], { env: { FAQ: LAUNCHER } });
      expect(ended).toEqual({ code: 0, signal: null, stdout: `${manifest.version}\n`, stderr: "" });
    },
  );

  it("says what it needs where there is no such runtime", async () => {
    const copy = join(temporaryFolder(), "bin");
    cpSync(dirname(LAUNCHER), copy, { recursive: true });
    const ended = await run(oldNode("20.20.2"), { env: { FAQ: join(copy, "faq.js") } });
    expect(ended).toEqual({
      code: 2,
      signal: null,
      stdout: "",
      stderr: "faq: needs Node.js 22.12 or newer; this is 20.20.2 (https://nodejs.org).\n",
    });
  });

  it("passes on how the other runtime ended", async () => {
    const ended = await run([...oldNode("20.0.0"), "xqzzvbw"], { env: { FAQ: LAUNCHER } });
    expect(ended.code).toBe(1);
    const child = spawn(process.execPath, [...oldNode("20.0.0"), "search", "--stdin", "--jsonl"], {
      env: { ...process.env, FAQ: LAUNCHER },
      stdio: ["pipe", "pipe", "inherit"],
    });
    child.stdin.write("withdrawal\n");
    await once(child.stdout, "data");
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([null, "SIGINT"]);
  });

  it("keeps compiled code where what can be made again belongs, for its owner alone", async () => {
    const env = { ...process.env, FAQ_CACHE_DIR: "", XDG_CACHE_HOME: temporaryFolder(), HOME: temporaryFolder() };
    const { cache } = folders(env);
    for (const start of ["first", "second"]) {
      const ended = await run([LAUNCHER, "withdrawal", "--json"], { env: env as Record<string, string> });
      expect(ended, start).toMatchObject({ code: 0, stderr: "" });
    }
    const [file, ...others] = readdirSync(join(cache, "compiled"));
    expect(others).toEqual([]);
    expect(statSync(join(cache, "compiled", file!)).mode & 0o777).toBe(0o600);
    expect(statSync(cache).mode & 0o777).toBe(0o700);
    writeFileSync(join(cache, "compiled", file!), "damaged");
    expect(await run([LAUNCHER, "withdrawal", "--json"], { env: env as Record<string, string> })).toMatchObject({
      code: 0,
      stderr: "",
    });
  });

  describe("the compiled code of a command's bundles", () => {
    /** What is kept after a command: the sizes of its files, by name. */
    async function keptAfter(cache: string, argv: string[], code: number): Promise<Map<string, number>> {
      const ended = await run([LAUNCHER, ...argv], { env: { FAQ_CACHE_DIR: cache } });
      expect(ended.code, ended.stderr).toBe(code);
      const folder = join(cache, "compiled");
      if (!existsSync(folder)) return new Map();
      return new Map(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size]));
    }

    it("is kept, and what is damaged replaced", async () => {
      const cache = temporaryFolder();
      const kept = await keptAfter(cache, ["config", "list"], 0);
      // The bundle that every start loads, commander's, and the command's own.
      expect(kept.size).toBe(3);
      expect(await keptAfter(cache, ["config", "list"], 0)).toEqual(kept);
      for (const name of kept.keys()) writeFileSync(join(cache, "compiled", name), "damaged");
      expect([...(await keptAfter(cache, ["config", "list"], 0)).values()].every((size) => size > 1000)).toBe(true);
    });

    it("is made anew where a disk has changed it", async () => {
      const cache = temporaryFolder();
      const kept = await keptAfter(cache, ["config", "list"], 0);
      for (const name of kept.keys()) {
        const path = join(cache, "compiled", name);
        for (const share of [0.1, 0.25, 0.6, 0.9]) {
          const bytes = readFileSync(path);
          bytes.fill(0, Math.floor(bytes.length * share), Math.floor(bytes.length * share) + 4096);
          writeFileSync(path, bytes);
          await keptAfter(cache, ["config", "list"], 0);
          expect(readFileSync(path).equals(bytes), `${name} ${share}`).toBe(false);
        }
        for (const left of ["", "a", "aa"]) {
          writeFileSync(path, left);
          await keptAfter(cache, ["config", "list"], 0);
          expect(statSync(path).size, `${name} ${left}`).toBeGreaterThan(1000);
        }
      }
    });

    it("is kept again after the first that found something, and not after an error", async () => {
      const cache = temporaryFolder();
      expect(await keptAfter(cache, ["search", "withdrawal", "--corpus", "none-of-ours"], 2)).toEqual(new Map());
      const inVain = await keptAfter(cache, ["search", "xqzzvbw"], 1);
      const found = await keptAfter(cache, ["search", "withdrawal"], 0);
      const grown = [...inVain].filter(([name, size]) => found.get(name)! > size);
      expect(grown.length).toBeGreaterThan(0);
      expect(await keptAfter(cache, ["search", "xqzzvbw"], 1)).toEqual(found);
    });
  });

  it.each([
    [["--version"]],
    [["-V"]],
    ...[...SHELLS, "install", "uninstall", "tcsh"].map((word) => [["completion", word]]),
    [["completion"]],
    [["completion", "bash", "x"]],
    [["completion bash"]],
    [["__complete"]],
    [["__complete", "a b"]],
    [["--version", "x"]],
    [["a", "--version"]],
    [["-Vx"]],
    [[]],
    [[""]],
  ])("starts %j with the bundle that can answer it", (argv) => {
    const [, expression] = /var isForShell =([^;]*);/.exec(readFileSync(LAUNCHER, "utf8"))!;
    expect(runInNewContext(expression!, { argv: ["node", "faq", ...argv] })).toBe(isForShell(argv));
  });

  it("knows how a command ends", () => {
    const bundles = readFileSync(join(dirname(LAUNCHER), "bundles.js"), "utf8");
    expect(bundles).toContain(`const EXIT = { none: ${EXIT.none}, failure: ${EXIT.failure} };`);
  });

  it("asks for the same runtime as the manifest", () => {
    const [major, minor] = /(\d+)\.(\d+)/.exec(manifest.engines.node)!.slice(1);
    expect(readFileSync(LAUNCHER, "utf8")).toContain(`LEAST = [${major}, ${minor}]`);
  });

  it.each(["faq.js", "older-runtime.js"])("has %s in a language that any runtime reads", (name) => {
    const source = readFileSync(join(dirname(LAUNCHER), name), "utf8");
    // Throws for what can't be expressed in ES5; what it would rewrite silently is looked for.
    transformSync(source, { target: "es5" });
    expect(source.replace(/\/\*\*.*\*\/|\/\/.*/g, "")).not.toMatch(/=>|`|\?\.|\?\?|\.\.\.|,\s*\)/);
  });

  const SYSTEM_NODE = "/usr/bin/node";
  it.runIf(existsSync(SYSTEM_NODE))("runs under the system's own runtime, whatever its age", async () => {
    const ended = await run([LAUNCHER, "--version"], { program: SYSTEM_NODE });
    expect(ended).toEqual({ code: 0, signal: null, stdout: `${manifest.version}\n`, stderr: "" });
  });
});

describe("what a start loads", () => {
  const meta = JSON.parse(readFileSync(join(ROOT, "dist/meta.json"), "utf8")) as {
    outputs: Record<string, { inputs: Record<string, unknown> }>;
  };
  const loaded = async (argv: string[], env: Record<string, string> = {}) => {
    const list = join(temporaryFolder(), "loaded.cjs");
    writeFileSync(
      list,
      'process.on("exit", () => require("node:fs").writeSync(2, Object.keys(require.cache).join("\\n")));',
    );
    const { stderr } = await run(["--require", list, LAUNCHER, ...argv], { env });
    return stderr
      .split("\n")
      .filter((file) => file.includes("/dist/"))
      .map((file) => file.slice(file.indexOf("dist/")));
  };
  const packagesOf = (bundles: string[]) =>
    new Set(
      bundles
        .flatMap((bundle) => Object.keys(meta.outputs[bundle]?.inputs ?? {}))
        .flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []),
    );

  it.each<[string[], string[]]>([
    [["--version"], ["dist/shell.cjs"]],
    [["completion", "bash"], ["dist/shell.cjs"]],
    [["__complete", "search", "--up"], ["dist/shell.cjs"]],
    [["__complete", "show", "why"], ["dist/shell.cjs"]],
    [["__complete", "list", "--tag", ""], ["dist/shell.cjs"]],
    [["__complete", "withdr"], ["dist/shell.cjs"]],
    [["withdrawal", "--json"], ["dist/entry.cjs"]],
    [["search", "withdrawal", "--jsonl", "-c", "faq"], ["dist/entry.cjs"]],
  ])("faq %j loads %j", async (argv, bundles) => {
    expect(await loaded(argv)).toEqual(bundles);
  });

  /** What of the runtime a command line loads, by names; what a bare start loads, too, isn't told. */
  async function modulesOf(argv: string[], { quiet = false } = {}): Promise<string[]> {
    const folder = temporaryFolder();
    const list = join(folder, "list.cjs");
    const empty = join(folder, "empty.cjs");
    const told = 'process.on("exit", () => require("node:fs").writeSync(2, process.moduleLoadList.join("\\n")));';
    writeFileSync(list, told);
    writeFileSync(empty, "");
    const env = { FAQ_CACHE_DIR: join(folder, "cache") };
    const shell = ["-c", `exec "$@"${quiet ? " < /dev/null > /dev/null" : ""}`, "sh", process.execPath];
    const start = (...words: string[]) => run([...shell, ...words], { program: "/bin/sh", env });
    // Code that isn't kept yet is compiled and written by the first start.
    await start(LAUNCHER, ...argv);
    const modules = async (...words: string[]) => (await start("--require", list, ...words)).stderr.split("\n");
    const bare = new Set(await modules(empty));
    return (await modules(LAUNCHER, ...argv)).filter((name) => !bare.has(name));
  }

  it("takes one module of the runtime for a search that nothing else has loaded", async () => {
    expect(await modulesOf(["withdrawal", "--json"])).toEqual(["NativeModule vm"]);
  });

  it.each([
    [["withdrawal"]],
    [["list", "--json"]],
    [["--help"]],
    [["categories"]],
    [["recent"]],
    [["gaps"]],
    [["corpus", "list"]],
  ])("faq %j loads nothing of the runtime for streams, sockets, digests or other processes", async (argv) => {
    for (const quiet of [false, true]) {
      const modules = await modulesOf(argv, { quiet });
      expect(modules).toContain("NativeModule vm");
      for (const name of ["stream", "net", "tty", "crypto", "child_process", "module"])
        expect(modules).not.toContain(`NativeModule ${name}`);
    }
  });

  it.each([
    ["an imported corpus", "acorn"],
    ["a corpus file that was searched before", join(ROOT, "data/help-center.json")],
  ])("%s is searched with what every search loads", async (_, corpus) => {
    const folder = temporaryFolder();
    const env = { FAQ_CACHE_DIR: join(folder, "cache"), FAQ_DATA_DIR: join(folder, "data") };
    await faq(["import", join(ROOT, "data/help-center.json"), "--name", "acorn"], { env });
    const argv = ["withdrawal", "--json", "--corpus", corpus];
    await faq(argv, { env });
    expect(await loaded(argv, env)).toEqual(["dist/entry.cjs"]);
  });

  it.each([
    [["withdrawal", "--json"]],
    [["withdrawal"]],
    [["list", "--json"]],
    [["recent"]],
    [["gaps"]],
    [["corpus", "list"]],
  ])("faq %j loads none of the terminal UI, conf, chalk or what reads articles", async (argv) => {
    const packages = packagesOf(await loaded(argv));
    for (const name of ["ink", "react", "yoga-layout", "conf", "ajv", "chalk", "marked"])
      expect(packages).not.toContain(name);
  });
});
